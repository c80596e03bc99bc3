using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>What intakes bring to the house: their node, their life, their pages.</summary>
internal static class IntakeFurniture
{
    private const string One = "/intakes/{intake}";

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new OrganisationReference("talent_intake", "organiser", ["id"], Path: false, new("intakes", "наборы")));
        services.AddSingleton(Names);
        services.AddSingleton(new FlowFurniture(Intake.NodeKind, new("Intakes", "Наборы"), IntakeFlow.Life, connection => connection.Rows("SELECT id, state FROM talent_intake", r => (Intake.NodeOf(r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(new DeedName(Intake.NodeKind, "prepare", new("prepared", "подготовлен")));
        services.AddSingleton(new DeedName(Intake.NodeKind, "load", new("entered as an example", "внесён как пример")));
        services.AddSingleton(new DeedName(Intake.NodeKind, "wish", new("somebody ranked places", "кто-то упорядочил места")));
        services.AddSingleton(new DeedName(Intake.NodeKind, "order", new("a place put people in order", "место упорядочило людей")));
        services.AddSingleton(Parts);
        services.AddSingleton(new FlowFurniture(IntakePart.NodeKind, new("Minors in intakes", "Несовершеннолетние в наборах"), IntakePartFlow.Life, connection => connection.Rows("SELECT id, state FROM talent_intake_part", r => (Node.Of(IntakePart.NodeKind, r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(new DeedName(IntakePart.NodeKind, "ask", new("the guardian was asked", "спросили родителей")));
        services.AddSingleton(IntakeConsents.Guardian);
        services.AddSingleton<IGuardianMatter, IntakeMatter>();
        services.AddSingleton<RankOpenings>();
        services.AddSingleton<RunIntake>();
        services.AddSingleton<IntakeViews>();
        services.AddSingleton<LoadIntakes>();
        services.AddSingleton(Personal);
    }

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/intakes", (IntakeViews views) => new RazorComponentResult<IntakesPage>(new { Intakes = views.All() }));
        pages.MapGet(One, (string intake, IntakeViews views, Actor actor) => new RazorComponentResult<IntakePage>(new { View = views.One(intake, actor), Form = Form.Empty }));
        acts.Map<PreparePage>("/organisations/{organisation}/intakes/new", route => route.Needs(PlacementRights.RunIntake, v => ClusterPermissions.Organisation((string)v["organisation"]!)), "Prepare an intake. Fields: en, ru, rank-by, opening (each), by-lot",
            (r, form) => PrepareIntake.From(form, r.At("organisation")), (r, form) => new(new { Organiser = r.Service<IntakeViews>().NameOf(r.At("organisation")), Openings = r.Service<IntakeViews>().Openings(), Form = form ?? Form.Empty }));
        acts.MapPost(One + "/wishes", route => route.NeedsSignIn(), "Rank the places of an intake. Fields: wish-1, wish-2 …, consent, consent-text", (r, form) => r.Service<RankOpenings>().From(form, r.At("intake"), r.Reader.Language), Again);
        acts.MapPost(One + "/run", route => route.Needs(PlacementRights.RunIntake, v => Intake.NodeOf((string)v["intake"]!)), "Give the places of an intake. Fields: version", (r, form) => r.Service<RunIntake>().From(form, r.At("intake")), Again);
        acts.MapPost(One + "/cancel", route => route.Needs(PlacementRights.RunIntake, v => Intake.NodeOf((string)v["intake"]!)), "Call an intake off. Fields: reason, version", (r, form) => CallOffIntake.From(form, r.At("intake")), Again);
        acts.Map<OrderPage>(One + "/openings/{opening}/order", route => route.NeedsSignIn(), "Put those who wish for a place in order. Fields: person-1, person-2 …", (r, form) => RankPeople.From(form, r.At("intake"), r.At("opening"), r.Service<RightsOfActors>()), (r, form) =>
        {
            var views = r.Service<IntakeViews>();
            var (opening, people, order) = views.OfOpening(r.At("intake"), r.At("opening"));
            r.Service<RightsOfActors>().Must(r.Http.Actor, PlacementRights.DecideApplication, ClusterPermissions.Organisation(opening.Organisation));
            return new(new { views.One(r.At("intake"), r.Http.Actor).Intake, Opening = opening, People = people, Form = form ?? Form.Of([.. order.Select((p, n) => ($"person-{n + 1}", (string?)p))]) });
        });
    }

    private static RazorComponentResult<IntakePage> Again(ActRequest r, Form? form) => new(new { View = r.Service<IntakeViews>().One(r.At("intake"), r.Http.Actor), Form = form ?? Form.Empty });

    private static NodeKind Names(IServiceProvider provider)
    {
        var databases = provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
        return new(
            Intake.NodeKind,
            node =>
            {
                using var db = databases.CreateDbContext();
                return [.. db.Intakes.Where(i => i.Id == node.Id).Select(i => i.Organiser).AsEnumerable().Select(ClusterPermissions.Organisation)];
            },
            node =>
            {
                using var db = databases.CreateDbContext();
                return db.Intakes.SingleOrDefault(i => i.Id == node.Id)?.Name;
            });
    }

    /// <summary>A minor's part has no name: above it stands the intake.</summary>
    private static NodeKind Parts(IServiceProvider provider)
    {
        var databases = provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
        return new(
            IntakePart.NodeKind, node => databases.Ask(db => db.IntakeParts.Where(p => p.Id == node.Id).Select(p => p.Intake).ToList()).Select(Intake.NodeOf),
            node => databases.Ask(db => db.IntakeParts.Any(p => p.Id == node.Id)) ? new Sentence("somebody under 18 in an intake", "несовершеннолетний в наборе") : null);
    }

    private static PersonalData Personal { get; } = new("talent-intakes", (connection, holder) => new JsonArray([.. connection.Rows(
        "SELECT intake, number, opening FROM talent_intake_wish WHERE person = @account ORDER BY intake, number", r => new JsonObject { ["intake"] = r.GetString(0), ["number"] = r.GetInt32(1), ["opening"] = r.GetString(2) }, ("@account", holder.Account))]))
    {
        Erase = (connection, holder) =>
        {
            foreach (var id in connection.Rows("SELECT id FROM talent_intake_part WHERE person = @account", r => r.GetString(0), ("@account", holder.Account)))
                ConsentRegister.Erase(connection, Node.Of(IntakePart.NodeKind, id).Path);
            foreach (var table in new[] { "talent_intake_part", "talent_intake_wish", "talent_intake_order", "talent_intake_placing" })
                connection.Execute($"DELETE FROM {table} WHERE person = @account", ("@account", holder.Account));
        },
    };
}
