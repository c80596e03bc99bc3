using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Begins a chain of one or several clusters, as a draft.</summary>
public static class NewChain
{
    /// <summary>What costs of a chain may be in.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["RUB", "EUR", "USD", "CNY"];

    public static Func<ActScope, string> From(Form form, RightsOfActors rights)
    {
        var (name, about) = (ChainForms.Named(form), ChainForms.Named(form, "about-en", "about-ru", required: false, longest: 300));
        var (kind, currency) = (form.Choice("chain-kind", [Chain.Technology, Chain.Service]), form.Choice("currency", Currencies));
        string[] clusters = [.. form.TypedAll("clusters").Where(c => c.Length > 0).Distinct()];
        return scope =>
        {
            ChainForms.MustLead(scope, rights, clusters, []);
            var chain = new Chain
            {
                Id = scope.FreeSlug(name.En, "registry_chain"), Kind = kind, En = name.En, Ru = name.Ru, AboutEn = about.En, AboutRu = about.Ru, Currency = currency, State = ChainFlow.Draft, CreatedAt = scope.Moment(),
            };
            scope.Db.Chains.Add(chain);
            scope.Db.ChainClusters.AddRange(clusters.Select(c => new ChainCluster(chain.Id, c)));
            scope.Write(new Deed(chain.Node, "begin") { To = chain.State, Facts = new JsonObject { ["en"] = chain.En, ["kind"] = kind, ["clusters"] = string.Join(' ', clusters) } });
            return ChainNode.Address(chain.Id);
        };
    }
}

/// <summary>Changes what a chain is called, what it is about, and which clusters it belongs to.</summary>
public static class EditChain
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, string id)
    {
        var (name, about, currency) = (ChainForms.Named(form), ChainForms.Named(form, "about-en", "about-ru", required: false, longest: 300), form.Choice("currency", NewChain.Currencies));
        string[] clusters = [.. form.TypedAll("clusters").Where(c => c.Length > 0).Distinct()];
        var version = form.Version;
        return scope =>
        {
            var chain = scope.ChainToChange(id, version);
            var before = scope.Db.ChainClusters.Where(c => c.Chain == id).ToList();
            ChainForms.MustLead(scope, rights, clusters, [.. before.Select(c => c.Cluster)]);
            if (currency != chain.Currency && scope.Db.ChainOffers.Any(o => o.Chain == id && o.Cost != null))
                throw new ConflictException("currency", $"Costs in {chain.Currency} stand in this chain; stop those offers before it counts in another currency.", $"В этой цепочке уже указаны цены в {chain.Currency}; прежде чем менять валюту, остановите эти предложения.");
            scope.Put(chain with { En = name.En, Ru = name.Ru, AboutEn = about.En, AboutRu = about.Ru, Currency = currency });
            scope.Db.ChainClusters.RemoveRange(before.Where(c => !clusters.Contains(c.Cluster)));
            scope.Db.ChainClusters.AddRange(clusters.Where(c => before.TrueForAll(b => b.Cluster != c)).Select(c => new ChainCluster(id, c)));
            return scope.Done(chain, "edit", new JsonObject { ["en"] = name.En, ["clusters"] = string.Join(' ', clusters) });
        };
    }
}

/// <summary>Makes a move of a chain's life.</summary>
public static class MoveChain
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, string id)
    {
        var (move, reason, version) = (form.Choice("move", ChainFlow.Life.Moves.Select(m => m.Name).Distinct()), form.Lines("reason", required: false, longest: 600), form.Version);
        return scope =>
        {
            var chain = scope.Db.Chains.SingleOrDefault(c => c.Id == id) ?? throw ChainNode.Missing(id);
            Journal.MustBeAt(scope.Connection, chain.Node, version);
            var made = ChainFlow.Life.Must(move, chain.State, new ChainStanding(scope.Db.ChainSteps.Count(s => s.Chain == id)), reason);
            rights.Must(scope.Actor, made.Permission, chain.Node);
            scope.Put(chain with { State = made.To });
            scope.Write(new Deed(chain.Node, move) { From = chain.State, To = made.To, Reason = reason });
            return ChainNode.Address(id);
        };
    }
}
