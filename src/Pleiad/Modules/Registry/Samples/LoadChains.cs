using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>Enters the chains of the articles, each step and each offer with its claim. A chain that is there is left alone: people may have moved on from it.</summary>
public sealed class LoadChains(IDbContextFactory<PleiadDb> databases, Journal journal, TimeProvider clock)
{
    private static readonly JsonSerializerOptions WithPairs = new() { IncludeFields = true };

    /// <summary>Loads what is not there, once for each state of the readings.</summary>
    public void Run() => LoadedWorld.Once(
        databases, clock, connection => $"{LoadClaims.Loaded(connection)}-chains-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(ChainReadings.All, WithPairs))))}", Load);

    private void Load(PleiadDb db, DbConnection connection)
    {
        var claims = ReadClaims.All(connection).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var entered = ChainReadings.All.Where(r => claims.ContainsKey(r.Claim) && db.Chains.Find(r.Id) is null).ToList();
        foreach (var reading in entered)
            Enter(db, reading, claims);
        Abbreviate(db, claims);
        db.SaveChanges();
        foreach (var reading in entered)
            journal.Write(connection, Actor.Program, new Deed(ChainNode.Of(reading.Id), "load") { To = ChainFlow.Published, Facts = new JsonObject { ["claim"] = reading.Claim } });
    }

    private void Enter(PleiadDb db, ChainReading reading, Dictionary<string, Claim> claims)
    {
        var now = clock.GetUtcNow().ToString("O");
        db.Chains.Add(new Chain { Id = reading.Id, Kind = reading.Kind, En = reading.Name.En, Ru = reading.Name.Ru, AboutEn = reading.About.En, AboutRu = reading.About.Ru, Currency = reading.Cluster == "litcare" ? "EUR" : "RUB", State = ChainFlow.Published, Illustrative = reading.Illustrative, Claim = reading.Claim, CreatedAt = now });
        db.ChainClusters.Add(new ChainCluster(reading.Id, reading.Cluster));
        db.ChainThings.AddRange(reading.Things.Select(t => new ChainThing(reading.Id, t.Id, t.Name.En, t.Name.Ru)));
        foreach (var (step, i) in reading.Steps.Select((s, i) => (s, i)))
        {
            db.ChainSteps.Add(new ChainStep
            {
                Chain = reading.Id, Id = step.Id, Number = i + 1, En = step.Name.En, Ru = step.Name.Ru, NoteEn = step.Note.En, NoteRu = step.Note.Ru, OperationEn = step.Operation.En, OperationRu = step.Operation.Ru, Scale = step.Scale, Inputs = step.Inputs, Outputs = step.Outputs,
                Competences = step.Competences, Claim = step.Claim, Said = step.Said, Illustrative = step.Claim.Length == 0,
            });
            db.ChainOffers.AddRange(step.Offers.Where(o => claims.ContainsKey(o.Claim)).Select(o => Offer(reading, step, o.Node, claims[o.Claim], now)));
        }
    }

    /// <summary>Who is named by a claim has held the step since its date; nothing says that they stopped.</summary>
    private static ChainOffer Offer(ChainReading reading, StepReading step, string node, Claim claim, string now)
    {
        var since = claim.From ?? claim.Source.Date;
        return new()
        {
            Id = $"{reading.Id}-{claim.Id}", Chain = reading.Id, Step = step.Id, Node = node, Scale = step.Scale, State = claim.Certainty == Certainty.Planned ? ChainOffer.Planned : ChainOffer.Offered, Since = since?.Text ?? "", ByThen = claim.From is null && since is not null,
            SaidBy = claim.SaidBy, Claim = claim.Id, CreatedAt = now,
        };
    }

    /// <summary>Short names for boxes: the Russian one of RIC AFS stands in the Russian sentence of the claim that gives the English one, and CDC shortens the English name of the centre.</summary>
    private static void Abbreviate(PleiadDb db, Dictionary<string, Claim> claims)
    {
        foreach (var (claim, node, text, language) in new[] { ("f032", "registry/sites/ric-afs", "РИЦ АФС", "ru"), ("f032", "registry/sites/ric-afs", "RIC AFS", "en"), ("f033", "registry/organisations/spb-cluster-development-centre", "CDC", "en"), ("f033", "registry/organisations/spb-cluster-development-centre", "ЦКР", "ru") })
        {
            if (claims.ContainsKey(claim) && db.Names.Find($"{claim}-short-{language}") is null)
                db.Names.Add(new KnownName($"{claim}-short-{language}", node, text, Spelling.Fold(text), language, NameKinds.Short, "", "", claim));
        }
    }
}
