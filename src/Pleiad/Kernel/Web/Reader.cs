using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Web;

/// <summary>Who reads the page: language, theme, and how addresses are written for them. Russian pages live under /ru.</summary>
public sealed class Reader(IHttpContextAccessor accessor, TimeProvider clock)
{
    public const string RussianPrefix = "/ru";
    public const string ThemeCookie = "theme";

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A page is rendered within a request.");

    public Language Language => Context.Request.PathBase == RussianPrefix ? Language.Russian : Language.English;

    public Numbers N => Language == Language.English ? Numbers.English : Numbers.Russian;

    /// <summary>light, dark, or "" for what the system says.</summary>
    public string Theme => Context.Request.Cookies[ThemeCookie] is "light" or "dark" ? Context.Request.Cookies[ThemeCookie]! : "";

    /// <summary>Who reads: a visitor, or somebody who signed in.</summary>
    public Actor Actor => Context.Actor;

    /// <summary>What stands above the content of every page of this request.</summary>
    public IReadOnlyList<Band> Bands => Context.Bands;

    /// <summary>The page's own address without the language, with its question.</summary>
    public string Address => Context.Request.Path + Context.Request.QueryString;

    /// <summary>The page's own address as it is.</summary>
    public string FullAddress => $"{Context.Request.Scheme}://{Context.Request.Host}{Context.Request.PathBase}{Address}";

    /// <summary>The same for paper, which lies about and is shown to others: of a private page only the house is told.</summary>
    public string PrintedAddress => Context.GetEndpoint()?.Metadata.GetMetadata<SecretRoute>() is null ? FullAddress : $"{Context.Request.Scheme}://{Context.Request.Host}";

    /// <summary>The day, for a page on paper.</summary>
    public string Today => clock.GetUtcNow().ToString("yyyy-MM-dd");

    /// <summary>The same page in the other language.</summary>
    public string OtherLanguage => Language == Language.English ? RussianPrefix + Address : Address;

    /// <summary>Both languages stand side by side where they are used; none can be forgotten.</summary>
    public string T(string english, string russian) => Language == Language.English ? english : russian;

    public string T(Sentence sentence) => T(sentence.En, sentence.Ru);

    /// <summary>An address of the house in the reader's language.</summary>
    public string Href(string address) => Language == Language.English ? address : RussianPrefix + (address == "/" ? "" : address);

    /// <summary>An address to go back to, when it is one of the house; null for anything else.</summary>
    public static string? Own(string? back) => back is "/" or ['/', not '/' and not '\\', ..] && !back.Any(char.IsControl) ? back : null;
}
