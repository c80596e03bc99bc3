using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Methods;

/// <summary>Composes a method of activities and courses, changes it, copies it, opens a file of it, and starts with it.</summary>
internal sealed class KeepMethod(RightsOfActors rights)
{
    private const string Format = "pleiad-method/1";

    /// <summary>Fields: organisation, en, ru, text-en, text-ru, activity and course (several ids each).</summary>
    public Func<ActScope, string> New(Form form)
    {
        var (organisation, name, activities, courses) = (form.Line("organisation", longest: 120), Name(form), form.TypedAll("activity"), form.TypedAll("course"));
        return scope =>
        {
            rights.Must(scope.Actor, MethodNodes.Compose, ClusterPermissions.Organisation(organisation));
            var parts = Parts(scope, activities, courses);
            if (parts.Count == 0)
                throw new RefusedException("parts", "Choose at least one activity or course.", "Выберите хотя бы одно занятие или курс.");
            var method = Add(scope, new WorkingMethod { Id = "", Organisation = organisation, En = name.En, Ru = name.Ru, TextEn = name.TextEn, TextRu = name.TextRu, Body = MethodPart.Write(parts), CreatedAt = scope.Instant() }, "compose");
            Hold(scope, method, activities);
            return method.Address;
        };
    }

    /// <summary>Fields: en, ru, text-en, text-ru, remove (numbers of parts), activity, course, version. An original and its copies never change one another.</summary>
    public Func<ActScope, string> Edit(Form form, string id)
    {
        var (name, gone, activities, courses, version) = (Name(form), form.TypedAll("remove").ToHashSet(StringComparer.Ordinal), form.TypedAll("activity"), form.TypedAll("course"), form.Version);
        return scope =>
        {
            var method = Find(scope, id);
            Journal.MustBeAt(scope.Connection, method.Node, version);
            List<MethodPart> parts = [.. method.Parts.Where((_, i) => !gone.Contains($"{i}")), .. Parts(scope, activities, courses)];
            if (parts.Count == 0)
                throw new RefusedException("parts", "A method has at least one part.", "В методике есть хотя бы одна часть.");
            var changed = method with { En = name.En, Ru = name.Ru, TextEn = name.TextEn, TextRu = name.TextRu, Body = MethodPart.Write(parts.DistinctBy(p => (p.Kind, p.En))) };
            scope.Put(changed);
            Hold(scope, changed, activities);
            scope.Write(new Deed(method.Node, "edit") { Facts = new JsonObject { ["hash"] = changed.Hash, ["parts"] = parts.Count } });
            return method.Address;
        };
    }

    /// <summary>Opens a copy for another organisation of this installation. Fields: organisation.</summary>
    public Func<ActScope, string> Copy(Form form, string id)
    {
        var organisation = form.Line("organisation", longest: 120);
        return scope =>
        {
            rights.Must(scope.Actor, MethodNodes.Compose, ClusterPermissions.Organisation(organisation));
            var of = Find(scope, id);
            return Add(scope, of with { Id = "", Organisation = organisation, Origin = of.Address, OriginHash = of.Hash, OriginBody = of.Body, CreatedAt = scope.Instant() }, "copy").Address;
        };
    }

    /// <summary>Opens a file that was exported here or elsewhere. Fields: organisation, file.</summary>
    public Func<ActScope, string> Open(Form form)
    {
        var (organisation, file) = (form.Line("organisation", longest: 120), form.File("file"));
        var read = file is null ? null : Read(form, file);
        return scope =>
        {
            rights.Must(scope.Actor, MethodNodes.Compose, ClusterPermissions.Organisation(organisation));
            return Add(scope, read! with { Organisation = organisation, CreatedAt = scope.Instant() }, "open").Address;
        };
    }

    /// <summary>Prepares the activities of the method as drafts, for days and places of one's own. Fields: organisation.</summary>
    public Func<ActScope, string> Start(Form form, string id)
    {
        var organisation = form.Line("organisation", longest: 120);
        return scope =>
        {
            rights.Must(scope.Actor, SchoolRights.Offer, ClusterPermissions.Organisation(organisation));
            var method = Find(scope, id);
            foreach (var part in method.Parts.Where(p => ActivityWords.Kinds.Any(k => k.Id == p.Kind)))
            {
                var draft = new Activity
                {
                    Id = SchoolActs.FreeId(part.En, taken => scope.Db.Activities.Any(a => a.Id == taken)), Organisation = organisation, Kind = part.Kind, En = part.En, Ru = part.Ru, TextEn = part.TextEn, TextRu = part.TextRu, ClassFrom = part.ClassFrom, ClassTo = part.ClassTo, LeastAge = part.LeastAge,
                    BringEn = part.BringEn, BringRu = part.BringRu, SafetyEn = part.SafetyEn, SafetyRu = part.SafetyRu, State = ActivityFlow.Draft, CreatedAt = scope.Instant(),
                };
                KeepActivity.Enter(scope, draft, "open");
                scope.Db.Set<MethodActivity>().Add(new MethodActivity(method.Id, draft.Id)); // what its surveys tell, tells of the method
            }

            return Contracts.SchoolAddress.Activities;
        };
    }

    /// <summary>The file of a method: what it is, its hash, and where it comes from.</summary>
    /// <param name="method">The method.</param>
    /// <param name="address">Its whole address on this installation.</param>
    public static string Export(WorkingMethod method, string address) => CanonicalJson.Of(new JsonObject
    {
        ["format"] = Format, ["method"] = method.Content(), ["hash"] = method.Hash, ["address"] = address, ["origin"] = method.Origin.Length == 0 ? null : new JsonObject { ["address"] = method.Origin, ["hash"] = method.OriginHash },
    });

    private static WorkingMethod? Read(Form form, SentFile file)
    {
        try
        {
            var root = JsonNode.Parse(CanonicalJson.Of(System.Text.Encoding.UTF8.GetString(file.Content)))!.AsObject();
            var content = root["method"]!.AsObject();
            if (root["format"]!.GetValue<string>() != Format)
                form.Refuse("file", $"This is no method of the format {Format}.", $"Это не методика в формате {Format}.");
            var body = MethodPart.Write(MethodPart.Read(content["parts"]!.ToJsonString()));
            var method = new WorkingMethod { Id = "", Organisation = "", En = Text(content, "en", 160), Ru = Text(content, "ru", 160), TextEn = Text(content, "textEn", 4000), TextRu = Text(content, "textRu", 4000), Body = body, OriginBody = body, OriginHash = root["hash"]!.GetValue<string>(), Origin = Text(root, "address", 500), CreatedAt = "" };
            if (method.Hash == method.OriginHash)
                return method;
            form.Refuse("file", "The file was changed after it was exported: its hash does not fit. Export it again.", "Файл изменили после выгрузки: контрольная сумма не сходится. Выгрузите его заново.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            form.Refuse("file", "This file is no exported method.", "Этот файл — не выгруженная методика.");
        }

        return null;
    }

    private static string Text(JsonObject of, string member, int longest) => of[member]!.GetValue<string>() is var text && text.Length <= longest ? text : throw new JsonException($"{member} is too long.");

    private static WorkingMethod Add(ActScope scope, WorkingMethod method, string deed)
    {
        var added = method with { Id = SchoolActs.FreeId(method.En, id => scope.Db.WorkingMethods.Any(m => m.Id == id)) };
        scope.Db.WorkingMethods.Add(added);
        scope.Write(new Deed(added.Node, deed) { Facts = new JsonObject { ["hash"] = added.Hash, ["origin"] = added.Origin, ["origin-hash"] = added.OriginHash } });
        return added;
    }

    /// <summary>The surveys of the activities that a method is composed of are its own.</summary>
    private static void Hold(ActScope scope, WorkingMethod method, IReadOnlyList<string> activities)
    {
        var there = scope.Db.Set<MethodActivity>().Where(m => m.Method == method.Id).Select(m => m.Activity).ToHashSet();
        scope.Db.Set<MethodActivity>().AddRange(scope.Db.Activities.Where(a => activities.Contains(a.Id) && a.State != ActivityFlow.Draft).Select(a => a.Id).AsEnumerable().Where(a => !there.Contains(a)).Select(a => new MethodActivity(method.Id, a)));
    }

    private static List<MethodPart> Parts(ActScope scope, IReadOnlyList<string> activities, IReadOnlyList<string> courses) =>
        [.. scope.Db.Activities.Where(a => activities.Contains(a.Id) && a.State != ActivityFlow.Draft).OrderBy(a => a.Id).ToList().Select(MethodPart.Of), .. scope.Db.Courses.Where(c => courses.Contains(c.Id)).OrderBy(c => c.Id).ToList().Select(MethodPart.Of)];

    private static (string En, string Ru, string TextEn, string TextRu) Name(Form form)
    {
        var (en, ru, textEn, textRu) = (form.Line("en", required: false, longest: 160), form.Line("ru", required: false, longest: 160), form.Lines("text-en", required: false), form.Lines("text-ru", required: false));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите хотя бы на одном из двух языков.");
        return (en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, textEn.Length > 0 ? textEn : textRu, textRu.Length > 0 ? textRu : textEn);
    }

    private static WorkingMethod Find(ActScope scope, string id) => scope.Db.WorkingMethods.SingleOrDefault(m => m.Id == id) ?? throw MethodViews.Missing(id);
}
