namespace Pleiad.Modules.Outreach.Contracts;

/// <summary>The addresses of the pages of Outreach, without the language.</summary>
public static class OutreachAddress
{
    public const string Root = "/outreach";

    /// <summary>A cluster for investors: team, competitiveness, results, risks.</summary>
    public static string EvidenceOf(string cluster) => $"{Root}/clusters/{cluster}/evidence";
}
