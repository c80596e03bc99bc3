using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>What somebody claims, with everything a claim needs: nothing is a claim without a speaker and a source.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Predicate">What kind of thing it says.</param>
/// <param name="En">The claim in English; may be the same as <paramref name="Ru"/> where only one language was given.</param>
/// <param name="Ru">The claim in Russian.</param>
/// <param name="Value">The figure; NaN for none.</param>
/// <param name="Unit">Its unit; "" for none.</param>
/// <param name="Bound">How it is bounded.</param>
/// <param name="From">At or since when; null where it is not known.</param>
/// <param name="To">Until when; null for that date alone.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="SaidBy">Who says it.</param>
/// <param name="Source">Title of the source.</param>
/// <param name="Place">The place in it.</param>
/// <param name="Quotation">Its words; "" for none.</param>
/// <param name="Against">The claim that it contradicts; null for none.</param>
public sealed record NewClaim(
    ClaimSubject Subject, string Predicate, string En, string Ru, double Value, string Unit, Bound Bound, ClaimDate? From, ClaimDate? To, Certainty Certainty, string SaidBy, string Source, string Place, string Quotation,
    Claim? Against);

/// <summary>Adds what a person claims. It stands beside what is said already and overwrites nothing.</summary>
public static class AddClaim
{
    private const string Kind = "added", Module = "Registry";

    public static Claim Run(ActScope scope, NewClaim draft)
    {
        if (draft.Against is { Withdrawn: true })
            throw new ConflictException("withdrawn", "The claim that this one contradicts was withdrawn meanwhile.", "Утверждение, которому это противоречит, тем временем отозвано.");
        var id = "u" + (scope.Connection.Scalar<long>("SELECT count(*) FROM kernel_claim WHERE added_by <> @program", ("@program", Actor.ProgramId)) + 1).ToString(CultureInfo.InvariantCulture);
        var claim = new Claim(
            id, draft.Subject.Node, draft.Predicate, "", null, draft.Value, draft.Unit, draft.Bound, draft.From, draft.To, DateInferred: false, draft.Certainty, draft.En, draft.Ru, SourceOf(scope.Connection, draft.Source),
            draft.Place, draft.SaidBy, Kind, Module, draft.Quotation, GroupOf(scope.Connection, draft.Against), Illustrative: false, scope.Actor.Id, scope.Now.ToString("O"), "");
        LoadClaims.Append(scope.Connection, [claim]);
        if (ReadClaims.Subject(scope.Connection, draft.Subject.Node) is null)
            scope.Connection.Execute("INSERT INTO kernel_claim_subject (node, type, en, ru) VALUES (@node, @type, @en, @ru)", ("@node", draft.Subject.Node.Path), ("@type", draft.Subject.Type), ("@en", draft.Subject.En), ("@ru", draft.Subject.Ru));
        scope.Write(new Deed(claim.Node, "add") { Facts = Facts(claim, draft.Against) });
        return claim;
    }

    /// <summary>The figures of a claim for the journal; words may name people, and stay outside.</summary>
    private static JsonObject Facts(Claim claim, Claim? against)
    {
        var facts = new JsonObject { ["subject"] = claim.Subject.Path, ["predicate"] = claim.Predicate, ["certainty"] = claim.Certainty.ToString(), ["bound"] = claim.Bound.ToString(), ["unit"] = claim.Unit, ["source"] = claim.Source.Id };
        if (!double.IsNaN(claim.Value))
            facts["value"] = claim.Value;
        if (claim.From is { } from)
            facts["from"] = from.Text;
        if (claim.To is { } to)
            facts["to"] = to.Text;
        if (against is not null)
            facts["against"] = against.Id;
        return facts;
    }

    /// <summary>The source of that title, or a new one.</summary>
    private static ClaimSource SourceOf(DbConnection connection, string title)
    {
        if (ReadClaims.Sources(connection).FirstOrDefault(s => s.Title == title) is { } known)
            return known;
        var id = "s" + (connection.Scalar<long>("SELECT count(*) FROM kernel_claim_source WHERE NOT shipped") + 1).ToString(CultureInfo.InvariantCulture);
        connection.Execute("INSERT INTO kernel_claim_source (id, title, publisher, date, dating, shipped) VALUES (@id, @title, '', '', '', @shipped)", ("@id", id), ("@title", title), ("@shipped", false));
        return new ClaimSource(id, title, "", null, DateInferred: false, Shipped: false);
    }

    /// <summary>The contradiction that the other claim is in; one that begins here is named after it.</summary>
    private static string GroupOf(DbConnection connection, Claim? against)
    {
        if (against is null)
            return "";
        if (against.Group.Length > 0)
            return against.Group;
        connection.Execute("UPDATE kernel_claim SET conflict_group = id WHERE id = @id", ("@id", against.Id));
        return against.Id;
    }
}
