using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Outreach;

/// <summary>The tables of Outreach.</summary>
public static class OutreachDb
{
    extension(PleiadDb db)
    {
    }

    public static void Configure(ModelBuilder model)
    {
        InvestorTables.Configure(model);
        DigestFurniture.Configure(model);
    }
}
