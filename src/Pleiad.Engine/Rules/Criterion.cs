namespace Pleiad.Engine.Rules;

/// <summary>What a criterion looks at.</summary>
public enum Measure
{
    /// <summary>The location quotient, without unit.</summary>
    LocationQuotient,

    /// <summary>Employment, jobs.</summary>
    Employment,

    /// <summary>Establishments, plants.</summary>
    Establishments,

    /// <summary>The cell's share of all jobs of its region (traded and local), 0 to 1: employment / <see cref="Panel.AllJobs"/>.</summary>
    Share,

    /// <summary>Average pay: <see cref="Panel.Payroll"/> / employment, in the payroll's unit a job (thousand dollars where payroll comes so).</summary>
    Productivity,

    /// <summary>Growth against an earlier comparable year: employment / <see cref="Panel.BaseEmployment"/> − 1, without unit.</summary>
    Growth,
}

/// <summary>An answer that may be missing: a flag of a cell, or one test of it.</summary>
public enum Answer : sbyte
{
    /// <summary>No answer: something the answer depends on is missing.</summary>
    None = -1,

    /// <summary>The test fails.</summary>
    No = 0,

    /// <summary>The test passes.</summary>
    Yes = 1,
}

/// <summary>
/// One test: a measure of the cell against a cut-off, which is either a type 7 quantile of the measure over the
/// category's pool, or a fixed value. The pool of a category is its cells of that year with employment above 0.
/// </summary>
/// <param name="Id">Name of the test in files and addresses, such as <c>jobs</c>.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Quantile">Probability of the quantile, 0 to 1, when the cut-off is relative; otherwise null.</param>
/// <param name="Value">The cut-off when it is fixed; otherwise null.</param>
/// <param name="Strict">True when the measure must be above the cut-off; false when it may equal it.</param>
public sealed record Criterion(string Id, Measure Measure, double? Quantile, double? Value, bool Strict)
{
    /// <summary>Whether a value passes a cut-off. No answer when either is missing.</summary>
    public Answer Test(double value, double cutoff)
    {
        if (double.IsNaN(value) || double.IsNaN(cutoff))
            return Answer.None;
        return (Strict ? value > cutoff : value >= cutoff) ? Answer.Yes : Answer.No;
    }
}
