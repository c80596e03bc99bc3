using System.Data.Common;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>A participant, or an organisation that may become one, as far as rules ask.</summary>
/// <param name="Id">The organisation's.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">What it is in the cluster; "" for one that is not in it.</param>
/// <param name="Kind">One of <see cref="OrganisationKinds"/>.</param>
/// <param name="Band">One of <see cref="EmployeeBands"/>; "" for unknown.</param>
/// <param name="Territory">Code; "" for unknown.</param>
/// <param name="Output">What it made in the year before the day, in million roubles; NaN where nobody stated it.</param>
/// <param name="Used">The part that others of the cluster use; NaN likewise.</param>
/// <param name="Claim">The claim of the membership; "" for none.</param>
public sealed record Participant(string Id, Sentence Name, string Part, string Kind, string Band, string Territory, double Output, double Used, string Claim)
{
    /// <summary>Whether it is a small or medium firm; none where its size is not known.</summary>
    public Answer Small => Kind != OrganisationKinds.Company ? Answer.No : Part == "sme" ? Answer.Yes : Band.Length == 0 ? Answer.None : Band is "1-9" or "10-49" or "50-249" ? Answer.Yes : Answer.No;

    public string Address => RegistryAddress.OfOrganisation(Id);
}

/// <summary>A tie of the asked kinds between two organisations.</summary>
/// <param name="One">Who.</param>
/// <param name="Other">With whom.</param>
/// <param name="Kind">One of the kinds of ties.</param>
/// <param name="Sure">Whether it holds on the day; false where it may.</param>
/// <param name="Since">From when; "" for unknown.</param>
/// <param name="Evidence">What shows it, in words.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record MemberTie(string One, string Other, string Kind, bool Sure, string Since, string Evidence, string Claim);

/// <summary>What is known of a cluster on a day, as far as the rules ask.</summary>
/// <param name="Participants">Members whose part counts, each once.</param>
/// <param name="LeftOut">Members whose part does not.</param>
/// <param name="Ties">Between any organisations.</param>
/// <param name="Coordinators">Who coordinates or manages it.</param>
/// <param name="Others">Active organisations that are not in it.</param>
public sealed record EligibilityFacts(IReadOnlyList<Participant> Participants, IReadOnlyList<Participant> LeftOut, IReadOnlyList<MemberTie> Ties, IReadOnlyList<Sentence> Coordinators, IReadOnlyList<Participant> Others)
{
    /// <summary>The same with one more participant.</summary>
    public EligibilityFacts With(Participant added) => this with { Participants = [.. Participants, added], Others = [.. Others.Where(o => o.Id != added.Id)] };

    /// <summary>The same with one more tie.</summary>
    public EligibilityFacts With(string one, string other) => this with { Ties = [.. Ties, new MemberTie(one, other, "contract", true, "", "", "")] };

    /// <summary>Reads them in five questions, whatever the size of the cluster.</summary>
    internal static EligibilityFacts Read(DbConnection connection, string cluster, EligibilityRules rules, DateOnly on, bool today)
    {
        var day = Term.Text(on);
        var outputs = connection.Rows(
            "SELECT organisation, output, used FROM registry_output WHERE cluster = @cluster AND year = @year", r => (Organisation: r.GetString(0), Made: r.GetDouble(1), Used: r.GetDouble(2)), ("@cluster", cluster), ("@year", on.Year - 1))
            .ToDictionary(o => o.Organisation, o => (o.Made, o.Used), StringComparer.Ordinal);
        var members = connection.Rows(
            "SELECT organisation, part, since, until, claim FROM registry_membership WHERE cluster = @cluster ORDER BY since, id", r => (Organisation: r.GetString(0), Part: r.GetString(1), Term: new Term(r.GetString(2), r.GetString(3)), Claim: r.GetString(4)), ("@cluster", cluster))
            .Where(m => (today || m.Term.Since.Length > 0) && m.Term.Holds(on)).ToLookup(m => m.Organisation);
        var left = EligibilityRules.List(rules.LeftOut);
        List<Participant> participants = [], leftOut = [], others = [];
        foreach (var one in connection.Rows(
            "SELECT id, en, ru, kind, employees, territory, state FROM registry_organisation ORDER BY en, id",
            r => (One: new Participant(r.GetString(0), new(r.GetString(1), r.GetString(2)), "", r.GetString(3), r.GetString(4), r.GetString(5), double.NaN, double.NaN, ""), State: r.GetString(6))))
        {
            var parts = members[one.One.Id].ToArray();
            var (made, used) = outputs.TryGetValue(one.One.Id, out var stated) ? stated : (double.NaN, double.NaN);
            if (parts.Length == 0)
            {
                if (one.State == OrganisationStates.Active)
                    others.Add(one.One);
                continue;
            }

            var part = parts.FirstOrDefault(p => !left.Contains(p.Part)) is { Part: not null } counted ? counted : parts[0];
            (left.Contains(part.Part) ? leftOut : participants).Add(one.One with { Part = part.Part, Claim = part.Claim, Output = made, Used = used });
        }

        var coordinators = connection.Rows(
            "SELECT coalesce(o.en, p.en, ''), coalesce(o.ru, p.ru, ''), m.since, m.until FROM registry_management m LEFT JOIN registry_organisation o ON o.id = m.organisation LEFT JOIN registry_person p ON p.id = m.person "
            + "WHERE m.cluster = @cluster AND m.part IN ('coordinates', 'manages') ORDER BY m.id", r => (Name: new Sentence(r.GetString(0), r.GetString(1)), Term: new Term(r.GetString(2), r.GetString(3))), ("@cluster", cluster))
            .Where(c => c.Term.Holds(on)).Select(c => c.Name);
        return new(participants, leftOut, TiesOf(connection, EligibilityRules.List(rules.TieKinds), day, today), [.. coordinators], others);
    }

    /// <summary>Ties of some kinds that hold or may hold on a day; what is planned does not.</summary>
    private static IReadOnlyList<MemberTie> TiesOf(DbConnection connection, string[] kinds, string day, bool today)
    {
        const string Prefix = Organisation.NodeKind + "/";
        return [.. connection.Rows(
            "SELECT from_node, to_node, kind, state, since, until, evidence, claim FROM registry_tie WHERE state <> 'planned' ORDER BY id",
            r => (From: r.GetString(0), To: r.GetString(1), Kind: r.GetString(2), State: r.GetString(3), Since: r.GetString(4), Until: r.GetString(5), Evidence: r.GetString(6), Claim: r.GetString(7)))
            .Where(t => kinds.Contains(t.Kind) && t.From.StartsWith(Prefix, StringComparison.Ordinal) && t.To.StartsWith(Prefix, StringComparison.Ordinal) && Dates.Holds(t.Since, t.Until, day))
            .Select(t => new MemberTie(t.From[Prefix.Length..], t.To[Prefix.Length..], t.Kind, t.State == "stated" && (today || t.Since.Length > 0), t.Since, t.Evidence, t.Claim))];
    }
}
