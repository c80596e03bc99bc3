using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Methods;

/// <summary>An example method to copy, made of the example activities. No source gives its parts, and it says so.</summary>
internal sealed class LoadMethods(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    public const string Example = "example-method";

    public void Run()
    {
        if (databases.Ask((db, connection) => ReadClaims.Some(connection, ["f127"]).Count == 0 || db.WorkingMethods.Any(m => m.Id == Example)))
            return; // before the write lock
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.WorkingMethods.Any(m => m.Id == Example))
                return; // another server that started together
            var parts = scope.Db.Activities.Where(a => a.Id == LoadActivities.Excursion || a.Id == LoadActivities.Olympiad).OrderBy(a => a.Id).ToList().Select(MethodPart.Of);
            var method = new WorkingMethod
            {
                Id = Example, Organisation = "spb-technopark", En = "From a visit to an olympiad, an example", Ru = "От экскурсии к олимпиаде, пример", TextEn = "First a class sees a laboratory at work; those who want more prepare for the olympiad with the same people.", TextRu = "Сначала класс видит лабораторию за работой; кто хочет большего, готовится к олимпиаде с теми же людьми.",
                Body = MethodPart.Write(parts), Illustrative = true, CreatedAt = scope.Instant(),
            };
            scope.Db.WorkingMethods.Add(method);
            scope.Db.Set<MethodActivity>().AddRange(new MethodActivity(Example, LoadActivities.Excursion), new MethodActivity(Example, LoadActivities.Olympiad));
            scope.Write(new Deed(method.Node, "compose"));
        });
    }
}
