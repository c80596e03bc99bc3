using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Paths;

/// <summary>How many of a year went on to a kind of step.</summary>
/// <param name="Kind">class, olympiad … job.</param>
/// <param name="Count">How many people; null where there are fewer than <see cref="FollowYear.Least"/>, but not none.</param>
public sealed record YearStep(string Kind, int? Count);

/// <summary>Those of a school who finish in one year and agreed to be counted.</summary>
/// <param name="Year">When they finish.</param>
/// <param name="Agreed">How many agreed; null where there are fewer than five: then nothing more is told.</param>
/// <param name="Steps">By kind; empty for fewer than five.</param>
public sealed record YearView(int Year, int? Agreed, IReadOnlyList<YearStep> Steps);

/// <summary>
/// Follows one year of a school with consent: counts of those who agreed, and of nobody else. A count from 1 to 4 is hidden, and so is one
/// from which a hidden one could be found by subtraction: of n people, n − k for k below five.
/// </summary>
public sealed class FollowYear(IDbContextFactory<PleiadDb> databases, ConsentRegister consents)
{
    /// <summary>Fewer people than these are not told.</summary>
    public const int Least = 5;

    public static ConsentPurpose Purpose { get; } = new(
        "talent-year", new("Count me when my school or university follows its year", "Учитывайте меня, когда моя школа или вуз следит за выпуском"),
        new("Your school or university sees how many of your year went on to which kind of step: olympiad, study, course, internship, job. It sees numbers of five and more and no names, and of those alone who agreed. If you are under 18, this counts once your guardian has confirmed your account. You can take it back at any time; you are then counted nowhere.",
            "Ваша школа или вуз видит, сколько человек вашего года перешли на какой шаг: олимпиада, учёба, курс, стажировка, работа. Видны числа от пяти, без имён и только по тем, кто согласен. Если вам нет 18 лет, согласие действует после того, как родители подтвердят вашу запись. Отозвать можно в любое время; тогда вас не учтут нигде."));

    /// <summary>The years of an organisation, the latest first.</summary>
    public IReadOnlyList<YearView> Of(string organisation) => databases.Ask((db, connection) =>
    {
        var agreed = db.Learners.Where(l => l.Organisation == organisation && l.Finishes > 0).AsEnumerable().Where(l => Counted(connection, l.Account)).ToList();
        var accounts = agreed.Select(l => l.Account).ToList();
        var steps = db.PathSteps.Where(s => accounts.Contains(s.Person)).Select(s => new { s.Person, s.Kind }).Distinct().ToList();
        return (IReadOnlyList<YearView>)[.. agreed.GroupBy(l => l.Finishes).OrderByDescending(y => y.Key).Select(year =>
        {
            var people = year.Select(l => l.Account).ToHashSet();
            return people.Count < Least ? new YearView(year.Key, null, [])
                : new YearView(year.Key, people.Count, [.. PathView.Kinds.Select(k => new YearStep(k.Id, Shown(steps.Count(s => s.Kind == k.Id && people.Contains(s.Person)), people.Count)))]);
        })];
    });

    /// <summary>Agrees, or takes it back. Fields: follow (yes, no) and the consent.</summary>
    public Func<ActScope, string> Change(Form form, Language language)
    {
        var follow = form.Choice("follow", ["yes", "no"]);
        if (follow == "yes" && !form.TypedAll("consent").Contains(Purpose.Id))
            form.Refuse("consent-" + Purpose.Id, "Tick this to be counted.", "Отметьте согласие, чтобы вас учитывали.");
        return scope =>
        {
            var node = TalentNodes.OfPerson(scope.Actor.Id);
            if (follow == "no")
                consents.Withdraw(scope, node.Path, Purpose.Id, node);
            else
                consents.GiveTicked(scope, form, node.Path, language, new ConsentProof("form /talent/me/path"), node);
            return SchoolAddress.OwnPath + "#year";
        };
    }

    /// <summary>A count that tells of nobody: none, all, or at least five that differ from all by at least five.</summary>
    public static int? Shown(int count, int of) => count == 0 || count == of || (count >= Least && of - count >= Least) ? count : null;

    private bool Counted(DbConnection connection, string account) =>
        consents.Holds(connection, TalentNodes.OfPerson(account).Path, Purpose.Id) && AccountCards.WhyNoConsent(connection, account) is null;
}
