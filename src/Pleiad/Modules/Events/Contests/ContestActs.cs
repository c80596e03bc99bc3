using System.Security.Cryptography;
using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Events.Contests;

/// <summary>What the acts of contests share.</summary>
internal static class ContestActs
{
    extension(ActScope scope)
    {
        public string RowId() => Guid.CreateVersion7(scope.Now).ToString("N");

        public Contest Contest(string id) => scope.Db.Contests.SingleOrDefault(c => c.Id == id) ?? throw Missing(id);

        /// <summary>Puts a person on a side of a contest, by account and by mail address; refuses who stands on the other.</summary>
        /// <exception cref="ConflictException">Code <c>both</c>: one person never competes and judges in one contest.</exception>
        public void TakeSide(Contest contest, string side, string account, string mail)
        {
            var known = account.Length == 0 ? "" : AccountCards.LetterBoxOf(scope.Connection, account)?.Mail ?? "";
            string[] marks = [.. new[] { account.Length > 0 ? "account:" + account : "", Box(mail), Box(known) }.Where(m => m.Length > 0).Select(m => Mark(contest, m)).Distinct()];
            foreach (var mark in marks)
            {
                if (scope.Db.ContestSides.SingleOrDefault(s => s.Contest == contest.Id && s.Who == mark) is not { } stands)
                    scope.Db.ContestSides.Add(new(contest.Id, mark, side));
                else if (stands.Side != side)
                    throw new ConflictException("both", side == ContestSide.Juror
                        ? new Sentence("You entered an idea in this contest, so you cannot judge in it: nobody is on both sides.", "Вы подали идею на этот конкурс и поэтому не можете в нём судить: на двух сторонах сразу быть нельзя.")
                        : new Sentence("You judge in this contest, so you cannot enter an idea in it: nobody is on both sides.", "Вы судите этот конкурс и поэтому не можете подать в нём идею: на двух сторонах сразу быть нельзя."));
            }
        }
    }

    public static NotFoundException Missing(string id) => new($"There is no contest '{id}'.", $"Конкурса «{id}» нет.", new Suggestion("All contests", "Все конкурсы", $"/{Contests.Contest.NodeKind}"));

    /// <summary>The box that letters to an address arrive in: without what stands after a plus.</summary>
    private static string Box(string mail)
    {
        var (plus, at) = (mail.IndexOf('+', StringComparison.Ordinal), mail.IndexOf('@', StringComparison.Ordinal));
        return mail.Length == 0 ? "" : "mail:" + (plus > 0 && plus < at ? mail[..plus] + mail[at..] : mail).ToLowerInvariant();
    }

    /// <summary>A person is not kept here by name: only a mark that is made from the address and the contest's salt.</summary>
    private static string Mark(Contest contest, string who) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(contest.Salt), Encoding.UTF8.GetBytes(who)));
}
