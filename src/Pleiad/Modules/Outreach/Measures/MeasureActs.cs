using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>Enters a measure, or changes one.</summary>
public static class SaveMeasure
{
    /// <summary>Reads name_en, name_ru, kind, what_en, what_ru, giver, territory, since, until, source, illustrative, one field fact-… with ticks per fact, rows of conditions (see <see cref="ConditionRows"/>), what it does not go together with (see <see cref="MeasureApart"/>), and version where one is changed.</summary>
    public static Func<ActScope, string> From(Form form, string? id, MeasureViews views, OrganisationFacts organisations, TerritoryNames names)
    {
        var (en, ru) = (form.Line("name_en"), form.Line("name_ru"));
        var kind = form.Choice("kind", MeasureWords.Kinds.Keys);
        var (whatEn, whatRu) = (form.Lines("what_en", longest: 2000), form.Lines("what_ru", longest: 2000));
        var (giver, territory, source) = (form.Line("giver", required: false), form.Line("territory", required: false, longest: 20), form.Lines("source", longest: 1000));
        var (since, until) = (form.Date("since", required: false), form.Date("until", required: false));
        if (giver.Length > 0 && !organisations.Exists(giver))
            form.Refuse("giver", "Choose one of the organisations of the registry.", "Выберите организацию из реестра.");
        if (territory.Length > 0 && !names.Regions.ContainsKey(territory))
            form.Refuse("territory", "Choose one of the territories that are offered.", "Выберите одну из предложенных территорий.");
        if (since.Length > 0 && until.Length > 0 && string.CompareOrdinal(Term.First(since), Term.Last(until)) > 0)
            form.Refuse("until", "It would end before it began.", "Конец оказался бы раньше начала.");
        var (typed, apart) = (ConditionRows.Read(form), MeasureApart.Read(form, views.All(withdrawn: true).Rows.Select(r => r.Measure.Id)));
        return scope =>
        {
            var old = id is null ? null : Find(scope, id);
            if (old is not null)
                Journal.MustBeAt(scope.Connection, old.Node, form.Version);
            var conditions = old is not null && MeasureConditions.InForm(old.Conditions) is null ? old.Conditions : typed.Json(); // what a form cannot say, it leaves alone
            var measure = (old ?? new Measure { Id = FreeId(scope, en), En = en, Ru = ru, Kind = kind, State = MeasureFlow.Life.Start, ChangedAt = "" }) with
            {
                En = en, Ru = ru, Kind = kind, WhatEn = whatEn, WhatRu = whatRu, Giver = giver, Territory = territory, Since = since, Until = until, Source = source, AsOf = scope.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Conditions = conditions, ConditionsIllustrative = form.Ticked("illustrative"), ChangedAt = scope.Now.ToString("O"),
            };
            if (old is null)
                scope.Db.Measures.Add(measure);
            else
                scope.Put(measure);
            if (apart is not null)
                MeasureApart.Keep(scope, measure.Id, apart);
            scope.Write(new Deed(measure.Node, old is null ? "enter" : "change") { To = old is null ? measure.State : null, Facts = new JsonObject { ["apart"] = apart is null ? null : string.Join(' ', apart.Select(a => a.Other)), ["name"] = en, ["kind"] = kind, ["territory"] = territory, ["since"] = since, ["until"] = until, ["conditions"] = JsonNode.Parse(conditions) } });
            _ = MeasureConditions.Of(measure, views.All().Facts); // refuses what cannot be judged
            return measure.Address;
        };
    }

    internal static Measure Find(ActScope scope, string id) => scope.Db.Measures.SingleOrDefault(m => m.Id == id) ?? throw MeasureViews.Missing(id);

    private static string FreeId(ActScope scope, string name)
    {
        var key = string.Concat(Words.Key(name).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        key = key.Length == 0 ? "measure" : key[..Math.Min(key.Length, 60)].Trim('-');
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{i}");
            if (id is not ("new" or "find" or "combine") && !scope.Db.Measures.Any(m => m.Id == id))
                return id;
        }
    }
}

/// <summary>Makes one move of a measure's life.</summary>
public static class MoveMeasure
{
    /// <summary>Reads reason, version.</summary>
    public static Func<ActScope, string> From(Form form, string id, string name, RightsOfActors rights)
    {
        var reason = form.Lines("reason", required: false, longest: 1000);
        return scope =>
        {
            var measure = SaveMeasure.Find(scope, id);
            Journal.MustBeAt(scope.Connection, measure.Node, form.Version);
            var move = MeasureFlow.Life.Must(name, measure.State, measure, reason);
            rights.Must(scope.Actor, move.Permission, measure.Node);
            scope.Put(measure with { State = move.To, ChangedAt = scope.Now.ToString("O") });
            scope.Write(new Deed(measure.Node, name) { From = measure.State, To = move.To, Reason = reason });
            return measure.Address;
        };
    }
}

/// <summary>Keeps what an organisation answered, so that it is offered the next time, and counts in what is asked first.</summary>
public static class KeepAnswers
{
    /// <summary>Reads organisation and a, the answers as they stand in the address; what is not known is not kept.</summary>
    public static Func<ActScope, string> From(Form form, MeasureViews views, OrganisationFacts organisations, RightsOfActors rights)
    {
        var organisation = form.Line("organisation");
        var answers = form.TypedAll("a");
        return scope =>
        {
            if (!organisations.Exists(organisation))
                throw new NotFoundException($"There is no organisation '{organisation}'.", $"Организации «{organisation}» нет.");
            rights.Must(scope.Actor, MeasureRights.KeepAnswers, ClusterPermissions.Organisation(organisation));
            var given = new MeasureDialogue([], views.All().Facts, [], answers).Given.Where(g => g.Answer is not null).ToList();
            if (given.Count == 0)
                throw new RefusedException("answers", "There is no answer to keep yet.", "Сохранять пока нечего: ответов нет.");
            foreach (var one in given)
            {
                var kept = new KeptAnswer(organisation, one.Fact.Id, one.Answer!.Id, scope.Now.ToString("O"), scope.Actor.Id);
                if (scope.Db.KeptAnswers.Any(k => k.Organisation == organisation && k.Fact == one.Fact.Id))
                    scope.Put(kept);
                else
                    scope.Db.KeptAnswers.Add(kept);
            }

            scope.Write(new Deed(ClusterPermissions.Organisation(organisation), "keep-answers") { Facts = new JsonObject { ["answers"] = new JsonArray([.. given.Select(g => (JsonNode)g.Text)]) } });
            return MeasureAddress.Dialogue(organisation, given.Select(g => g.Text), kept: true);
        };
    }
}
