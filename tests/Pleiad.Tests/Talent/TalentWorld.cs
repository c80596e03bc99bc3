using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent;
using Pleiad.Modules.Talent.Skills;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Talent;

/// <summary>The world of the Registry with the vocabulary, and what a test of Talent asks of it.</summary>
internal sealed class TalentWorld : IDisposable
{
    public TalentWorld(Dialect engine = Dialect.Sqlite)
    {
        Registry = new RegistryWorld(engine).WithTerritories();
        Service<LoadVocabulary>().Run();
    }

    public RegistryWorld Registry { get; }

    public RightsOfActors Rights => Registry.Rights;

    public T Service<T>()
        where T : notnull => Registry.Service<T>();

    public string Run(Actor actor, Func<Form, Func<ActScope, string>> act, params (string Field, string? Value)[] fields) => Registry.Run(actor, act, fields);

    /// <summary>Sends a form with skills and their levels, written <c>hplc:3</c>.</summary>
    public string Run(Actor actor, Func<Form, Func<ActScope, string>> act, (string Field, string? Value)[] fields, params string[] skills)
    {
        var form = Sent(fields, skills);
        var run = act(form);
        form.Errors.ShouldBeEmpty();
        return Service<ActRunner>().Run(actor, form.Once, run);
    }

    public static string[] Errors(Func<Form, Func<ActScope, string>> act, (string Field, string? Value)[] fields, params string[] skills)
    {
        var form = Sent(fields, skills);
        act(form);
        return [.. form.Errors.Select(e => e.Field)];
    }

    public T Ask<T>(Func<PleiadDb, T> question)
    {
        using var db = Service<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return question(db);
    }

    public void Dispose() => Registry.Dispose();

    private static Form Sent((string Field, string? Value)[] fields, string[] skills) =>
        Form.Of(fields, ("skill", skills.Select(s => s.Split(':')[0])), ("level", skills.Select(s => s.Split(':')[1])));
}
