namespace Pleiad.Engine;

/// <summary>Row sums, column sums and total of a matrix with missing cells; a missing cell enters no sum.</summary>
internal readonly record struct MatrixSums(double[] Rows, double[] Columns, double Total)
{
    /// <summary>Adds up.</summary>
    /// <exception cref="ArgumentException">The values do not have that shape, or one is negative or infinite.</exception>
    public static MatrixSums Of(ReadOnlySpan<double> values, int rows, int columns)
    {
        if (rows < 0 || columns < 0 || (long)rows * columns != values.Length)
            throw new ArgumentException("The matrix must have one cell a region and industry.");
        var sums = new MatrixSums(new double[rows], new double[columns], 0);
        var total = 0.0;
        for (var cell = 0; cell < values.Length; cell++)
        {
            var value = values[cell];
            if (double.IsNaN(value))
                continue;
            if (value < 0 || double.IsInfinity(value))
                throw new ArgumentException("A value is negative or infinite.");
            sums.Rows[cell / columns] += value;
            sums.Columns[cell % columns] += value;
        }

        foreach (var row in sums.Rows)
            total += row;
        return sums with { Total = total };
    }
}
