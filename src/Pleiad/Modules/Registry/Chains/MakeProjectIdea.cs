using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Alliances;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Makes a gap an idea for a project of the chain's clusters; it stands on their portraits from then on.</summary>
public static class MakeProjectIdea
{
    public static Func<ActScope, string> From(Form form, string id, string key)
    {
        var version = form.Version;
        return scope =>
        {
            var chain = scope.ChainToChange(id, version);
            var step = scope.StepOf(id, key);
            if (scope.Db.ChainOffers.Where(o => o.Chain == id && o.Step == key && o.Scale == step.Scale).AsEnumerable().Any(o => o.Stands(scope.Day())))
                throw new ConflictException("offered", "Somebody offers this step, so it is no gap.", "Этот шаг кто-то предлагает, так что пробела нет.");
            var name = Name(chain, step);
            if (scope.Db.JointProjects.Any(p => p.En == name.En))
                throw new ConflictException("there", "This idea stands on the cluster's page already.", "Эта идея уже есть на странице кластера.");
            var project = new JointProject(scope.RowId(), name.En, name.Ru, "", "");
            scope.Db.JointProjects.Add(project);
            foreach (var cluster in scope.Db.ChainClusters.Where(c => c.Chain == id).Select(c => c.Cluster).ToList())
            {
                scope.Db.JointProjectClusters.Add(new JointProjectCluster(project.Id, cluster));
                scope.Write(new Deed(ClusterNode.Of(cluster), "add-joint-project") { Facts = new JsonObject { ["project"] = name.En, ["because"] = step.Node.Path } });
            }

            return scope.Done(chain, "make-project", new JsonObject { ["step"] = key, ["project"] = project.Id }, ChainNode.StepAddress(id, key));
        };
    }

    /// <summary>What the idea is called.</summary>
    private static Sentence Name(Chain chain, ChainStep step) => new($"{step.En} (idea; a gap of the chain “{chain.En}”)", $"{step.Ru} (идея; пробел цепочки «{chain.Ru}»)");
}
