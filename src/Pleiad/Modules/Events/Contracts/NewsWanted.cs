using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Events.Contracts;

/// <summary>Who is told, inside the act, that somebody who registers agreed to be asked whether they want news of further gatherings. Registered by whoever sends news.</summary>
/// <param name="Heard">Takes the address and the language of the letters; nothing but the question may be sent before the person confirms.</param>
public sealed record NewsWanted(Action<ActScope, string, Language> Heard);
