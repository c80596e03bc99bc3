using System.Data.Common;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Personal;

/// <summary>How long one kind of data is kept, as a rule that everybody can read and the program follows.</summary>
/// <param name="Id">For the journal: <c>sessions</c>.</param>
/// <param name="What">Which data.</param>
/// <param name="HowLong">How long.</param>
/// <param name="Why">Why so long, and no longer.</param>
/// <param name="Run">Takes away what is over, inside a transaction; gives the number of rows. Must do no harm when it runs twice.</param>
public sealed record RetentionRule(string Id, Sentence What, Sentence HowLong, Sentence Why, Func<DbConnection, DateTimeOffset, int> Run);

/// <summary>The rules of the stairs themselves.</summary>
public static class RetentionOfStairs
{
    private const int OnceDays = 7;

    /// <summary>What names one sending of a form is needed only as long as somebody might send it again.</summary>
    public static RetentionRule Once { get; } = new(
        "once",
        new("The mark of a form that was sent, so that it counts once", "Отметка об отправленной форме, чтобы она засчитывалась один раз"),
        new($"{OnceDays} days", $"{OnceDays} дней"),
        new("Nobody sends the same form again later", "Позже ту же форму повторно не отправляют"),
        (connection, now) => connection.Execute("DELETE FROM kernel_once WHERE at < @before", ("@before", now.AddDays(-OnceDays).ToString("O"))));
}
