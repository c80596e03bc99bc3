using System.Text;

namespace Pleiad.Kernel.Tables;

/// <summary>A column that a table may have: its name, whether it must be there, and the other names it goes by.</summary>
public sealed record TableColumn(string Name, bool Required, params string[] Synonyms)
{
    /// <summary>The place in the header of each column, -1 when it is not there. Names are compared without regard to case.</summary>
    internal static int[] Match(string file, string[] header, IReadOnlyList<TableColumn> columns, IReadOnlyList<string> ignored)
    {
        var fields = new int[columns.Count];
        Array.Fill(fields, -1);
        for (var i = 0; i < header.Length; i++)
        {
            if (ignored.Any(name => Same(name, header[i])))
                continue;
            var column = Enumerable.Range(0, columns.Count).FirstOrDefault(c => columns[c].IsNamed(header[i]), -1);
            if (column < 0)
                throw new RefusedInputException(file, 1, i + 1, null, $"the column '{Shown(header[i])}' is not known here; {Understood(columns)}.");
            if (fields[column] >= 0)
                throw new RefusedInputException(file, 1, i + 1, null, Twice(header[fields[column]].Trim(), header[i].Trim()));
            fields[column] = i;
        }

        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c].Required && fields[c] < 0)
                throw new RefusedInputException(file, 1, header.Length + 1, null, $"the column '{columns[c].Name}' is missing; {Understood(columns)}.");
        }

        return fields;
    }

    private static string Twice(string first, string second) => Same(first, second)
        ? $"the column '{second}' stands here a second time."
        : $"the column '{second}' means the same as '{first}'; keep one of the two.";

    private static string Understood(IReadOnlyList<TableColumn> columns)
    {
        string List(bool required) => string.Join(", ", columns.Where(c => c.Required == required).Select(c => c.Synonyms.Length == 0 ? c.Name : $"{c.Name} (also {string.Join(", ", c.Synonyms)})"));
        return $"the columns are {List(required: true)}{(columns.Any(c => !c.Required) ? $" and optionally {List(required: false)}" : "")}";
    }

    private static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Shown(string name) => TableReader.Shown(Encoding.UTF8.GetBytes(name));

    private bool IsNamed(string header) => Same(Name, header) || Synonyms.Any(s => Same(s, header));
}
