using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Proposals;

/// <summary>A proposal as it is filed. The mail address is there only with its owner's consent.</summary>
public sealed record NewProposal(string Name, string Territory, string Place, string Why, string Who, string Mail, Language Language, string Categories = "", IReadOnlyList<string>? Spearhead = null);

/// <summary>A proposal as a node, and its private address.</summary>
public static class ProposalNode
{
    public const string Kind = "registry/proposals";

    public static Node Of(string id) => Node.Of(Kind, id);

    /// <summary>The private links of proposers: whoever has one sees the proposal and its answer.</summary>
    internal static PrivateLink<Proposal> Link { get; } = new($"/{Kind}", new("proposal", "предложения"), new("Propose a cluster", "Предложить кластер", $"/{Kind}/new")) { Letters = "proposal", Needs = ProposalLetters.Purpose };

    /// <summary>The private address.</summary>
    public static string Address(string token) => Link.To(token);
}

/// <summary>Files an idea of a new cluster, also for a visitor. Answers with the private address.</summary>
public static class ProposeCluster
{
    public static string Run(ActScope scope, ProposalLetters letters, NewProposal filed)
    {
        var year = scope.Now.Year.ToString(CultureInfo.InvariantCulture);
        var number = scope.Connection.Scalar<long>("SELECT count(*) FROM registry_proposal WHERE filed_at >= @year", ("@year", year)) + 1;
        var proposal = new Proposal
        {
            Id = $"{year}-{number.ToString(CultureInfo.InvariantCulture)}", Token = PrivateSecret.New(), State = ProposalFlow.Life.Start,
            Name = filed.Name, Territory = filed.Territory, Categories = filed.Categories, Place = filed.Place, Why = filed.Why, Who = filed.Who, Mail = filed.Mail, Account = scope.Actor.Id,
            Language = filed.Language == Language.Russian ? "ru" : "en", FiledAt = scope.At(), ChangedAt = scope.At(),
        };
        scope.Db.Proposals.Add(proposal);
        foreach (var organisation in filed.Spearhead ?? [])
        {
            scope.LiveOrganisation(organisation);
            scope.Db.ProposedSpearheads.Add(new ProposedSpearhead(proposal.Id, organisation));
        }

        scope.Write(new Deed(ProposalNode.Of(proposal.Id), "file") { To = proposal.State, Facts = new JsonObject { ["name"] = proposal.Name, ["spearhead"] = string.Join(' ', filed.Spearhead ?? []), ["mail"] = proposal.Mail.Length > 0 } });
        letters.Received(scope, proposal);
        return ProposalNode.Address(proposal.Token);
    }
}

/// <summary>An officer answers: accepts, asks or declines, each time in words that the proposer reads.</summary>
public static class AnswerProposal
{
    public static string Run(ActScope scope, ProposalLetters letters, string token, string move, string answer, string kind, int version)
    {
        var proposal = Find(scope, token);
        Journal.MustBeAt(scope.Connection, ProposalNode.Of(proposal.Id), version);
        var made = ProposalFlow.Life.Must(move, proposal.State, proposal);
        if (made.Permission != RegistryRights.AnswerProposal)
            throw new NotFoundException($"An officer has no move '{move}'.", $"У сотрудника нет действия «{move}».");
        if (answer.Length == 0)
            throw new RefusedException("answer", "Write what the proposer is to read.", "Напишите, что прочитает автор.");
        var from = proposal.State;
        (proposal.State, proposal.Answer, proposal.Officer, proposal.ChangedAt) = (made.To, answer, scope.Actor.Id, scope.At());
        if (made.To == ProposalFlow.Accepted)
            Found(scope, proposal, kind);
        scope.Write(new Deed(ProposalNode.Of(proposal.Id), move) { From = from, To = made.To, Reason = answer, Facts = new JsonObject { ["cluster"] = proposal.Cluster } });
        letters.Answered(scope, proposal);
        return ProposalNode.Address(token);
    }

    /// <summary>The cluster begins as an idea with the category that the proposal came from; each organisation of the named group is asked to confirm, and one that is gone by now is not.</summary>
    private static void Found(ActScope scope, Proposal proposal, string kind)
    {
        proposal.Cluster = FoundCluster.Run(scope, new NewCluster(proposal.Name, proposal.Name, kind, [proposal.Territory]), proposal.Id);
        scope.Cluster(proposal.Cluster).Categories = proposal.Categories;
        foreach (var named in scope.Db.ProposedSpearheads.Where(s => s.Proposal == proposal.Id).OrderBy(s => s.Organisation).ToList())
        {
            if (scope.AnyOrganisation(named.Organisation).State == Organisations.OrganisationStates.Active)
                NameSpearhead.Run(scope, proposal.Cluster, named.Organisation);
        }
    }

    internal static Proposal Find(ActScope scope, string token) => ProposalNode.Link.Open(scope.Db.Proposals.AsTracking(), token);
}

/// <summary>The proposer adds what the officer asked for; the proposal waits for an answer again.</summary>
public static class ReplyToProposal
{
    public static string Run(ActScope scope, string token, string added)
    {
        var proposal = AnswerProposal.Find(scope, token);
        var made = ProposalFlow.Life.Must("reply", proposal.State, proposal);
        var from = proposal.State;
        (proposal.State, proposal.ChangedAt) = (made.To, scope.At());
        proposal.Added = proposal.Added.Length == 0 ? added : $"{proposal.Added}\n\n{added}";
        scope.Write(new Deed(ProposalNode.Of(proposal.Id), "reply") { From = from, To = made.To });
        return ProposalNode.Address(token);
    }
}

/// <summary>The proposer takes the consent back: the mail address goes, the proposal stays.</summary>
public static class WithdrawMail
{
    public static string Run(ActScope scope, ProposalLetters letters, string token)
    {
        letters.Withdraw(scope, AnswerProposal.Find(scope, token));
        return ProposalNode.Address(token);
    }
}
