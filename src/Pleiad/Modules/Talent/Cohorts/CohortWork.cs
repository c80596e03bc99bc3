using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>What waits for a school or university that counts its graduates: the year after the last one that it counted, once it can be counted fairly.</summary>
internal static class CohortWork
{
    public static WaitsFor Next { get; } = new("talent.cohorts", asked => !asked.Actor.Grants.Any(g => g.Role == Role.OrganisationRepresentative) ? [] : asked.Connection.Rows(
            "SELECT c.university, c.en, c.ru, max(c.year), max(c.finished) FROM talent_cohort c GROUP BY c.university, c.en, c.ru ORDER BY 1, 2", r => (University: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)), Year: r.GetInt32(3) + 1, Due: SchoolActs.Day(DateTimeOffset.Parse(r.GetString(4), System.Globalization.CultureInfo.InvariantCulture).AddYears(2))))
        .Where(c => string.CompareOrdinal(c.Due, SchoolActs.Day(asked.Now)) <= 0).Select(c => (c, Grant: asked.Actor.Grants.FirstOrDefault(g => g.Role == Role.OrganisationRepresentative && g.Node == ClusterPermissions.Organisation(c.University)))).Where(c => c.Grant is not null)
        .Select(c => new WorkItem(new($"{c.c.Name.En}, {c.c.Year}", $"{c.c.Name.Ru}, {c.c.Year}"), new("a year has passed since they graduated: count who works in the field", "со дня выпуска прошёл год: посчитайте, кто работает по специальности"), asked.Because(c.Grant!), $"/talent/organisations/{c.c.University}/cohorts/new", new("Enter the cohort", "Внести выпуск")) { Since = c.c.Due }));
}
