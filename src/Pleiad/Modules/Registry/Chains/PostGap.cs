using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>
/// Records that a need was posted because of a gap. Whatever makes the need calls this inside its own act, with the node that it was made because of;
/// another node than a step of a chain is left alone.
/// </summary>
public static class PostGap
{
    /// <param name="scope">The act that makes the need.</param>
    /// <param name="because">What the need was made because of: the path of a step.</param>
    /// <param name="need">The need.</param>
    /// <returns>Whether there was such a step to record it at.</returns>
    public static bool Record(ActScope scope, string because, Node need)
    {
        var node = new Node(because);
        var id = ChainNode.ChainOf(node);
        if (id.Length == 0 || scope.Db.Chains.SingleOrDefault(c => c.Id == id) is not { } chain || scope.Db.ChainSteps.SingleOrDefault(s => s.Chain == id && s.Id == node.Id) is not { } step)
            return false;
        scope.Put(step with { Posted = need.Path });
        scope.Done(chain, "post-gap", new JsonObject { ["step"] = step.Id, ["need"] = need.Path });
        return true;
    }

    /// <summary>Where a need is posted because of a gap, with what is known of it filled in.</summary>
    public static string Address(ChainView view, StepView step)
    {
        (string Name, string Value)[] fields =
        [
            ("cluster", view.Clusters.FirstOrDefault()?.Id ?? ""), ("title-en", step.Step.En), ("title-ru", step.Step.Ru), ("capabilities", step.Step.Competences.Length > 0 ? step.Step.Competences : step.Step.OperationEn), ("because", step.Step.Node.Path),
        ];
        return "/registry/needs/new?" + string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
    }
}
