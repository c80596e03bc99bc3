using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>
/// Posts what an organisation or a cluster looks for or offers: open at once until its last day, or kept as a draft. Fields: organisation or
/// cluster, direction, kind, title-en, title-ru, text-en, text-ru, capabilities (several), territory, partners (several), expires,
/// audience, because, draft.
/// </summary>
public static class PostNeed
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, CapabilityRegister capabilities, IReadOnlyCollection<string> territories)
    {
        var (organisation, cluster) = (form.Line("organisation", required: false), form.Line("cluster", required: false));
        if (organisation.Length == 0 == (cluster.Length == 0))
            form.Refuse("organisation", "Say for whom: one organisation, or one cluster.", "Укажите, от чьего имени: одной организации или одного кластера.");
        var owner = cluster.Length > 0 ? ClusterNode.Of(cluster) : Node.Of(Organisation.NodeKind, organisation);
        var profile = NeedProfile.Read(form, territories);
        var (because, draft) = (form.Line("because", required: false, longest: 300), form.Ticked("draft"));
        return scope =>
        {
            rights.Must(scope.Actor, RegistryRights.KeepNeed, owner);
            if (owner.Kind == ClusterNode.Kind ? scope.Db.Clusters.Find(owner.Id) is null : scope.LiveOrganisation(owner.Id) is null)
                throw ClusterNode.Missing(owner.Id);
            if (because.Length > 0 && !rights.Exists(new Node(because)))
                throw new NotFoundException($"There is nothing at '{because}' that could have given rise to this.", $"По адресу «{because}» ничего нет: указать его причиной нельзя.");
            profile.Must(scope, rights, owner);
            var need = profile.On(new Need
            {
                Id = scope.FreeSlug(profile.En.Length > 0 ? profile.En : profile.Ru, "registry_need"), Owner = owner.Path, Direction = "", Kind = "", En = "", Ru = "", Expires = "", Audience = "",
                State = NeedFlow.Draft, Because = because, PostedBy = scope.Actor.Id, CreatedAt = scope.Moment(),
            });
            var open = draft ? null : NeedFlow.Life.Must("open", need.State, new NeedMove(need, need.Expires, scope.Day()));
            need = need with { State = open?.To ?? need.State };
            scope.Db.Needs.Add(need);
            scope.Db.NeedTerms.AddRange(profile.Terms(need.Id, capabilities.Terms(scope.Connection, scope.Day())));
            scope.Write(new Deed(need.Node, "post") { To = NeedFlow.Draft, Facts = new JsonObject { ["owner"] = need.Owner, ["because"] = because, ["expires"] = need.Expires } });
            if (open is not null)
                scope.Write(new Deed(need.Node, open.Name) { From = NeedFlow.Draft, To = open.To, Facts = new JsonObject { ["expires"] = need.Expires } });
            PostGap.Record(scope, because, need.Node); // a gap of a chain knows the need that asks for it
            return NeedAddress.Of(need.Id);
        };
    }
}

/// <summary>Changes what a need says, as long as nobody's answer rests on it: its last day is changed by renewing it.</summary>
public static class EditNeed
{
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights, CapabilityRegister capabilities, IReadOnlyCollection<string> territories)
    {
        var profile = NeedProfile.Read(form, territories, expires: false);
        var version = form.Version;
        return scope =>
        {
            var need = scope.Need(id, version);
            if (need.StateOn(scope.Day()) is not (NeedFlow.Draft or NeedFlow.Open))
                throw new ConflictException("over", "This is not open any more: renew it first, then change it.", "Запрос уже не открыт: сначала продлите его, потом изменяйте.");
            profile.Must(scope, rights, need.OwnerNode);
            scope.Put(profile.On(need));
            scope.Db.NeedTerms.RemoveRange(scope.Db.NeedTerms.Where(t => t.Need == id));
            scope.Db.SaveChanges(); // the old terms go before new ones take their numbers
            scope.Db.NeedTerms.AddRange(profile.Terms(id, capabilities.Terms(scope.Connection, scope.Day())));
            scope.Write(new Deed(need.Node, "edit"));
            return NeedAddress.Of(id);
        };
    }
}

/// <summary>What the acts on needs share.</summary>
internal static class NeedActs
{
    extension(ActScope scope)
    {
        /// <summary>The need, as the reader saw it.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        /// <exception cref="ConflictException">It was changed since.</exception>
        public Need Need(string id, int version)
        {
            var need = scope.Need(id);
            Journal.MustBeAt(scope.Connection, need.Node, version);
            return need;
        }

        /// <summary>The same without a version.</summary>
        public Need Need(string id) => scope.Db.Needs.SingleOrDefault(n => n.Id == id) ?? throw NeedAccess.Missing(id);
    }
}
