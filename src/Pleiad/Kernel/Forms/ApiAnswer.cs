using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Forms;

/// <summary>What a program is told after an act.</summary>
/// <param name="Address">Where to read what was made or changed.</param>
public sealed record ActDone(string Address);

/// <summary>Answers a program that sent the fields of a form: the address of what was done, or a problem that names the fields. The same fields as a page's, and the same acts.</summary>
public sealed class ApiAnswer(ActRunner acts)
{
    /// <summary>Runs the act when the fields are fine; a refusal of the act leaves as a problem.</summary>
    /// <param name="actor">Who sent it.</param>
    /// <param name="form">What was sent, already read into fields, with its errors.</param>
    /// <param name="act">What to do; answers with the address of its page.</param>
    public IResult Run(Actor actor, Form form, Func<ActScope, string> act) => form.Fine
        ? TypedResults.Ok(new ActDone("/api" + acts.Run(actor, form.Once, act, form.Fingerprint())))
        : TypedResults.Problem(
            string.Join(' ', form.Errors.Select(e => $"{e.Field}: {e.Sentence.En}")), statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?> { ["code"] = "input", ["errors"] = form.Errors.Select(e => new { field = e.Field, sentence = e.Sentence.En, russian = e.Sentence.Ru }) });
}
