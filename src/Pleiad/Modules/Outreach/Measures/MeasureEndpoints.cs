using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Engine.Dialogue;
using Pleiad.Engine.Rules;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>The catalogue, its dialogue, what goes together, and the forms of whoever keeps it.</summary>
public static class MeasureEndpoints
{
    private const string One = "/measures/{measure}";

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(OutreachAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api" + OutreachAddress.Root).RequireAuthorization(Policies.Public).WithTags("Outreach");
        var acts = new ActRoutes(pages, api);
        pages.MapGet("/measures", (MeasureViews views, string? kind, string? territory, string? on) => Day(on) is var day && on is { Length: > 0 } && day is null
            ? new RazorComponentResult<MeasuresPage>(new { Catalogue = views.All(), Kind = kind ?? "", Territory = territory ?? "", Refused = on }) { StatusCode = StatusCodes.Status400BadRequest }
            : new RazorComponentResult<MeasuresPage>(new { Catalogue = views.All(day), Kind = kind ?? "", Territory = territory ?? "" }));
        pages.MapGet("/measures/find", (MeasureViews views, OrganisationFacts organisations, string[]? a, string? o, string? used, string? kept) => Dialogue(views, a ?? [], o ?? "", used is not null, kept is not null, null));
        pages.MapGet("/measures/combine", (MeasureViews views, HttpContext http) => new RazorComponentResult<CombinePage>(new { Catalogue = views.All(), Asked = Combination.Read(http.Request.Query) }));
        acts.MapPost("/measures/answers", route => route.NeedsSignIn(), "Keep what an organisation answered. Fields: organisation, a (fact:answer, several)",
            (r, form) => KeepAnswers.From(form, r.Service<MeasureViews>(), r.Service<OrganisationFacts>(), r.Service<RightsOfActors>()),
            (r, form) => Dialogue(r.Service<MeasureViews>(), form?.TypedAll("a") ?? [], form?.Typed("organisation") ?? "", true, false, form)); // the organisation stands in the form, and the act asks for the right on it
        acts.Map<MeasureFormPage>("/measures/new", route => route.Needs(MeasureRights.Keep), "Enter a support measure. Fields: name_en, name_ru, kind, what_en, what_ru, giver, territory, since, until, source, illustrative, fact-… (answers that qualify), row-1-group (a to d: one of the group), row-1-compares (is, not, least, most), row-1-answer (fact:answer) and so on, apart (yes) with apart-1, apart-1-en, apart-1-ru and so on",
            (r, form) => Save(r, form, null), (r, form) => new(new { Catalogue = r.Service<MeasureViews>().All(withdrawn: true), Form = form ?? Form.Empty }));
        pages.MapGet(One, (string measure, MeasureViews views) => Page(views, measure, null));
        acts.Map<MeasureFormPage>(One + "/edit", ActRoutes.On(MeasureRights.Keep, Measure.NodeKind, "measure"), "Change a support measure. The fields of a new one, and version",
            (r, form) => Save(r, form, r.At("measure")), (r, form) => Edit(r.Service<MeasureViews>(), r.At("measure"), form));
        acts.MapPost(One + "/moves/{move}", ActRoutes.On(MeasureRights.Keep, Measure.NodeKind, "measure"), "Withdraw a measure from the catalogue or list it again (withdraw, list-again). Fields: reason, version",
            (r, form) => MoveMeasure.From(form, r.At("measure"), r.At("move"), r.Service<RightsOfActors>()), (r, form) => Page(r.Service<MeasureViews>(), r.At("measure"), form));
        api.MapGet("/measures", (MeasureViews views) => TypedResults.Ok(views.All().Rows.Select(MeasureDto.Of))).WithSummary("Support measures with their dates, conditions and claims");
        api.MapGet("/measures.csv", (MeasureViews views) => TypedResults.File(CsvText.Write([["id", "en", "ru", "kind", "giver", "territory", "since", "until", "as_of", "timing", "illustrative", "conditions_illustrative", "claim"], .. views.All().Rows.Select(MeasureDto.Of).Select(m => new[] { m.Id, m.En, m.Ru, m.Kind, m.Giver, m.Territory, m.Since, m.Until, m.AsOf, m.Timing, m.Illustrative ? "true" : "false", m.ConditionsIllustrative ? "true" : "false", m.Claim })]), "text/csv; charset=utf-8", "pleiad-measures.csv")).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet("/measures/find", (MeasureViews views, string[]? a) => TypedResults.Ok(DialogueDto.Of(Start(views, a ?? [])))).WithSummary("The dialogue after some answers (a=fact:answer, a=fact:? for unknown): what is decided, by which answers, and what to ask next");
    }

    /// <summary>The measures that may be had today, and what is known so far.</summary>
    private static MeasureDialogue Start(MeasureViews views, IReadOnlyList<string> answers)
    {
        var catalogue = views.All();
        return new MeasureDialogue([.. catalogue.Rows.Where(r => r.Timing == MeasureTiming.Current).Select(r => r.Measure)], catalogue.Facts, views.Chances(catalogue.Facts), answers);
    }

    private static RazorComponentResult<DialoguePage> Dialogue(MeasureViews views, IReadOnlyList<string> answers, string organisation, bool used, bool kept, Form? form)
    {
        var (catalogue, dialogue) = (views.All(), Start(views, answers));
        var offered = organisation.Length > 0 ? views.Offered(organisation, catalogue.Facts) : ((OrganisationFactCard Card, IReadOnlyList<OfferedFact> Facts)?)null;
        return new(new { Catalogue = catalogue, Dialogue = dialogue, Organisation = offered?.Card, Offered = offered?.Facts ?? [], Used = used || offered is null, Kept = kept, Form = form ?? Form.Empty });
    }

    private static RazorComponentResult<MeasurePage> Page(MeasureViews views, string id, Form? form)
    {
        var (row, catalogue, version) = views.One(id);
        return new(new { Row = row, Catalogue = catalogue, Version = version, Form = form ?? Form.Empty });
    }

    private static Func<Pleiad.Kernel.Acts.ActScope, string> Save(ActRequest r, Form form, string? id) => SaveMeasure.From(form, id, r.Service<MeasureViews>(), r.Service<OrganisationFacts>(), r.Service<TerritoryNames>());

    private static RazorComponentResult<MeasureFormPage> Edit(MeasureViews views, string id, Form? form)
    {
        var (row, catalogue, version) = views.One(id);
        var (m, shown) = (row.Measure, MeasureConditions.InForm(row.Measure.Conditions));
        return new(new
        {
            Row = row, Catalogue = catalogue, Version = version, Fixed = shown is null,
            Form = form ?? Form.Of(
                [("name_en", m.En), ("name_ru", m.Ru), ("kind", m.Kind), ("what_en", m.WhatEn), ("what_ru", m.WhatRu), ("giver", m.Giver), ("territory", m.Territory), ("since", m.Since), ("until", m.Until), ("source", m.Source), ("illustrative", m.ConditionsIllustrative ? "yes" : ""), .. MeasureApart.Of(id, catalogue.Exclusions),
                    .. (shown?.Rows ?? []).SelectMany((r, i) => new (string, string?)[] { (ConditionRows.Field(i + 1, "group"), r.Group), (ConditionRows.Field(i + 1, "compares"), r.Compares), (ConditionRows.Field(i + 1, "answer"), r.Value) })],
                [.. (shown?.Ticks ?? []).Select(t => ($"fact-{t.Fact}", (IEnumerable<string>)t.Answers))]),
        });
    }

    private static DateOnly? Day(string? on) => DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A measure for programs; "" is unknown. Conditions are those of the measure without its territory.</summary>
public sealed record MeasureDto(string Id, string En, string Ru, string Kind, string Giver, string Territory, string Since, string Until, string AsOf, string Timing, string Conditions, bool Illustrative, bool ConditionsIllustrative, string Claim)
{
    public static MeasureDto Of(MeasureRow row)
    {
        var m = row.Measure;
        return new(m.Id, m.En, m.Ru, m.Kind, m.Giver, m.Territory, m.Since, m.Until, m.AsOf, row.Timing.ToString().ToLowerInvariant(), m.Conditions, m.Illustrative, m.ConditionsIllustrative, m.Claim);
    }
}

/// <summary>How a measure stands: eligible, not or unknown, by which answers, and what could still decide it.</summary>
public sealed record VerdictDto(string Measure, string Verdict, IReadOnlyList<string> Because, IReadOnlyList<string> Open);

/// <summary>A dialogue for programs; Next is null when no answer can change anything.</summary>
public sealed record DialogueDto(IReadOnlyList<string> Given, string? Next, IReadOnlyList<string> Answers, IReadOnlyList<VerdictDto> Verdicts)
{
    public static DialogueDto Of(MeasureDialogue dialogue) => new(
        [.. dialogue.Given.Select(g => g.Text)], dialogue.Next?.Id, [.. dialogue.Next?.Answers.Select(a => a.Id) ?? []],
        [.. dialogue.Verdicts.Select(v => new VerdictDto(v.Measure.Id, v.Verdict switch { Answer.Yes => "eligible", Answer.No => "not", _ => "unknown" }, [.. v.Because.Select(b => b.Text)], [.. v.Open.Select(f => f.Id)]))]);
}
