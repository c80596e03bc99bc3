using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Policies;

/// <summary>Files a proposal of an organisation or a cluster to a strategy or a rule.</summary>
public static class FilePolicy
{
    /// <summary>Reads author (the path of an organisation or cluster), title, strategy, body, text.</summary>
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, OrganisationFacts organisations)
    {
        var (author, title, strategy) = (form.Line("author"), form.Line("title", longest: 160), form.Line("strategy"));
        var (body, text) = (form.Line("body", required: false), form.Lines("text", longest: 6000));
        if (author.Length > 0 && new Node(author).Kind is not ("registry/organisations" or "registry/clusters"))
            form.Refuse("author", "Choose the organisation or cluster that you speak for.", "Выберите организацию или кластер, от имени которых вы говорите.");
        if (body.Length > 0 && !organisations.Exists(body))
            form.Refuse("body", "Choose one of the organisations of the registry.", "Выберите организацию из реестра.");
        return scope =>
        {
            rights.Must(scope.Actor, CentresRights.FilePolicy, new Node(author));
            var id = Guid.CreateVersion7(scope.Now).ToString("N");
            var proposal = new PolicyProposal { Id = id, En = title, Ru = title, Author = author, StrategyEn = strategy, StrategyRu = strategy, Body = body, State = PolicyFlow.Life.Start, StateAt = Day(scope), FiledAt = scope.Now.ToString("O") };
            scope.Db.PolicyProposals.Add(proposal);
            scope.Db.PolicyVersions.Add(new(id, 1, text, text, proposal.FiledAt, scope.Actor.Id));
            scope.Write(new Deed(proposal.Node, "file") { To = proposal.State, Facts = new JsonObject { ["title"] = title, ["author"] = author, ["strategy"] = strategy, ["body"] = body, ["version"] = 1 } });
            return proposal.Address;
        };
    }

    internal static string Day(ActScope scope) => scope.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static PolicyProposal Find(ActScope scope, string id) => scope.Db.PolicyProposals.SingleOrDefault(p => p.Id == id) ?? throw PolicyViews.Missing(id);
}

/// <summary>Writes the next version of a proposal's text; those before it stay.</summary>
public static class AmendPolicy
{
    /// <summary>Reads text, version.</summary>
    public static Func<ActScope, string> From(Form form, string id)
    {
        var text = form.Lines("text", longest: 6000);
        return scope =>
        {
            var proposal = FilePolicy.Find(scope, id);
            Journal.MustBeAt(scope.Connection, proposal.Node, form.Version);
            if (proposal.State is not (PolicyFlow.Filed or PolicyFlow.Sent))
                throw new ConflictException("settled", "What was settled is not written anew; file another proposal.", "Решённое предложение не переписывают; подайте новое.");
            var last = scope.Db.PolicyVersions.Where(v => v.Proposal == id).OrderByDescending(v => v.Number).First();
            if (last.En == text || last.Ru == text)
                throw new ConflictException("same", "The text is the same as before.", "Текст не изменился.");
            scope.Db.PolicyVersions.Add(new(id, last.Number + 1, text, text, scope.Now.ToString("O"), scope.Actor.Id));
            scope.Write(new Deed(proposal.Node, "amend") { Facts = new JsonObject { ["version"] = last.Number + 1 } });
            return proposal.Address;
        };
    }
}

/// <summary>Makes one move of a proposal's life; sending fixes which version of the text went, and an end says why and where it can be read.</summary>
public static class MovePolicy
{
    /// <summary>Reads on (a date), link, reason, version.</summary>
    public static Func<ActScope, string> From(Form form, string id, string name, RightsOfActors rights)
    {
        var (on, link, reason) = (form.Date("on", required: false), form.Line("link", required: false, longest: 500), form.Lines("reason", required: false, longest: 2000));
        if (link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            form.Refuse("link", "Write an address like https://example.org/decision.", "Напишите адрес вида https://example.org/decision.");
        return scope =>
        {
            var proposal = FilePolicy.Find(scope, id);
            Journal.MustBeAt(scope.Connection, proposal.Node, form.Version);
            var move = PolicyFlow.Life.Must(name, proposal.State, proposal, reason);
            rights.Must(scope.Actor, move.Permission, proposal.Node);
            if (on.Length > 0 && string.CompareOrdinal(Term.First(on), FilePolicy.Day(scope)) > 0)
                throw new ConflictException("future", "That day is still to come.", "Эта дата ещё не наступила.");
            var sent = name == "send" ? scope.Db.PolicyVersions.Where(v => v.Proposal == id).Max(v => v.Number) : proposal.Sent;
            scope.Put(proposal with { State = move.To, StateAt = on.Length > 0 ? on : FilePolicy.Day(scope), Sent = sent, Outcome = move.NeedsReason ? reason : proposal.Outcome, Link = link.Length > 0 ? link : proposal.Link });
            scope.Write(new Deed(proposal.Node, name) { From = proposal.State, To = move.To, Reason = reason, Facts = new JsonObject { ["on"] = on, ["link"] = link, ["version"] = sent } });
            return proposal.Address;
        };
    }
}
