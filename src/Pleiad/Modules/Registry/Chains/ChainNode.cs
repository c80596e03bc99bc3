using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>A chain and its steps as nodes, and what the acts on them share.</summary>
public static class ChainNode
{
    public const string StepKind = Chain.NodeKind + "/*/steps";

    public const string Root = "/" + Chain.NodeKind;

    public static Node Of(string chain) => Node.Of(Chain.NodeKind, chain);

    public static Node Step(string chain, string step) => new($"{Chain.NodeKind}/{chain}/steps/{step}");

    public static string Address(string chain, string below = "") => $"{Root}/{chain}{below}";

    /// <summary>The page of a step.</summary>
    public static string StepAddress(string chain, string step, string below = "") => $"/{Step(chain, step).Path}{below}";

    public static string BriefAddress(string chain, string step) => Address(chain, $"/gaps/{step}/brief");

    public static NotFoundException Missing(string id) => new($"There is no chain '{id}'.", $"Цепочки «{id}» нет.", new Suggestion("All chains", "Все цепочки", Root));

    public static NotFoundException MissingStep(string chain, string step) => new($"The chain has no step '{step}'.", $"В цепочке нет шага «{step}».", new Suggestion("The chain", "Цепочка", Address(chain)));

    /// <summary>Above a chain stand its clusters.</summary>
    internal static NodeKind Chains(IDbContextFactory<PleiadDb> databases) => new(
        Chain.NodeKind, node => databases.Ask(db => db.ChainClusters.Where(c => c.Chain == node.Id).Select(c => c.Cluster).ToList()).Select(ClusterNode.Of),
        node => databases.Ask(db => db.Chains.Where(c => c.Id == node.Id).Select(c => new Sentence(c.En, c.Ru)).FirstOrDefault()));

    /// <summary>Above a step stands its chain.</summary>
    internal static NodeKind Steps(IDbContextFactory<PleiadDb> databases) => new(
        StepKind, node => [Of(ChainOf(node))], node => databases.Ask(db => db.ChainSteps.Where(s => s.Chain == ChainOf(node) && s.Id == node.Id).Select(s => new Sentence(s.En, s.Ru)).FirstOrDefault()));

    /// <summary>The chain in the path of a step; "" for another node.</summary>
    internal static string ChainOf(Node step) => step.Path.Split('/') is ["registry", "chains", var chain, "steps", _] ? chain : "";

    extension(ActScope scope)
    {
        /// <summary>The chain to be changed, as the reader saw it.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        /// <exception cref="ConflictException">It was changed since, or it is retired.</exception>
        internal Chain ChainToChange(string id, int version)
        {
            var chain = scope.Db.Chains.SingleOrDefault(c => c.Id == id) ?? throw Missing(id);
            Journal.MustBeAt(scope.Connection, chain.Node, version);
            return chain.State != ChainFlow.Retired ? chain : throw new ConflictException("retired", "This chain is retired; work on it again before you change it.", "Эта цепочка снята; возобновите её, чтобы менять.");
        }

        internal ChainStep StepOf(string chain, string id) => scope.Db.ChainSteps.SingleOrDefault(s => s.Chain == chain && s.Id == id) ?? throw MissingStep(chain, id);

        /// <summary>Writes an act on a chain into its journal and gives an address.</summary>
        internal string Done(Chain chain, string move, JsonObject facts, string? address = null)
        {
            scope.Write(new Deed(chain.Node, move) { Facts = facts });
            return address ?? Address(chain.Id);
        }
    }
}
