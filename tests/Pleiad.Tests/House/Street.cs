using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Pleiad.Tests.House;

/// <summary>
/// Who may know whom. Modules stand in a street and look left; all stand on the Kernel; the Hall may look into every module's
/// Contracts; Engine knows nobody. Read from what was compiled: the IL of every method, every signature, and the table names in
/// every SQL text.
/// </summary>
internal sealed partial class Street(string root, string assembly)
{
    public static IReadOnlyList<string> Modules { get; } =
        ["Accounts", "Observatory", "Registry", "Foresight", "Programmes", "Projects", "Centres", "Talent", "Events", "Outreach", "Results"];

    /// <summary>Everything in the assembly that looks where it may not.</summary>
    public IReadOnlyList<string> Violations()
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            var from = NamespaceOf(metadata, handle);
            if (RoomOf(from) is null)
                continue;
            var name = metadata.GetString(type.Name);
            foreach (var to in new TypeUses(file, metadata).Of(type).Where(h => !IsLateRoutes(metadata, h)).Select(h => NamespaceOf(metadata, h)).Distinct())
            {
                if (!MayKnow(from, to))
                    found.Add($"{from}.{name} knows {to}");
            }

            foreach (var (text, table) in new TypeUses(file, metadata).Texts(type).SelectMany(t => Tables(t).Select(table => (t, table))))
            {
                if (!MayTouch(from, table))
                    found.Add($"{from}.{name} touches the table {table}: {text[..Math.Min(60, text.Length)]}");
            }
        }

        return [.. found];
    }

    /// <summary>The tables that a schema step names; each must be its own module's.</summary>
    public IEnumerable<string> ViolationsOfStep(string step, string sql)
    {
        var owner = step.Split('/')[0];
        return Tables(sql).Where(t => !MayTouch(owner == "Kernel" ? $"{root}.Kernel" : $"{root}.Modules.{owner}", t)).Select(t => $"{step} touches the table {t}");
    }

    private bool MayKnow(string from, string to)
    {
        var (mine, theirs) = (RoomOf(from), RoomOf(to));
        if (theirs is null || mine is null or "" || mine == theirs)
            return true; // the root puts the rooms together; what lies outside the house is not our street
        if (theirs == "")
            return false; // nobody inside knows who puts the rooms together
        if (theirs is "Kernel" or "Engine")
            return true; // stairs and numerics; that Engine knows nobody is tested on its own assembly
        var contracts = to == $"{root}.Modules.{theirs}.Contracts" || to.StartsWith($"{root}.Modules.{theirs}.Contracts.", StringComparison.Ordinal);
        return contracts && (mine == "Hall" || Place(theirs) < Place(mine));
    }

    private bool MayTouch(string from, string table)
    {
        var owner = Modules.FirstOrDefault(m => table.StartsWith(m.ToLowerInvariant() + "_", StringComparison.Ordinal)) ?? (table.StartsWith("kernel_", StringComparison.Ordinal) ? "Kernel" : null);
        return owner is not null && owner == RoomOf(from);
    }

    /// <summary>Kernel, Hall or a module's name; "" for the root; null for what is not of this house.</summary>
    private string? RoomOf(string ns)
    {
        if (ns == root)
            return "";
        if (!ns.StartsWith(root + ".", StringComparison.Ordinal))
            return null;
        var parts = ns[(root.Length + 1)..].Split('.');
        return parts[0] == "Modules" ? parts[1] : parts[0];
    }

    private static int Place(string module) => Modules.ToList().IndexOf(module) is >= 0 and var place ? place : throw new InvalidOperationException($"{module} does not stand in the street.");

    private static IEnumerable<string> Tables(string sql) => LooksLikeSql().IsMatch(sql)
        ? TableName().Matches(sql).Select(m => m.Groups["table"].Value.ToLowerInvariant()).Where(t => !SystemTables().IsMatch(t)) : [];

    /// <summary>Stands in the Kernel, and in the outermost namespace only to be found before the framework's.</summary>
    private static bool IsLateRoutes(MetadataReader metadata, EntityHandle handle) =>
        handle.Kind == HandleKind.TypeDefinition && metadata.StringComparer.Equals(metadata.GetTypeDefinition((TypeDefinitionHandle)handle).Name, "LateRoutes");

    private static string NamespaceOf(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
        {
            var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
            return reference.ResolutionScope.Kind == HandleKind.TypeReference ? NamespaceOf(metadata, reference.ResolutionScope) : metadata.GetString(reference.Namespace);
        }

        var type = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
        return type.IsNested ? NamespaceOf(metadata, type.GetDeclaringType()) : metadata.GetString(type.Namespace);
    }

    [GeneratedRegex(@"^\s*(--|select|insert|update|delete|create|drop|alter|with|pragma)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksLikeSql();

    /// <summary>The databases' own catalogues, which are nobody's.</summary>
    [GeneratedRegex(@"^(sqlite|pg|pragma|information)_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SystemTables();

    [GeneratedRegex(@"\b(from|join|into|update|table( if not exists)?|references)\s+(?<table>[a-z]+_[a-z_]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableName();
}
