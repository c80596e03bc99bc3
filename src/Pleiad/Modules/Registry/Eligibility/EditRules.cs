using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>Writes the next version of a rule set, or the first of a new one. The versions before stay to be read and to be asked for their days.</summary>
public static class EditRules
{
    /// <summary>Reads the fields: en, ru, source-en, source-ru, source-date, link, verified, since, until, left-out, tie-kinds and one for each test; a test that is empty is not made.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="id">The rule set; null for a new one.</param>
    public static Func<ActScope, string> From(Form form, string? id)
    {
        var (en, ru) = (form.Line("en"), form.Line("ru", required: false));
        var (sourceEn, sourceRu) = (form.Lines("source-en", longest: 1000), form.Lines("source-ru", required: false, longest: 1000));
        var (sourceDate, link) = (form.Date("source-date", required: false), form.Line("link", required: false));
        var (since, until, reason) = (form.Date("since"), form.Date("until", required: false), form.Lines("reason", required: id is not null, longest: 1000));
        var (left, ties) = (Words(form, "left-out", ClusterWords.Parts.Keys), Words(form, "tie-kinds", TieKinds.All.Select(k => k.Id)));
        var (members, idle) = (Whole(form, "least-members"), Whole(form, "most-idle"));
        var (small, used, priority) = (Share(form, "least-small"), Share(form, "least-used"), Share(form, "least-priority"));
        var territories = string.Join(',', EligibilityRules.List(form.Line("priority-territories", required: false, longest: 2000)));
        var (university, coordinator, verified) = (form.Ticked("university"), form.Ticked("coordinator"), form.Ticked("verified"));
        return scope =>
        {
            if (ties.Length == 0 && members is null && small is null && used is null && priority is null && idle is null && !university && !coordinator)
                throw new RefusedException("nothing", "A rule set asks for something: fill in at least one test.", "Набор правил что-то проверяет: заполните хотя бы один критерий.");
            Dates.MustBeInOrder(since, until);
            var version = 1;
            if (id is not null)
            {
                version = scope.Db.RuleSets.Where(r => r.Id == id).Select(r => (int?)r.Version).Max() is { } last ? last + 1 : throw Missing(id);
                Journal.MustBeAt(scope.Connection, EligibilityRules.Node(id), form.Version);
            }

            var rules = new EligibilityRules
            {
                Id = id ?? scope.FreeSlug(en, "registry_rules"), Version = version, En = en, Ru = ru.Length > 0 ? ru : en, SourceEn = sourceEn, SourceRu = sourceRu.Length > 0 ? sourceRu : sourceEn, SourceDate = sourceDate, Link = link,
                Verified = verified, Since = since, Until = until, LeftOut = left, TieKinds = ties, LeastMembers = members, LeastSmall = small, University = university, Coordinator = coordinator, LeastUsed = used,
                LeastPriority = priority, PriorityTerritories = territories, MostIdle = idle, EnteredAt = scope.Moment(), EnteredBy = scope.Actor.Id, Reason = reason,
            };
            scope.Db.RuleSets.Add(rules);
            scope.Write(new Deed(EligibilityRules.Node(rules.Id), version == 1 ? "enter" : "edit") { Reason = reason, Facts = new JsonObject { ["version"] = version, ["since"] = since } });
            return $"/{EligibilityRules.NodeKind}/{rules.Id}";
        };
    }

    internal static NotFoundException Missing(string id) => new($"There is no rule set '{id}'.", $"Набора правил «{id}» нет.", new Suggestion("All rule sets", "Все наборы правил", "/registry/rules"));

    private static string Words(Form form, string field, IEnumerable<string> offered)
    {
        var typed = form.TypedAll(field).Where(w => w.Length > 0).Distinct().ToArray();
        if (typed.Except(offered).Any())
            form.Refuse(field, "Choose among those that are offered.", "Выберите из предложенного.");
        return string.Join(',', typed);
    }

    private static int? Whole(Form form, string field) => form.Number(field, required: false, least: 0, most: 100_000) is var number && double.IsNaN(number) ? null : (int)Math.Ceiling(number);

    private static double? Share(Form form, string field) => form.Number(field, required: false, least: 0, most: 100) is var percent && double.IsNaN(percent) ? null : percent / 100;
}

/// <summary>Says what an organisation made in a year and how much of it other members of a cluster use; saying it again for the year replaces it, and the journal keeps both.</summary>
public static class StateOutput
{
    /// <summary>Reads cluster, year, output and used (million roubles), evidence.</summary>
    public static Func<ActScope, string> From(Form form, string organisation)
    {
        var cluster = form.Line("cluster");
        var (year, output, used) = (form.Number("year", least: 1990, most: 2100), form.Number("output", least: 0), form.Number("used", least: 0));
        var evidence = form.Lines("evidence", longest: 1000);
        if (used > output)
            form.Refuse("used", "Others cannot use more than was made.", "Другие не могут использовать больше, чем выпущено.");
        return scope =>
        {
            var here = scope.LiveOrganisation(organisation);
            if (!scope.Db.Memberships.Any(m => m.Cluster == cluster && m.Organisation == organisation))
                throw new ConflictException("no-member", $"{here.En} is no member of that cluster.", $"«{here.Ru}» не состоит в этом кластере.");
            if (year > scope.Now.Year)
                throw new ConflictException("future", "What will be made in a year to come is a plan, and the rule asks for what was made.", "Выпуск будущего года — это план, а правило спрашивает о сделанном.");
            var before = scope.Db.Outputs.SingleOrDefault(o => o.Cluster == cluster && o.Organisation == organisation && o.Year == (int)year);
            var stated = new MemberOutput(before?.Id ?? scope.RowId(), cluster, organisation, (int)year, output, used, evidence, scope.Actor.Name, scope.Moment());
            if (before is null)
                scope.Db.Outputs.Add(stated);
            else
                scope.Put(stated);
            scope.Write(new Deed(here.Node, "state-output") { Facts = new JsonObject { ["cluster"] = cluster, ["year"] = (int)year, ["output"] = output, ["used"] = used } });
            return EligibilityAddress.Of(cluster);
        };
    }
}
