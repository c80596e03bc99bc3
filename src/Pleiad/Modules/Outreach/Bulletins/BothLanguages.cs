using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>A reader of each language, for what is written once in both and read later by many.</summary>
internal sealed class BothLanguages(TimeProvider clock)
{
    public Reader English { get; } = new(new OneContext(""), clock);

    public Reader Russian { get; } = new(new OneContext(Reader.RussianPrefix), clock);

    public Reader In(Language language) => language == Language.Russian ? Russian : English;

    /// <summary>The same said to both.</summary>
    public Sentence Say(Func<Reader, string> words) => new(words(English), words(Russian));

    private sealed class OneContext : IHttpContextAccessor
    {
        public OneContext(string language)
        {
            HttpContext = new DefaultHttpContext();
            HttpContext.Request.PathBase = language;
        }

        public HttpContext? HttpContext { get; set; }
    }
}
