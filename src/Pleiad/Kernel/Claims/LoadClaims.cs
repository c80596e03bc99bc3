using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>Loads the claims that ship, once for each content of their files. What users added or preferred is left alone.</summary>
public sealed class LoadClaims(IDbContextFactory<PleiadDb> databases, Journal journal, TimeProvider clock)
{
    private const string Name = "seeds";

    /// <summary>The folder that ships beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples", Name);

    /// <summary>Loads the files of a folder, unless the same were loaded before.</summary>
    public void Run(string folder)
    {
        var hash = ContentHash(folder);
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        if (WasLoaded(db.Database.GetDbConnection(), hash))
            return; // before the write lock, so that a start need not wait for an act
        var facts = FactsFile.Read(folder);
        WriteTransaction.Run(db, connection =>
        {
            if (!WasLoaded(connection, hash))
                Load(connection, facts, hash);
        });
    }

    /// <summary>The hash of the files that the claims were loaded from; null before the first.</summary>
    public static string? Loaded(DbConnection connection) => connection.Scalar<string>("SELECT sha256 FROM kernel_claim_load WHERE name = @name", ("@name", Name));

    private static bool WasLoaded(DbConnection connection, string hash) => Loaded(connection) == hash;

    private void Load(DbConnection connection, FactsFile facts, string hash)
    {
        var now = clock.GetUtcNow().ToString("O");
        connection.Execute("DELETE FROM kernel_claim WHERE added_by = @program", ("@program", Actor.ProgramId));
        connection.Execute("DELETE FROM kernel_claim_source WHERE shipped");
        connection.Execute("DELETE FROM kernel_claim_conflict");
        var used = ReadClaims.Subjects(connection).Values.Where(s => connection.Scalar<long>("SELECT count(*) FROM kernel_claim WHERE subject = @node", ("@node", s.Node.Path)) > 0).ToArray(); // by what users added
        connection.Execute("DELETE FROM kernel_claim_subject");
        connection.Execute("DELETE FROM kernel_claim_load WHERE name = @name", ("@name", Name));
        BulkRows.Append(connection, "kernel_claim_source", ["id", "title", "publisher", "date", "dating", "shipped"], rows =>
        {
            foreach (var s in facts.Sources)
                rows.Add(s.Id).Add(s.Title).Add(s.Publisher).Add(s.Date?.Text ?? "").Add(Dating(s.Date, s.DateInferred)).Add(s.Shipped).End();
        });
        BulkRows.Append(connection, "kernel_claim_subject", ["node", "type", "en", "ru"], rows =>
        {
            foreach (var s in facts.Subjects.Concat(used.Where(u => facts.Subjects.All(s => s.Node != u.Node))))
                rows.Add(s.Node.Path).Add(s.Type).Add(s.En).Add(s.Ru).End();
        });
        BulkRows.Append(connection, "kernel_claim_conflict", ["conflict_group", "title_en", "title_ru", "state", "note_en", "note_ru"], rows =>
        {
            foreach (var n in facts.Conflicts)
                rows.Add(n.Group).Add(n.Title.En).Add(n.Title.Ru).Add(n.Open ? "open" : "kept").Add(n.Note.En).Add(n.Note.Ru).End();
        });
        Append(connection, facts.Claims.Select(c => c with { AddedAt = now }));
        connection.Execute("UPDATE kernel_claim SET conflict_group = id WHERE conflict_group = '' AND id IN (SELECT conflict_group FROM kernel_claim WHERE added_by <> @program)", ("@program", Actor.ProgramId));
        connection.Execute("INSERT INTO kernel_claim_load (name, sha256, at) VALUES (@name, @hash, @at)", ("@name", Name), ("@hash", hash), ("@at", now));
        journal.Write(connection, Actor.Program, new Deed(new Node(Claim.NodeKind), "load") { Facts = new JsonObject { ["claims"] = facts.Claims.Count, ["sha256"] = hash } });
    }

    /// <summary>Appends claims as rows.</summary>
    internal static void Append(DbConnection connection, IEnumerable<Claim> claims) => BulkRows.Append(
        connection,
        "kernel_claim",
        [
            "id", "subject", "predicate", "object", "object_node", "value", "unit", "bound", "from_date", "to_date", "dating", "certainty", "statement_en", "statement_ru", "source", "place", "said_by", "said_by_ru", "kind", "module",
            "quotation", "conflict_group", "illustrative", "added_by", "added_at", "withdrawn_at",
        ],
        rows =>
        {
            foreach (var c in claims)
            {
                rows.Add(c.Id).Add(c.Subject.Path).Add(c.Predicate).Add(c.Object).Add(c.ObjectNode?.Path ?? "").Add(c.Value).Add(c.Unit).Add(c.Bound.ToString())
                    .Add(c.From?.Text ?? "").Add(c.To?.Text ?? "").Add(Dating(c.From, c.DateInferred)).Add(c.Certainty.ToString()).Add(c.En).Add(c.Ru).Add(c.Source.Id).Add(c.Place).Add(c.SaidBy).Add(c.SaidByRu).Add(c.Kind)
                    .Add(c.Module).Add(c.Quotation).Add(c.Group).Add(c.Illustrative).Add(c.AddedBy).Add(c.AddedAt).Add(c.WithdrawnAt).End();
            }
        });

    private static string Dating(ClaimDate? date, bool inferred) => date is null ? "" : inferred ? "inferred" : "stated";

    private static string ContentHash(string folder)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { "articles.csv", "conflicts.csv", "facts.csv", "nodes.csv", "speakers.csv" })
            sha.AppendData(File.ReadAllBytes(Path.Combine(folder, file)));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
