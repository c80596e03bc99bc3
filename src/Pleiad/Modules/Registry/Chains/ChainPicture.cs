using Pleiad.Kernel;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>A chain as a row of boxes: what is there, what is missing, what has not begun.</summary>
public static class ChainPicture
{
    /// <summary>Draws it for a wide screen or a phone.</summary>
    public static string Draw(ChainView view, Reader reader, bool phone) => BoxRow.Draw(
        [.. view.Steps.Select((s, i) => Box(view, s, i + 1 < view.Steps.Count && view.Leads(s.Step, view.Steps[i + 1].Step), reader))],
        reader.T(view.Breaks.Any() ? ChainFinding.Broken(view.Breaks.First()) : new Sentence("The steps of the chain, with who offers each", "Шаги цепочки и кто ведёт каждый")), phone);

    private static RowBox Box(ChainView view, StepView step, bool leads, Reader reader)
    {
        var word = reader.T(ChainFinding.Word(step.Standing, view.Chain.IsService));
        var who = step.Standing switch
        {
            StepStanding.Held => Who(step.Here, reader),
            StepStanding.Planned => reader.T("planned: ", "в планах: ") + Who(step.Plans, reader),
            _ => word,
        };
        return new(
            Scales.Of(step.Step.Scale) is { } scale ? reader.T(scale.Name) : "", reader.T(step.Name), Note(step, reader), who,
            step.Standing switch
            {
                StepStanding.Held => Brief(step.Here, reader), StepStanding.Planned => reader.T("planned", "в планах"), StepStanding.Missing => reader.T("GAP", "ПРОБЕЛ"), StepStanding.Waiting => reader.T("not started", "не начат"), _ => reader.T("optional", "необязателен"),
            },
            step.Standing switch { StepStanding.Held => BoxLook.Firm, StepStanding.Missing => BoxLook.Missing, _ => BoxLook.Open }, leads);
    }

    private static string Note(StepView step, Reader reader) => step.Step.NoteEn.Length > 0 ? reader.T(step.Step.NoteEn, step.Step.NoteRu)
        : step.Here.FirstOrDefault() is { Offer.Since.Length: > 0 } first ? reader.During(new(first.Offer.Since, ""), first.Offer.ByThen) : "";

    private static string Who(IEnumerable<OfferView> offers, Reader reader)
    {
        OfferView[] each = [.. offers.DistinctBy(o => o.Offer.Node)];
        return each.Length switch
        {
            0 => "",
            1 when each[0].Cluster => reader.T("the cluster", "кластер"),
            1 => reader.T(each[0].Short),
            _ when each.All(o => o.Inside) => reader.T($"{Words.Count(Language.English, each.Length)} members", $"{Words.Count(Language.Russian, each.Length)} {Words.Plural(each.Length, "участник", "участника", "участников")}"),
            _ => reader.T($"{each[0].Short.En} and {each.Length - 1} more", $"{each[0].Short.Ru} и ещё {each.Length - 1}"),
        };
    }

    private static string Brief(IEnumerable<OfferView> offers, Reader reader) => Who(offers, reader) is { Length: <= 18 } who ? who : reader.T("offered", "есть");
}
