using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Centres.Services;

/// <summary>What somebody who left a mail address is written about a request, and what they agreed to by leaving it.</summary>
public sealed class RequestLetters(PrivateLetters letters, ConsentRegister consents)
{
    /// <summary>To keep the mail address until the result.</summary>
    public static readonly ConsentPurpose Purpose = new(
        "service-request", new("Write to me about this request", "Пишите мне об этом запросе"),
        new("The centre keeps your mail address with the request, to tell you that it came, who handles it and what came of it, and for nothing else. It is deleted as soon as you take the consent back on the page of the request.",
            "Центр хранит ваш адрес почты вместе с запросом, чтобы сообщить, что он получен, кто им занимается и чем он кончился, и ни для чего другого. Адрес удаляется, как только вы отзовёте согласие на странице запроса."));

    /// <summary>Records the consent and says that the request came.</summary>
    public void Received(ActScope scope, ServiceRequest request, CentreService service)
    {
        if (request.Mail.Length == 0)
            return;
        consents.Give(scope, request.Node.Path, Purpose.Id, Languages.Of(request.Language), new ConsentProof($"form {service.Address}/request"), request.Node);
        letters.Send(scope, ServiceRequest.Link, request, "received", new($"Your request {request.Id}", $"Ваш запрос {request.Id}"), new(
            $"Your request for “{service.En}” came, its reference is {request.Id}. A result is promised by {request.Due}. Its state stands here; the link is private:",
            $"Ваш запрос на услугу «{service.Ru}» получен, его номер {request.Id}. Результат обещан к {request.Due}. Состояние — по этой личной ссылке:"));
    }

    /// <summary>Says what changed, as long as the consent holds.</summary>
    public void Moved(ActScope scope, ServiceRequest request)
    {
        var state = RequestFlow.Life.State(request.State).PublicName;
        letters.Send(scope, ServiceRequest.Link, request, scope.Now.ToString("O"), new($"Your request {request.Id}: {state.En}", $"Ваш запрос {request.Id}: {state.Ru}"), new(
            $"{Words.Capital(state.En)}.{(request.Result.Length > 0 ? $"\n\n{request.Result}" : "")}", $"{Words.Capital(state.Ru)}.{(request.Result.Length > 0 ? $"\n\n{request.Result}" : "")}"));
    }

    /// <summary>Takes the consent back and deletes the address, with the letters that were written to it.</summary>
    /// <returns>The request without the address.</returns>
    public ServiceRequest Withdraw(ActScope scope, ServiceRequest request)
    {
        if (request.Mail.Length == 0)
            return request;
        letters.Forget(scope, ServiceRequest.Link, request);
        return request with { Mail = "" };
    }
}
