using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Councils;

/// <summary>A council as a node, with what its acts share.</summary>
public static class CouncilNode
{
    public const string Kind = "registry/councils";

    public static Node Of(string id) => Node.Of(Kind, id);

    public static string Address(string id) => $"/{Kind}/{id}";

    public static NotFoundException Missing(string id) => new($"There is no council '{id}'.", $"Совета «{id}» нет.", new Suggestion("All clusters and their councils", "Все кластеры и их советы", "/registry/clusters"));

    extension(ActScope scope)
    {
        internal Council Council(string id) => scope.Db.Councils.Find(id) ?? throw Missing(id);

        internal string DoneAt(string council, string move, JsonObject facts)
        {
            scope.Write(new Deed(Of(council), move) { Facts = facts });
            return Address(council);
        }

        /// <summary>A sitting that is still open, of this council.</summary>
        internal Sitting OpenSitting(string council, string id)
        {
            var sitting = scope.Db.Sittings.Find(id) is { } found && found.Council == council ? found : throw new NotFoundException("There is no such sitting.", "Такого заседания нет.");
            return sitting.ClosedAt.Length == 0 ? sitting : throw new ConflictException("closed", "The sitting is closed; its votes stand.", "Заседание закрыто, голоса уже учтены.");
        }
    }
}

/// <summary>A cluster sends a specialist to a council for a term. No cluster has more delegates at a time than the council has seats for it.</summary>
public static class DelegateSpecialist
{
    public static string Run(ActScope scope, string cluster, string councilId, string person, string account, string mandate, DateOnly since, DateOnly until)
    {
        scope.Cluster(cluster);
        var council = scope.Council(councilId);
        if (until < since)
            throw new RefusedException("until", "The term ends before it begins.", "Срок заканчивается раньше, чем начинается.");
        if (person.Length == 0 && account.Length == 0)
            throw new RefusedException("person", "Name the specialist.", "Назовите специалиста.");
        var term = new Term(Term.Text(since), Term.Text(until));
        Delegate[] others = [.. scope.Db.Delegates.Where(d => d.Council == councilId && d.Cluster == cluster).AsEnumerable().Where(d => term.Meets(new Term(d.Since, d.Until)))];
        // the most that sit at the same time: it is reached on a day on which somebody begins
        var most = others.Select(d => d.Since).Append(term.Since).Where(day => string.CompareOrdinal(day, term.Since) >= 0)
            .Max(day => others.Count(d => string.CompareOrdinal(d.Since, day) <= 0 && string.CompareOrdinal(d.Until, day) >= 0));
        if (most >= council.Seats)
            throw new ConflictException("seats", $"Each cluster has at most {council.Seats.ToString(CultureInfo.InvariantCulture)} {(council.Seats == 1 ? "seat" : "seats")} in this council, and {(council.Seats == 1 ? "it is" : "they are")} taken in that time.", $"У кластера в этом совете мест: {council.Seats.ToString(CultureInfo.InvariantCulture)}, и на это время они заняты.");
        scope.Db.Delegates.Add(new Delegate { Id = scope.NewId(), Council = councilId, Cluster = cluster, Person = person, Account = account, Mandate = mandate, Since = term.Since, Until = term.Until });
        scope.DoneAt(councilId, "delegate", new JsonObject { ["cluster"] = cluster, ["since"] = term.Since, ["until"] = term.Until });
        return CouncilNode.Address(councilId);
    }
}

/// <summary>Ends a delegate's term early.</summary>
public static class EndDelegation
{
    public static string Run(ActScope scope, string councilId, string delegateId, DateOnly until)
    {
        scope.Council(councilId);
        var row = scope.Db.Delegates.Find(delegateId) is { } found && found.Council == councilId ? found : throw new NotFoundException("There is no such delegate.", "Такого делегата нет.");
        if (string.CompareOrdinal(Term.Text(until), row.Until) > 0)
            throw new ConflictException("later", "A term is made longer by a new mandate, not by ending it later.", "Срок продлевают новым мандатом, а не более поздним окончанием.");
        row.Until = Term.Text(until);
        return scope.DoneAt(councilId, "end-delegation", new JsonObject { ["cluster"] = row.Cluster, ["until"] = row.Until });
    }
}

/// <summary>Calls a sitting on a day.</summary>
public static class HoldSitting
{
    public static string Run(ActScope scope, string councilId, DateOnly date, string place)
    {
        scope.Council(councilId);
        scope.Db.Sittings.Add(new Sitting { Id = scope.NewId(), Council = councilId, Date = Term.Text(date), Place = place });
        return scope.DoneAt(councilId, "hold-sitting", new JsonObject { ["date"] = Term.Text(date) });
    }
}

/// <summary>Puts a task before an open sitting.</summary>
public static class PutTask
{
    public static string Run(ActScope scope, string councilId, string sittingId, string what, string due)
    {
        var sitting = scope.OpenSitting(councilId, sittingId);
        var number = scope.Db.CouncilTasks.Count(t => t.Sitting == sitting.Id) + 1;
        scope.Db.CouncilTasks.Add(new CouncilTask { Id = scope.NewId(), Sitting = sitting.Id, Number = number, What = what, Due = due });
        return scope.DoneAt(councilId, "put-task", new JsonObject { ["sitting"] = sitting.Date, ["number"] = number, ["what"] = what });
    }
}

/// <summary>A delegate votes on a task, or the secretary writes the vote down. Only a delegate whose term runs on the day of the sitting can.</summary>
public static class CastVote
{
    /// <summary>What a delegate may say.</summary>
    public static IReadOnlyDictionary<string, Sentence> Choices { get; } = new Dictionary<string, Sentence>
    {
        ["for"] = new("for", "за"),
        ["against"] = new("against", "против"),
        ["abstains"] = new("abstains", "воздержался"),
    };

    public static string Run(ActScope scope, RightsOfActors rights, string councilId, string taskId, string delegateId, string choice)
    {
        var task = scope.Db.CouncilTasks.Find(taskId) ?? throw new NotFoundException("There is no such task.", "Такой задачи нет.");
        var sitting = scope.OpenSitting(councilId, task.Sitting);
        var by = scope.Db.Delegates.Find(delegateId) is { } found && found.Council == councilId ? found : throw new NotFoundException("There is no such delegate.", "Такого делегата нет.");
        var own = by.Account.Length > 0 && by.Account == scope.Actor.Id;
        if (!own)
            rights.Must(scope.Actor, RegistryRights.HoldSitting, CouncilNode.Of(councilId));
        var term = new Term(by.Since, by.Until);
        if (!term.Holds(DateOnly.ParseExact(sitting.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture)) || (own && !term.Holds(scope.Today())))
            throw new ConflictException("lapsed", $"This delegate's term runs from {by.Since} to {by.Until}; outside of it there is no vote.", $"Полномочия делегата: с {by.Since} по {by.Until}. Вне этого срока голоса нет.");
        ClusterNode.Word(Choices, choice);
        if (scope.Db.Votes.Find(taskId, delegateId) is { } before)
            (before.Choice, before.At, before.RecordedBy) = (choice, scope.At(), scope.Actor.Id);
        else
            scope.Db.Votes.Add(new Vote { Task = taskId, Delegate = delegateId, Choice = choice, At = scope.At(), RecordedBy = scope.Actor.Id });
        return scope.DoneAt(councilId, "vote", new JsonObject { ["task"] = task.Number, ["sitting"] = sitting.Date, ["cluster"] = by.Cluster, ["delegate"] = by.Id, ["choice"] = choice });
    }
}

/// <summary>Closes a sitting: a task with more votes for than against is adopted.</summary>
public static class CloseSitting
{
    public static string Run(ActScope scope, string councilId, string sittingId)
    {
        var sitting = scope.OpenSitting(councilId, sittingId);
        var outcomes = new JsonObject();
        foreach (var task in scope.Db.CouncilTasks.AsTracking().Where(t => t.Sitting == sittingId).OrderBy(t => t.Number).ToList())
        {
            var votes = scope.Db.Votes.Where(v => v.Task == task.Id).Select(v => v.Choice).ToList();
            task.Outcome = votes.Count(v => v == "for") > votes.Count(v => v == "against") ? "adopted" : "rejected";
            outcomes[task.Number.ToString(CultureInfo.InvariantCulture)] = task.Outcome;
        }

        sitting.ClosedAt = scope.At();
        return scope.DoneAt(councilId, "close-sitting", new JsonObject { ["sitting"] = sitting.Date, ["outcomes"] = outcomes });
    }
}
