namespace Pleiad.Modules.Results.Contracts;

/// <summary>The addresses of the results' pages, without the language.</summary>
public static class ResultsAddress
{
    public const string Root = "/results";

    public const string Clusters = Root + "/clusters";
}
