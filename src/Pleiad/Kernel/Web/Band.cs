namespace Pleiad.Kernel.Web;

/// <summary>A strip that stands above the content of every page of this request, because it bears on whatever the reader does.</summary>
/// <param name="Text">What must not be forgotten.</param>
/// <param name="Illustrative">Whether it speaks of something invented (plum); otherwise it warns (amber).</param>
/// <param name="Act">Where the one act of the strip is sent (POST); null for none.</param>
/// <param name="ActName">The name of that act.</param>
public sealed record Band(Sentence Text, bool Illustrative, string? Act = null, Sentence? ActName = null);

public static class BandsOfRequest
{
    extension(HttpContext context)
    {
        /// <summary>The strips of this request, in order.</summary>
        public IReadOnlyList<Band> Bands
        {
            get => context.Features.Get<IReadOnlyList<Band>>() ?? [];
            set => context.Features.Set(value);
        }
    }
}
