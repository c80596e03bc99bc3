using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Results;

/// <summary>The tables of Results.</summary>
public static class ResultsDb
{
    extension(PleiadDb db)
    {
    }

    public static void Configure(ModelBuilder model)
    {
        Factors.FactorFurniture.Configure(model);
    }
}
