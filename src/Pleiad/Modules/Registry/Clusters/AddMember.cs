using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>A membership as it is entered.</summary>
public sealed record NewMember(string Organisation, string Part, string Since, string Until, string Evidence, string SaidBy);

/// <summary>Enters an organisation's membership. Whoever it is and wherever it is from, only the cluster's own charter may refuse it.</summary>
public static class AddMember
{
    public static string Run(ActScope scope, string id, NewMember member)
    {
        var cluster = scope.Cluster(id);
        var (name, country) = scope.Organisation(member.Organisation);
        var part = ClusterNode.Word(ClusterWords.Parts, member.Part);
        if (!Admits(cluster.CharterCountries, country))
            throw new ConflictException("charter", $"The cluster's charter admits members from {cluster.CharterCountries} only, and {name.En} is from {(country.Length > 0 ? country : "a country that is not known")}.", $"Устав кластера принимает участников только из: {cluster.CharterCountries}, а у организации «{name.Ru}» указано: {(country.Length > 0 ? country : "страна неизвестна")}.");
        if (!Admits(cluster.CharterParts, part))
            throw new ConflictException("charter", $"The cluster's charter does not admit a {ClusterWords.Parts[part].En}.", $"Устав кластера не допускает участника такого вида: {ClusterWords.Parts[part].Ru}.");
        var term = new Term(member.Since, member.Until);
        if (member.Since.Length > 0 && member.Until.Length > 0 && string.CompareOrdinal(Term.First(member.Since), Term.Last(member.Until)) > 0)
            throw new RefusedException("until", "It ends before it begins.", "Окончание раньше начала.");
        if (scope.Db.Memberships.Where(m => m.Cluster == id && m.Organisation == member.Organisation && m.Part == part).AsEnumerable().Any(m => new Term(m.ByThen ? "" : m.Since, m.Until).Meets(term)))
            throw new ConflictException("there", $"{name.En} is a member in that part at that time already.", $"«{name.Ru}» уже состоит в кластере в этой роли в это время.");
        scope.Db.Memberships.Add(new Membership
        {
            Id = scope.NewId(), Organisation = member.Organisation, Cluster = id, Part = part, Since = member.Since, Until = member.Until, Evidence = member.Evidence, SaidBy = member.SaidBy, AddedBy = scope.Actor.Id,
        });
        scope.Touch(Kernel.Rights.Node.Of(Organisations.Organisation.NodeKind, member.Organisation)); // it is found under the cluster
        return scope.Done(id, "add-member", new JsonObject { ["organisation"] = member.Organisation, ["part"] = part, ["since"] = member.Since });
    }

    internal static bool Admits(string charter, string word) => charter.Length == 0 || charter.Split(',', StringSplitOptions.TrimEntries).Contains(word, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The organisation agrees that it is a member; from then on the cluster's manager may look after its profile too.</summary>
public static class ConfirmMembership
{
    public static string Run(ActScope scope, string id, string organisation)
    {
        scope.Cluster(id);
        var open = scope.Db.Memberships.AsTracking().Where(m => m.Cluster == id && m.Organisation == organisation && m.ConfirmedAt == "").ToList();
        foreach (var membership in open)
            (membership.ConfirmedAt, membership.ConfirmedBy) = (scope.At(), scope.Actor.Id);
        return open.Count == 0 ? ClusterNode.Address(id) : scope.Done(id, "confirm-membership", new JsonObject { ["organisation"] = organisation });
    }
}

/// <summary>Ends a membership on a day; that it was there stays on record.</summary>
public static class EndMembership
{
    public static string Run(ActScope scope, string id, string membership, string until, string reason)
    {
        scope.Cluster(id);
        var row = scope.Db.Memberships.Find(membership) is { } found && found.Cluster == id ? found : throw new NotFoundException("There is no such membership.", "Такого участия нет.");
        if (row.Until.Length > 0)
            throw new ConflictException("ended", $"It ended in {row.Until} already.", $"Участие уже закончилось: {row.Until}.");
        if (row.Since.Length > 0 && !row.ByThen && string.CompareOrdinal(Term.First(row.Since), Term.Last(until)) > 0)
            throw new RefusedException("until", "It ends before it begins.", "Окончание раньше начала.");
        row.Until = until;
        scope.Touch(Kernel.Rights.Node.Of(Organisations.Organisation.NodeKind, row.Organisation));
        return scope.Done(id, "end-membership", new JsonObject { ["organisation"] = row.Organisation, ["part"] = row.Part, ["until"] = until }, reason);
    }
}
