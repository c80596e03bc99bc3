using Pleiad.Kernel;

namespace Pleiad.Modules.Accounts.Grants;

/// <summary>A held role for a page.</summary>
/// <param name="Held">The role.</param>
/// <param name="Name">Who holds it.</param>
/// <param name="By">Who gave it.</param>
/// <param name="MayEnd">Whether the reader may take it away.</param>
public sealed record HeldRow(HeldRole Held, Sentence Name, Sentence By, bool MayEnd);
