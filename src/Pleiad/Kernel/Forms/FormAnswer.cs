using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Forms;

/// <summary>Answers a form that was sent: on to the address of what was done (303), or the page again with what was typed and what is wrong.</summary>
public sealed class FormAnswer(ActRunner acts, Reader reader)
{
    /// <summary>Runs the act when the fields are fine.</summary>
    /// <param name="actor">Who sent it.</param>
    /// <param name="form">What was sent, already read into fields, with its errors.</param>
    /// <param name="act">What to do; answers with the address to go to.</param>
    /// <param name="again">The page once more: called after a refusal, so it shows the present state.</param>
    public IResult Run<TPage>(Actor actor, Form form, Func<ActScope, string> act, Func<RazorComponentResult<TPage>> again)
        where TPage : IComponent
    {
        var status = StatusCodes.Status400BadRequest;
        if (form.Fine)
        {
            try
            {
                return new SeeOther(reader.Href(acts.Run(actor, form.Once, act, form.Fingerprint())));
            }
            catch (RefusedException refusal) when (refusal is not (NotFoundException or GoneException or ForbiddenException or SignInException or PasswordAgainException))
            {
                form.Refuse(refusal);
                if (refusal is ConflictException)
                    status = StatusCodes.Status409Conflict;
                if (refusal.Code == ActRunner.SentBefore)
                    form.Renew();
            }
            catch (Exception e) when (Unavailable.Because(e) is { } trouble)
            {
                Metrics.DatabaseErrors.Add(1);
                form.Refuse(trouble); // what was typed stays here, if the page can be drawn at all
                status = StatusCodes.Status503ServiceUnavailable;
            }
        }

        var page = again();
        page.StatusCode = status;
        return page;
    }

    /// <summary>Goes on to an address of the house, in the reader's language.</summary>
    public IResult GoTo(string address) => new SeeOther(reader.Href(address));

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
