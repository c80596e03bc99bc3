namespace Pleiad.Engine.Concentration;

/// <summary>The Lorenz curve of a part against a whole, places in ascending order of part ÷ whole.</summary>
internal static class Lorenz
{
    /// <summary>1 − Σ x_k (Y_k + Y_{k−1}), with the whole's share x_k and the part's share Y_k up to place k: twice the area to the diagonal.</summary>
    public static double Gini(ReadOnlySpan<double> part, ReadOnlySpan<double> whole)
    {
        var (count, sumPart, sumWhole) = Sums.Of(part, whole);
        if (!(sumPart > 0 && sumWhole > 0))
            return double.NaN;
        var order = new int[count];
        var quotients = new double[count];
        var places = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (!Sums.Known(part[i], whole[i]) || (part[i] == 0 && whole[i] == 0))
                continue;
            quotients[places] = part[i] / whole[i]; // infinite where the whole has nothing: the curve ends in a vertical
            order[places++] = i;
        }

        Array.Sort(quotients, order, 0, places);
        double area = 0, below = 0;
        foreach (var i in order.AsSpan(0, places))
        {
            var upTo = below + (part[i] / sumPart);
            area += whole[i] / sumWhole * (below + upTo);
            below = upTo;
        }

        return Sums.AtLeastZero(1 - area);
    }
}
