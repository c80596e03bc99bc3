using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Modules.Registry.Samples;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>The fields of a step as they are sent.</summary>
internal sealed record StepFields(Sentence Name, Sentence Note, Sentence Operation, string Scale, bool Must, int Number, string[] Inputs, string[] Outputs, Sentence NewInput, Sentence NewOutput, string Competences, string Evidence)
{
    public static StepFields Read(Form form)
    {
        var number = form.Number("number", required: false, least: 1, most: 999);
        return new(
            ChainForms.Named(form), ChainForms.Named(form, "note-en", "note-ru", required: false, longest: 60), ChainForms.Named(form, "operation-en", "operation-ru", required: false), form.Choice("scale", Scales.All.Select(s => s.Id), required: false),
            form.Choice("must", ["must", "may"]) == "must", double.IsNaN(number) ? 0 : (int)number, Ids(form, "inputs"), Ids(form, "outputs"), ChainForms.Named(form, "input-en", "input-ru", required: false), ChainForms.Named(form, "output-en", "output-ru", required: false),
            form.Line("competences", required: false, longest: 300), form.Lines("evidence", required: false, longest: 1000));
    }

    /// <summary>The step with these fields; things that were typed anew are entered.</summary>
    /// <exception cref="RefusedException">A technology's step has no scale, or something goes in that is no thing of the chain, or a thing goes in and comes out.</exception>
    public ChainStep On(ActScope scope, Chain chain, ChainStep step)
    {
        if (!chain.IsService && Scale.Length == 0)
            throw new RefusedException("scale", "Say at which scale the chain needs this step.", "Укажите, в каком масштабе нужен этот шаг.");
        string[] known = [.. scope.Db.ChainThings.Where(t => t.Chain == chain.Id).Select(t => t.Id)];
        if (Inputs.Concat(Outputs).FirstOrDefault(t => !known.Contains(t)) is { } strange)
            throw new NotFoundException($"The chain has no thing '{strange}'.", $"В цепочке нет «{strange}».");
        string[] into = [.. Inputs, .. Entered(scope, chain.Id, NewInput)], from = [.. Outputs, .. Entered(scope, chain.Id, NewOutput)];
        if (into.Intersect(from).Any())
            throw new RefusedException("outputs", "What goes into a step cannot be what comes out of it.", "То, что входит в шаг, не может из него же и выходить.");
        return step with
        {
            En = Name.En, Ru = Name.Ru, NoteEn = Note.En, NoteRu = Note.Ru, OperationEn = Operation.En.Length > 0 ? Operation.En : Name.En, OperationRu = Operation.Ru.Length > 0 ? Operation.Ru : Name.Ru, Scale = chain.IsService ? "" : Scale, Must = Must,
            Inputs = string.Join(' ', into.Distinct()), Outputs = string.Join(' ', from.Distinct()), Competences = Competences, Evidence = Evidence,
        };
    }

    private static string[] Ids(Form form, string field) => [.. form.TypedAll(field).Where(t => t.Length > 0).Distinct()];

    private static string[] Entered(ActScope scope, string chain, Sentence name)
    {
        if (name.En.Length == 0)
            return [];
        if (scope.Db.ChainThings.FirstOrDefault(t => t.Chain == chain && (t.En == name.En || t.Ru == name.Ru)) is { } there)
            return [there.Id];
        string[] taken = [.. scope.Db.ChainThings.Where(t => t.Chain == chain).Select(t => t.Id), .. scope.Db.ChainThings.Local.Where(t => t.Chain == chain).Select(t => t.Id)];
        var slug = Slugs.Of(name.En.Any(char.IsAsciiLetterOrDigit) ? name.En : Organisations.Spelling.Latin(name.En));
        var id = Enumerable.Range(1, taken.Length + 1).Select(i => i == 1 ? slug : $"{slug}-{i}").First(s => !taken.Contains(s));
        scope.Db.ChainThings.Add(new ChainThing(chain, id, name.En, name.Ru));
        scope.Db.SaveChanges();
        return [id];
    }
}

/// <summary>Adds a step to a chain.</summary>
public static class AddStep
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (fields, version) = (StepFields.Read(form), form.Version);
        return scope =>
        {
            var chain = scope.ChainToChange(id, version);
            var steps = scope.Db.ChainSteps.Where(s => s.Chain == id).OrderBy(s => s.Number).ToList();
            var slug = Slugs.Of(fields.Name.En.Any(char.IsAsciiLetterOrDigit) ? fields.Name.En : Organisations.Spelling.Latin(fields.Name.En));
            var key = Enumerable.Range(1, steps.Count + 1).Select(i => i == 1 ? slug : $"{slug}-{i}").First(s => s != "new" && steps.TrueForAll(t => t.Id != s));
            var step = fields.On(scope, chain, new ChainStep { Chain = id, Id = key, Number = steps.Count + 1, En = "", Ru = "" });
            scope.Db.ChainSteps.Add(step);
            Places.Set(scope, [.. steps], step, fields.Number == 0 ? steps.Count + 1 : fields.Number);
            return scope.Done(chain, "add-step", new JsonObject { ["step"] = key, ["en"] = step.En, ["scale"] = step.Scale }, ChainNode.StepAddress(id, key));
        };
    }
}

/// <summary>Changes a step.</summary>
public static class EditStep
{
    public static Func<ActScope, string> From(Form form, string id, string key)
    {
        var (fields, version) = (StepFields.Read(form), form.Version);
        return scope =>
        {
            var chain = scope.ChainToChange(id, version);
            var step = fields.On(scope, chain, scope.StepOf(id, key));
            scope.Put(step);
            if (fields.Number > 0)
                Places.Set(scope, [.. scope.Db.ChainSteps.Where(s => s.Chain == id && s.Id != key).OrderBy(s => s.Number)], step, fields.Number);
            return scope.Done(chain, "edit-step", new JsonObject { ["step"] = key, ["en"] = step.En, ["scale"] = step.Scale }, ChainNode.StepAddress(id, key));
        };
    }
}

/// <summary>Takes a step out of a chain; one that somebody offers stays until they stop.</summary>
public static class DropStep
{
    public static Func<ActScope, string> From(Form form, string id, string key)
    {
        var (reason, version) = (form.Line("reason"), form.Version);
        return scope =>
        {
            var chain = scope.ChainToChange(id, version);
            var step = scope.StepOf(id, key);
            if (scope.Db.ChainOffers.Any(o => o.Chain == id && o.Step == key && o.State != ChainOffer.Stopped))
                throw new ConflictException("offered", "Somebody offers or plans this step. They stop first, then it can go.", "Этот шаг кто-то предлагает или планирует. Сначала они остановят предложение, потом шаг можно убрать.");
            scope.Db.ChainSteps.Remove(step);
            Places.Set(scope, [.. scope.Db.ChainSteps.Where(s => s.Chain == id && s.Id != key).OrderBy(s => s.Number)], null, 0);
            scope.Write(new Kernel.Journals.Deed(chain.Node, "drop-step") { Reason = reason, Facts = new JsonObject { ["step"] = key, ["en"] = step.En } });
            return ChainNode.Address(id);
        };
    }
}

/// <summary>The places of steps, from 1 without holes.</summary>
internal static class Places
{
    public static void Set(ActScope scope, List<ChainStep> others, ChainStep? step, int place)
    {
        if (step is not null)
            others.Insert(Math.Clamp(place, 1, others.Count + 1) - 1, step);
        foreach (var (one, number) in others.Select((s, i) => (s, i + 1)).Where(s => s.s.Number != s.Item2))
            scope.Put(one with { Number = number });
    }
}
