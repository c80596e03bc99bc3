using System.Data.Common;

namespace Pleiad.Kernel.Data;

/// <summary>
/// A number that rises with every transaction that writes, whichever server wrote it. What was read at a revision holds as long as the
/// number stays, so that one short question tells whether it must be read again.
/// </summary>
public static class Revision
{
    /// <summary>The revision now.</summary>
    public static long Of(DbConnection connection) => connection.Scalar<long>("SELECT coalesce(max(number), 0) FROM kernel_revision");

    /// <summary>Raises it, inside the transaction that writes.</summary>
    internal static void Raise(DbConnection connection) =>
        connection.Execute("INSERT INTO kernel_revision (id, number) VALUES (0, 1) ON CONFLICT (id) DO UPDATE SET number = kernel_revision.number + 1");
}
