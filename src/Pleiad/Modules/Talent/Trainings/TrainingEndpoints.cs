using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>Trainings of employees: the list, one of them, enrolling, attendance, the report to the funder.</summary>
internal static class TrainingEndpoints
{
    private const string One = "/trainings/{training}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/trainings", (TrainingViews views) => new RazorComponentResult<TrainingsPage>(new { All = views.All(), Orders = views.Orders() }));
        acts.Map<TrainingFormPage>("/trainings/new", route => route.NeedsSignIn(), "Offer a training. Fields: organisation, en, ru, funder, occupation, order, starts, ends, hours, places, " + TrainingMoney.Fields, (r, form) => r.Service<OfferTraining>().From(form), // whose it is stands in the form
            (r, form) => new(new { Occupations = r.Service<TrainingViews>().Occupations(), Orders = r.Service<TrainingViews>().Orders().Select(o => o.Order).ToArray(), Form = form ?? Form.Of(("order", r.Http.Request.Query["order"].ToString())) }));
        pages.MapGet(One, (HttpContext http) => Page(new ActRequest(http), null));
        acts.MapPost(One + "/enrol", route => route.NeedsSignIn(), "Enrol staff. Fields: firm, people (a line each: name; day of birth)", (r, form) => r.Service<EnrolStaff>().From(form, r.At("training")), Page); // of which firm stands in the form
        acts.MapPost(One + "/trainees/{trainee}/withdraw", route => route.NeedsSignIn(), "Withdraw somebody who was enrolled", (r, _) => scope => // of which firm the row says
        {
            var trainee = scope.Db.Trainees.SingleOrDefault(t => t.Id == r.At("trainee") && t.Training == r.At("training")) ?? throw TrainingViews.Missing(r.At("training"));
            r.Service<RightsOfActors>().Must(scope.Actor, TrainingRights.Enrol, Registry.Contracts.ClusterPermissions.Organisation(trainee.Organisation));
            var move = TraineeFlow.Life.Must("withdraw", trainee.State, trainee);
            scope.Put(trainee with { State = move.To, Name = "", Mark = "" });
            scope.Write(new Deed(trainee.Node, "withdraw") { From = trainee.State, To = move.To });
            return TrainingNodes.AddressOf(r.At("training"), "#staff");
        }, Page);
        acts.Map<AttendancePage>(One + "/attendance", Keeps, "Confirm attendance. Fields: attended (ids), hours-…", (r, form) => ConfirmAttendance.From(form, r.At("training")), (r, form) =>
        {
            var view = r.Service<TrainingViews>().One(r.At("training"));
            return new(new { View = view, Staff = r.Service<TrainingViews>().Staff(view.Training.Id), Form = form ?? Form.Empty });
        });
        acts.MapPost(One + "/money", Keeps, $"Say what a training is paid with, or say it anew. Fields: {TrainingMoney.Fields}, version", (r, form) => TellMoney.From(form, r.At("training")), Page);
        acts.MapPost(One + "/move", Keeps, "Report a training to its funder, or call it off. Fields: move (report, cancel), reason, version", (r, form) => MoveTraining.From(form, r.At("training")), Page);
        pages.MapGet(One + "/report", (string training, TrainingViews views) => new RazorComponentResult<ReportPage>(new { View = views.One(training), Report = views.Report(training), Staff = views.Staff(training) })).Needs(TrainingRights.Report, NodeOf);
        api.MapGet(One + "/report.csv", (string training, TrainingViews views) => TypedResults.File(CsvText.Write([["number", "firm", "state", "hours", "also_in"], .. views.Staff(training).Where(s => s.Trainee.State != TraineeFlow.Withdrawn).Select((s, i) => (string[])
            [(i + 1).ToString(CultureInfo.InvariantCulture), s.Trainee.Organisation, s.Trainee.State, s.Trainee.Hours.ToString(CultureInfo.InvariantCulture), string.Join(' ', s.Elsewhere.Select(e => e.Id))])]), "text/csv; charset=utf-8", $"pleiad-training-{training}.csv")).Needs(TrainingRights.Report, NodeOf)
            .WithSummary("The rows of the report to the funder as CSV: no names");
        api.MapGet("/trainings", (TrainingViews views) => (IReadOnlyList<TrainingDto>)[.. views.All().Select(v => new TrainingDto(v.Training.Id, v.Training.En, v.Training.Ru, v.Training.Organisation, v.Training.Funder, v.Training.Occupation, v.Training.Starts, v.Training.Ends, v.Training.Hours, v.Training.Places, Math.Max(0, v.Free), v.Training.Paid.Figure?.Value, v.Training.Bound, v.Training.Currency, v.Training.Money, v.Training.State, v.Training.Illustrative))])
            .WithSummary("Trainings of employees with paid places; no names").Produces<IReadOnlyList<TrainingDto>>();
    }

    private static void Keeps(RouteHandlerBuilder route) => route.Needs(TrainingRights.Keep, NodeOf);

    private static Node NodeOf(RouteValueDictionary values) => TrainingNodes.Of((string)values["training"]!);

    private static RazorComponentResult<TrainingPage> Page(ActRequest request, Form? form)
    {
        var views = request.Service<TrainingViews>();
        var (view, firms) = (views.One(request.At("training")), views.Firms(request.Http.Actor));
        return new(new { View = view, Firms = firms, Staff = firms.Count == 0 ? [] : views.Staff(view.Training.Id, [.. firms.Select(f => f.Id)]), Form = form ?? Form.Empty });
    }
}

/// <summary>A training as programs read it.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="En">Name.</param>
/// <param name="Ru">Name.</param>
/// <param name="Organisation">The Registry's id of whoever gives it.</param>
/// <param name="Funder">Who pays.</param>
/// <param name="Occupation">"" for none.</param>
/// <param name="Starts">The first day.</param>
/// <param name="Ends">The last day.</param>
/// <param name="Hours">For one person.</param>
/// <param name="Places">Paid for.</param>
/// <param name="Free">Of them free.</param>
/// <param name="Amount">Money for all of it in whole units; null where nobody says.</param>
/// <param name="Bound">Exact, MoreThan, About or Nearly; "" without an amount.</param>
/// <param name="Currency">RUB, EUR or USD; "" without an amount.</param>
/// <param name="Money">federal, regional, municipal, fund, firm or several; "" where nobody says.</param>
/// <param name="State">open, reported or cancelled.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
public sealed record TrainingDto(string Id, string En, string Ru, string Organisation, string Funder, string Occupation, string Starts, string Ends, int Hours, int Places, int Free, double? Amount, string Bound, string Currency, string Money, string State, bool Illustrative);
