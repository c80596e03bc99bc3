using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>A row of docs/rights.md.</summary>
internal sealed record RightsRow(string Permission, IReadOnlySet<Role> Roles, bool Weighty);

/// <summary>docs/rights.md, and what it is held against.</summary>
internal sealed class RightsTable
{
    private RightsTable(IReadOnlyList<RightsRow> rows, IReadOnlyDictionary<string, string> open) => (Rows, Open) = (rows, open);

    public IReadOnlyList<RightsRow> Rows { get; }

    /// <summary>Routes that change something and are open to everyone, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Open { get; }

    public static RightsTable Read(string? text = null)
    {
        var cells = (text ?? Repository.Read("docs/rights.md")).Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| permission", StringComparison.Ordinal) && !l.StartsWith("| route", StringComparison.Ordinal))
            .Select(l => l.Trim().Split('|')[1..^1].Select(c => c.Trim()).ToArray()).ToArray();
        return new(
            [.. cells.Where(c => c.Length == 3).Select(c => new RightsRow(c[0], c[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Where(r => r != "—").Select(r => RoleOf(r.Trim())).ToHashSet(), c[2] == "yes"))],
            cells.Where(c => c.Length == 2).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal));
    }

    /// <summary>Every permission that the program's types declare.</summary>
    public static IReadOnlyList<Permission> Declared(Assembly assembly) => [.. assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).Where(f => f.FieldType == typeof(Permission))
        .Select(f => (Permission)f.GetValue(null)!).DistinctBy(p => p.Id).OrderBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>Where the table and what is declared differ.</summary>
    public IEnumerable<string> Differences(IReadOnlyList<Permission> declared)
    {
        foreach (var permission in declared)
        {
            if (Rows.FirstOrDefault(r => r.Permission == permission.Id) is not { } row)
                yield return $"{permission.Id} has no row in docs/rights.md";
            else if (!row.Roles.SetEquals(permission.Roles.Where(r => r != Role.Administrator)))
                yield return $"{permission.Id}: {string.Join(", ", permission.Roles)} may, and docs/rights.md says {string.Join(", ", row.Roles)}";
            else if (row.Weighty != permission.Weighty)
                yield return $"{permission.Id}: whether it asks for the password again differs";
        }

        foreach (var row in Rows.Where(r => declared.All(d => d.Id != r.Permission)))
            yield return $"{row.Permission} stands in docs/rights.md and nowhere else";
        foreach (var twice in Rows.GroupBy(r => r.Permission).Where(g => g.Count() > 1))
            yield return $"{twice.Key} has several rows in docs/rights.md";
    }

    /// <summary>Routes that change something, ask nobody, and are not listed with a reason; and listed ones that are not there, or ask after all.</summary>
    public IEnumerable<string> UnguardedWrites(IEnumerable<RouteEndpoint> routes)
    {
        var writes = routes.SelectMany(r => Methods(r).Where(m => m is not ("GET" or "HEAD" or "ANY")).Select(m => (Name: $"{m} {PatternOf(r)}", Guarded: Guarded(r)))).ToArray();
        return [
            .. writes.Where(w => !w.Guarded && !Open.ContainsKey(w.Name)).Select(w => $"{w.Name} asks nobody, and docs/rights.md gives no reason"),
            .. Open.Where(o => o.Value.Length < 10).Select(o => $"{o.Key} has no reason in docs/rights.md"),
            .. Open.Keys.Where(o => writes.All(w => w.Name != o || w.Guarded)).Select(o => $"{o} is open in docs/rights.md and not in the program"),
        ];
    }

    public static IEnumerable<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];

    public static string PatternOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText?.TrimStart('/');

    /// <summary>Whether the route asks for a person or a permission. The policy of the group alone is not enough: the last one counts.</summary>
    public static bool Guarded(RouteEndpoint route) => route.Metadata.GetMetadata<RouteRight>() is not null
        || route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == Policies.SignedIn);

    private static Role RoleOf(string name) => Enum.GetValues<Role>().First(r => r.Name().En == name);
}
