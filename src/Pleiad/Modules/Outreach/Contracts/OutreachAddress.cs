namespace Pleiad.Modules.Outreach.Contracts;

/// <summary>The addresses of the pages of Outreach, without the language.</summary>
public static class OutreachAddress
{
    public const string Root = "/outreach";
}
