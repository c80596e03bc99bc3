using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres.Residents;

/// <summary>
/// Invented residents of the incubator whose number and fields an article gives: it began with information technology and took up medicine,
/// robotics and composites. They show how a profile changes, and are marked.
/// </summary>
public sealed class ShippedResidents(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    public const string Site = "ingria-business-incubator";

    /// <summary>Field, year of the beginning, year of the end; 0 for still there.</summary>
    private static readonly (string Field, int Since, int Until)[] Invented =
    [
        ("it", 2009, 2012), ("it", 2009, 2013), ("it", 2009, 0), ("it", 2010, 2013), ("it", 2010, 2014), ("it", 2010, 0), ("it", 2011, 2014), ("it", 2011, 2015), ("it", 2012, 0), ("it", 2013, 0),
        ("medicine", 2012, 0), ("medicine", 2013, 0), ("medicine", 2014, 0), ("medicine", 2014, 0), ("medicine", 2015, 0), ("robotics", 2012, 2015), ("robotics", 2013, 0), ("robotics", 2014, 0), ("robotics", 2015, 0),
        ("composites", 2013, 0), ("composites", 2014, 0), ("composites", 2015, 0), ("other", 2011, 2013), ("other", 2014, 0),
    ];

    /// <summary>Enters them where the site has no residents yet.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.Tenancies.Any(t => t.Site == Site))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Tenancies.Any(t => t.Site == Site))
                return;
            foreach (var (i, (field, since, until)) in Invented.Index())
            {
                var number = (i + 1).ToString("00", CultureInfo.InvariantCulture);
                scope.Db.Tenancies.Add(new Tenancy
                {
                    Id = $"example-{number}", Site = Site, En = $"Example resident {number}", Ru = $"Резидент-пример {number}", Field = field, Since = Year(since), Until = until == 0 ? "" : Year(until), Illustrative = true, EnteredAt = scope.Now.ToString("O"),
                });
            }

            scope.Write(new Deed(ResidentViews.Node(Site), "load-residents") { Facts = new() { ["residents"] = Invented.Length, ["illustrative"] = true } });
        });
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
