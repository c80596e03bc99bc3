using System.Security.Cryptography;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>What the claims that ship mean for the tables of the Observatory, read once.</summary>
public sealed class ShippedClaims
{
    private static readonly string[] Columns = ["id", "subject", "attribute", "by", "from", "to", "dating", "certainty", "en", "ru", "facts"];

    private ShippedClaims(string version, IReadOnlyList<Subject> subjects, IReadOnlyList<Reading> support, IReadOnlyList<Reading> profiles, IReadOnlyList<Reading> clusters) =>
        (Version, Subjects, Support, Profiles, Clusters) = (version, subjects, support, profiles, clusters);

    /// <summary>The beginning of the SHA-256 of the files: other claims have another.</summary>
    public string Version { get; }

    /// <summary>What the claims are about, in the order of their file.</summary>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>Support of clusters by regions and by the nation.</summary>
    public IReadOnlyList<Reading> Support { get; }

    /// <summary>The attributes by which clusters are compared.</summary>
    public IReadOnlyList<Reading> Profiles { get; }

    /// <summary>The states of the clusters of territories, and what is said of the territories themselves.</summary>
    public IReadOnlyList<Reading> Clusters { get; }

    public IEnumerable<Subject> Of(string sort) => Subjects.Where(s => s.Sort == sort);

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="Kernel.RefusedInputException">A row has a word that is not known, or a claim that is not there or stands elsewhere than the others of its row.</exception>
    public static ShippedClaims Read(string folder)
    {
        var claims = FactsFile.Read(folder).Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        IReadOnlyList<Reading> Readings(string file) => FactsFile.Rows(folder, file, Columns, r => ReadingOf(r, claims));
        return new(
            VersionOf(folder),
            FactsFile.Rows(folder, "subjects.csv", ["id", "sort", "en", "ru", "territory"], r => new Subject(r.Code(0), r.Code(1), r.Code(2), r.Code(3), r.Text(4) ?? "")),
            Readings("support.csv"), Readings("profiles.csv"), Readings("clusters.csv"));
    }

    private static Reading ReadingOf(TableReader row, Dictionary<string, Claim> claims)
    {
        Claim[] facts = [.. row.Code(10).Split(';').Select(id => claims.TryGetValue(id, out var claim) ? claim : throw row.Refuse(10, $"there is no fact '{id}' in facts.csv."))];
        if (facts.Any(f => (f.Source, f.Place) != (facts[0].Source, facts[0].Place)))
            throw row.Refuse(10, "the facts do not stand in one paragraph.");
        return new Reading(
            row.Code(0), row.Code(1), row.Code(2), row.Text(3) ?? "", ClaimDate.Of(row.Text(4)), ClaimDate.Of(row.Text(5)), row.Text(6) == "inferred", FactsFile.Word<Certainty>(row, 7, ""), row.Code(8), row.Code(9), facts);
    }

    private static string VersionOf(string folder)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
            sha.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(sha.GetHashAndReset())[..8];
    }
}
