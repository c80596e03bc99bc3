using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Events;

/// <summary>The tables of Events.</summary>
public static class EventsDb
{
    extension(PleiadDb db)
    {
    }

    public static void Configure(ModelBuilder model)
    {
    }
}
