using System.Data.Common;
using System.Text.Json;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>Moves what names one organisation to another, cell by cell, and tells what was moved; and back.</summary>
internal sealed class MoveReferences(IEnumerable<OrganisationReference> references)
{
    private readonly OrganisationReference[] references = [.. references];

    /// <summary>What would move: how many rows of each sort, in the order of the references.</summary>
    public IReadOnlyList<(Sentence What, long Count)> Count(DbConnection connection, string from) =>
        [.. references.Select(r => (r.What, connection.Scalar<long>($"SELECT count(*) FROM {r.Table} WHERE {r.Column} = @from", ("@from", Value(r, from))))).Where(c => c.Item2 > 0).GroupBy(c => c.What).Select(g => (g.Key, g.Sum(c => c.Item2)))];

    /// <summary>Moves everything, inside the transaction of the act. What the other has already stays.</summary>
    public IEnumerable<Moved> Move(DbConnection connection, string merge, string from, string to)
    {
        var number = 0;
        foreach (var reference in references)
        {
            var (before, after) = (Value(reference, from), Value(reference, to));
            foreach (var row in Rows(connection, reference, before, after))
            {
                Put(connection, reference.Table, row, reference.Column, after);
                yield return new(merge, ++number, reference.Table, JsonSerializer.Serialize(reference.Key.Contains(reference.Column) ? Renamed(row, reference.Column, after) : row), reference.Column, before, after);
            }
        }
    }

    /// <summary>Puts a cell back, if it still holds what the merge put there.</summary>
    /// <returns>Whether it did.</returns>
    public static bool PutBack(DbConnection connection, Moved moved)
    {
        var key = JsonSerializer.Deserialize<Dictionary<string, string>>(moved.RowKey)!;
        return connection.Execute(
            $"UPDATE {moved.TableName} SET {moved.ColumnName} = @before WHERE {string.Join(" AND ", key.Keys.Select((c, i) => $"{c} = @k{i}"))} AND {moved.ColumnName} = @after",
            [("@before", moved.Before), ("@after", moved.After), .. key.Values.Select((v, i) => ($"@k{i}", (object?)v))]) == 1;
    }

    /// <summary>What a table's rows are, for the sentence that says why not.</summary>
    public Sentence What(string table) => references.FirstOrDefault(r => r.Table == table)?.What ?? new("rows", "строки");

    private static List<Dictionary<string, string>> Rows(DbConnection connection, OrganisationReference reference, string before, string after)
    {
        string[] once = reference.Once.Length > 0 ? reference.Once : reference.Key.Contains(reference.Column) ? reference.Key : [];
        var taken = once.Length == 0 ? "" : $" AND NOT EXISTS (SELECT 1 FROM {reference.Table} there WHERE there.{reference.Column} = @after{string.Concat(once.Where(c => c != reference.Column).Select(c => $" AND there.{c} = here.{c}"))})";
        return connection.Rows(
            $"SELECT {string.Join(", ", reference.Key.Select(c => "here." + c))} FROM {reference.Table} here WHERE here.{reference.Column} = @before{taken} ORDER BY {string.Join(", ", reference.Key.Select(c => "here." + c))}",
            row => reference.Key.Select((c, i) => (c, row.GetString(i))).ToDictionary(p => p.c, p => p.Item2, StringComparer.Ordinal), ("@before", before), ("@after", after));
    }

    private static void Put(DbConnection connection, string table, Dictionary<string, string> key, string column, string value) => connection.Execute(
        $"UPDATE {table} SET {column} = @value WHERE {string.Join(" AND ", key.Keys.Select((c, i) => $"{c} = @k{i}"))}", [("@value", value), .. key.Values.Select((v, i) => ($"@k{i}", (object?)v))]);

    private static Dictionary<string, string> Renamed(Dictionary<string, string> key, string column, string value) => new(key, StringComparer.Ordinal) { [column] = value };

    private static string Value(OrganisationReference reference, string id) => reference.Path ? DuplicateFlow.Organisation(id).Path : id;
}
