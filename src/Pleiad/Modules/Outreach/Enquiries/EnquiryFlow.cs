using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>The life of an enquiry: whoever asks gets an answer by the time that was promised, or reads why not.</summary>
public static class EnquiryFlow
{
    public const string Received = "received";
    public const string InWork = "in-work";
    public const string Answered = "answered";
    public const string Closed = "closed";
    public const string Withdrawn = "withdrawn";

    public static IReadOnlyList<string> Live { get; } = [Received, InWork, Answered];

    public static Flow<Enquiry> Life { get; } = new(
        Received,
        [
            new State(Received, new("nobody took it yet", "ещё никем не взято"), new("received: we are reading it", "получено: читаем"), Role.CentreOfficer),
            new State(InWork, new("in work", "в работе"), new("we are preparing the answer", "готовим ответ"), Role.CentreOfficer),
            new State(Answered, new("answered", "есть ответ"), new("answered: you may ask on", "есть ответ: можно спросить ещё")),
            new State(Closed, new("closed", "закрыто")),
            new State(Withdrawn, new("withdrawn by the investor", "отозвано инвестором")),
        ],
        [
            new("take", new("Take it", "Взять в работу"), [Received], InWork, InvestorRights.AnswerEnquiry) { Done = new("taken", "взято в работу") },
            new("answer", new("Send the answer", "Отправить ответ"), [Received, InWork], Answered, InvestorRights.AnswerEnquiry) { Done = new("answered", "отвечено") },
            new("ask", new("Ask on", "Спросить ещё"), [Answered], InWork, InvestorRights.FileEnquiry) { Done = new("asked on", "спрошено ещё") },
            new("conclude", new("Close it", "Закрыть"), [Answered], Closed, InvestorRights.AnswerEnquiry, NeedsReason: true) { Done = new("closed", "закрыто") },
            new("withdraw", new("Withdraw it", "Отозвать"), [Received, InWork, Answered], Withdrawn, InvestorRights.FileEnquiry) { Done = new("withdrawn", "отозвано") },
        ]);
}
