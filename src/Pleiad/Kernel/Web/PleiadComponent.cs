using Microsoft.AspNetCore.Components;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Web;

/// <summary>What every page and part knows: who reads it.</summary>
public abstract class PleiadComponent : ComponentBase
{
    [Inject]
    protected Reader Reader { get; set; } = null!;

    protected Language Language => Reader.Language;

    protected Numbers N => Reader.N;

    protected string T(string english, string russian) => Reader.T(english, russian);

    protected string T(Sentence sentence) => Reader.T(sentence);

    protected string Href(string address) => Reader.Href(address);
}
