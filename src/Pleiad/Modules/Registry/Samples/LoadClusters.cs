using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Alliances;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Councils;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>
/// Enters the clusters of the articles with their memberships, evidence and statuses, each row with its claim. What is there already is
/// left alone: people may have moved on from it.
/// </summary>
public sealed class LoadClusters(IDbContextFactory<PleiadDb> databases, Journal journal, TimeProvider clock)
{
    /// <summary>Loads what is not there, once for each state of the readings.</summary>
    public void Run() => LoadedWorld.Once(
        databases, clock, connection => $"{LoadClaims.Loaded(connection)}-clusters-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Readings())))}", Load);

    private static string Readings() => JsonSerializer.Serialize(new object[]
    {
        ClusterReadings.All, ClusterReadings.Members.Select(m => m.ToString()), ClusterReadings.Managers.Select(m => m.ToString()), ClusterReadings.Statuses.Select(s => s.ToString()),
        ClusterReadings.Priorities.Select(p => p.ToString()), ClusterReadings.StateRoles.Select(r => r.ToString()), ClusterReadings.Projects.Select(p => $"{p.Claim}{p.Name}{p.Since}{string.Join(' ', p.Clusters)}"), ClusterReadings.Councils.Select(c => c.ToString()), ClusterReadings.Milestones.Select(m => m.ToString()),
    });

    private void Load(PleiadDb db, DbConnection connection)
    {
        var claims = ReadClaims.All(connection).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var subjects = ReadClaims.Subjects(connection);
        foreach (var reading in ClusterReadings.All.Where(r => subjects.ContainsKey(ClusterNode.Of(r.Id)) && db.Clusters.Find(r.Id) is null))
            Enter(db, reading, subjects[ClusterNode.Of(reading.Id)], claims);
        foreach (var (claim, organisation, cluster, part) in ClusterReadings.Members.Where(m => claims.ContainsKey(m.Claim) && db.Memberships.Find(m.Claim) is null))
        {
            var (since, byThen) = Dated(claims[claim]);
            db.Memberships.Add(new Membership { Id = claim, Organisation = organisation, Cluster = cluster, Part = part, Since = since, ByThen = byThen, SaidBy = claims[claim].SaidBy, Claim = claim });
        }

        foreach (var claim in claims.Values.Where(c => c is { Predicate: "spearhead_of", ObjectNode: { } named } && named.Kind == ClusterNode.Kind && db.Spearheads.Find(named.Id, c.Subject.Id) is null))
            db.Spearheads.Add(new Spearhead { Cluster = claim.ObjectNode!.Value.Id, Organisation = claim.Subject.Id, NamedAt = clock.GetUtcNow().ToString("O"), NamedBy = Actor.ProgramId, Claim = claim.Id });
        EnterManagement(db, claims);
        EnterWork(db, subjects);
        db.SaveChanges();
        foreach (var reading in ClusterReadings.All.Where(r => db.Clusters.Find(r.Id) is not null && Journal.Version(connection, ClusterNode.Of(r.Id)) == 0))
            journal.Write(connection, Actor.Program, new Deed(ClusterNode.Of(reading.Id), "load") { To = reading.State, Facts = new JsonObject { ["evidence"] = string.Join(' ', reading.Evidence.Select(e => e.Claim)) } });
    }

    private static void Enter(PleiadDb db, ClusterReading reading, ClaimSubject subject, Dictionary<string, Claim> claims)
    {
        var joint = reading.Territories.Length > 1;
        db.Clusters.Add(new Cluster
        {
            Id = reading.Id, En = Plain(subject.En), Ru = reading.Ru.Length > 0 ? reading.Ru : Plain(subject.Ru), Kind = reading.Kind, Archetype = reading.Archetype, Categories = reading.Categories, State = reading.State, Founded = reading.Founded, Claim = reading.Territories[0].Claim,
            AgreementEn = joint ? claims["f295"].En : "", AgreementRu = joint ? claims["f295"].Ru : "", AgreedOn = joint ? claims["f295"].From?.Text ?? "" : "",
        });
        foreach (var (code, claim) in reading.Territories)
            db.ClusterTerritories.Add(new ClusterTerritory(reading.Id, code, claim));
        foreach (var (e, i) in reading.Evidence.Select((e, i) => (e, i)))
            db.Evidence.Add(new Evidence { Id = $"{reading.Id}-{i + 1}", Cluster = reading.Id, State = e.State, En = claims[e.Claim].En, Ru = claims[e.Claim].Ru, Date = e.Date, ByThen = e.ByThen, Claim = e.Claim, AddedBy = Actor.ProgramId });
    }

    private static void EnterManagement(PleiadDb db, Dictionary<string, Claim> claims)
    {
        foreach (var (claim, cluster, part, organisation, person) in ClusterReadings.Managers.Where(m => claims.ContainsKey(m.Claim) && db.Managements.Find($"{m.Claim}-{m.Cluster}") is null))
        {
            var (since, byThen) = Dated(claims[claim]);
            db.Managements.Add(new Management { Id = $"{claim}-{cluster}", Cluster = cluster, Part = part, Organisation = organisation, Person = person, Since = since, ByThen = byThen, Claim = claim });
        }

        foreach (var (claim, cluster, list, since, byThen) in ClusterReadings.Statuses.Where(s => db.Statuses.Find($"{s.Claim}-{s.Cluster}") is null))
            db.Statuses.Add(new ListStatus { Id = $"{claim}-{cluster}", Cluster = cluster, List = list, En = ClusterReadings.ListName(list).En, Ru = ClusterReadings.ListName(list).Ru, Since = since, ByThen = byThen, Claim = claim });
        foreach (var ((claim, cluster, goal), i) in ClusterReadings.Priorities.Select((p, i) => (p, i)).Where(p => db.Priorities.Find($"{p.p.Claim}-{p.i}") is null))
            db.Priorities.Add(new Priority { Id = $"{claim}-{i}", Cluster = cluster, En = goal.En, Ru = goal.Ru, Claim = claim });
        foreach (var (claim, cluster, track, name, since, until, planned) in ClusterReadings.Milestones.Where(m => db.Milestones.Find($"{m.Claim}-{m.Cluster}") is null))
            db.Milestones.Add(new Milestone($"{claim}-{cluster}", cluster, track, name.En, name.Ru, since, until, planned, claim));
        foreach (var (claim, cluster, role) in ClusterReadings.StateRoles.Where(r => claims.ContainsKey(r.Claim) && db.StateRoles.Find($"{r.Claim}-{r.Role}") is null))
        {
            var (since, byThen) = Dated(claims[claim]);
            db.StateRoles.Add(new StateRole { Id = $"{claim}-{role}", Cluster = cluster, Role = role, Since = since, ByThen = byThen, TermsEn = claims["f235"].En, TermsRu = claims["f235"].Ru, Claim = claim });
        }
    }

    private static void EnterWork(PleiadDb db, IReadOnlyDictionary<Node, ClaimSubject> subjects)
    {
        foreach (var (claim, name, since, clusters) in ClusterReadings.Projects.Where(p => db.JointProjects.Find(p.Claim) is null))
        {
            db.JointProjects.Add(new JointProject(claim, name.En, name.Ru, since, claim));
            db.JointProjectClusters.AddRange(clusters.Select(c => new JointProjectCluster(claim, c)));
        }

        foreach (var (claim, id, territory, chair, planned) in ClusterReadings.Councils.Where(c => subjects.ContainsKey(CouncilNode.Of(c.Id)) && db.Councils.Find(c.Id) is null))
        {
            var subject = subjects[CouncilNode.Of(id)];
            db.Councils.Add(new Council { Id = id, En = subject.En, Ru = subject.Ru, Territory = territory, Seats = 1, Chair = chair, Planned = planned, Claim = claim });
        }
    }

    /// <summary>The date of a claim, or else the day by which it held: its article's. Empty where neither is known.</summary>
    private static (string Since, bool ByThen) Dated(Claim claim) => claim.From is { } from ? (from.Text, false) : (claim.Source.Date?.Text ?? "", claim.Source.Date is not null);

    /// <summary>"(proposed)" is the state, which the registry says for itself.</summary>
    private static string Plain(string name) => name.Replace(" (proposed)", "", StringComparison.Ordinal).Replace(" (предложение)", "", StringComparison.Ordinal);
}
