using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Centres;

/// <summary>The tables of Centres.</summary>
public static class CentresDb
{
    extension(PleiadDb db)
    {
    }

    public static void Configure(ModelBuilder model)
    {
    }
}
