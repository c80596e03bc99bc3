using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Lending;

/// <summary>An example of something that is lent, with hours of both kinds over some months. No source names it, and it says so.</summary>
internal sealed class LoadLending(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    public const string Example = "example-teaching-laboratory";

    /// <summary>Enters it where it is not there.</summary>
    public void Run()
    {
        if (databases.Ask((db, connection) => ReadClaims.Some(connection, ["f463"]).Count == 0 || db.Facilities.Any(f => f.Id == Example)))
            return; // before the write lock
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Facilities.Any(f => f.Id == Example))
                return; // another server that started together
            var facility = new Facility
            {
                Id = Example, Organisation = "polysan", En = "Laboratory of chromatography, an example", Ru = "Лаборатория хроматографии, пример", TextEn = "Two chromatographs and eight places for students; an engineer is there.", TextRu = "Два хроматографа и восемь мест для студентов; присутствует инженер.",
                TeachingHours = 40, Opens = "09:00", Closes = "18:00", Illustrative = true, CreatedAt = scope.Instant(),
            };
            scope.Db.Facilities.Add(facility);
            scope.Write(new Deed(facility.Node, "lend"));
            foreach (var (days, from, to, teaching) in new[]
            {
                (-70, "09:00", "12:00", true), (-69, "09:00", "18:00", false), (-42, "09:00", "13:00", true), (-41, "09:00", "18:00", false), (-40, "12:00", "18:00", false), (-13, "09:00", "14:00", true), (-12, "10:00", "18:00", false), (9, "09:00", "12:00", true), (9, "13:00", "18:00", false),
            })
            {
                var day = scope.Now.UtcDateTime.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                TakeHours.Take(scope, facility, new FacilityUse
                {
                    Id = $"example-hours-{(days + 100).ToString(CultureInfo.InvariantCulture)}-{from[..2]}", Facility = Example, Kind = teaching ? FacilityUse.Teaching : FacilityUse.Commercial, Starts = $"{day}T{from}", Ends = $"{day}T{to}",
                    Organisation = teaching ? "st-petersburg-state-chemical-and-pharmaceutical-university" : "", Subject = teaching ? "Example class" : "", State = UseFlow.Booked, BookedBy = Actor.ProgramId, BookedAt = scope.Instant(), Illustrative = true,
                });
            }
        });
    }
}
