using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>Applications that wait: for an organisation's decision, or for the applicant's answer.</summary>
internal static class ApplicationWork
{
    public static WaitsFor Decisions { get; } = new("talent.applications", asked => asked.Connection.Rows(
            "SELECT o.organisation, o.en, o.ru, count(*), min(a.due), min(a.applied_at) FROM talent_application a JOIN talent_opening o ON o.id = a.opening WHERE a.state IN ('submitted', 'read') GROUP BY o.id, o.organisation, o.en, o.ru ORDER BY 5",
            r => (Organisation: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)), Count: r.GetInt64(3), Due: r.GetString(4), Since: r.GetString(5)))
        .Select(o => (o, Why: asked.Because(PlacementRights.DecideApplication, ClusterPermissions.Organisation(o.Organisation)))).Where(o => o.Why is not null)
        .Select(o => new WorkItem(o.o.Name, new($"applications to answer: {o.o.Count}", $"откликов ждут ответа: {o.o.Count}"), o.Why!, $"/talent/organisations/{o.o.Organisation}/applications", new("Answer", "Ответить")) { Due = o.o.Due.Length > 9 ? o.o.Due[..10] : "", Since = o.o.Since[..10] }));

    public static WaitsFor Answers { get; } = new("talent.applications.own", asked => asked.Connection.Rows(
        "SELECT a.id, o.en, o.ru, a.due, a.changed_at FROM talent_application a JOIN talent_opening o ON o.id = a.opening WHERE a.person = @account AND a.state IN ('accepted', 'offered') ORDER BY a.due",
        r => new WorkItem(new(r.GetString(1), r.GetString(2)), new("a place waits for your answer", "место ждёт вашего ответа"), new("you applied", "вы откликнулись"), "/" + Application.NodeOf(r.GetString(0)).Path, new("Answer", "Ответить")) { Due = r.GetString(3).Length > 9 ? r.GetString(3)[..10] : "", Since = r.GetString(4)[..10] },
        ("@account", asked.Actor.Id)));
}
