namespace Pleiad.Modules.Centres.Contracts;

/// <summary>The addresses of the pages of Centres, without the language.</summary>
public static class CentresAddress
{
    public const string Root = "/centres";
}
