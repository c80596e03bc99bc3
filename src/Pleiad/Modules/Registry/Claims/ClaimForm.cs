using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Registry.Claims;

/// <summary>The fields of the form by which somebody adds a claim.</summary>
public static class ClaimForm
{
    public const string Subject = "subject", Against = "against";

    /// <summary>Words for certainties and bounds as the form sends them.</summary>
    public static IEnumerable<string> Certainties => Enum.GetNames<Certainty>();

    public static IEnumerable<string> Bounds => Enum.GetNames<Bound>();

    /// <summary>The units to choose from, and that of the claim that is contradicted.</summary>
    public static IEnumerable<string> Units(Claim? against) => UnitWords.Known.Concat(against is { Unit.Length: > 0 } ? [against.Unit] : []).Distinct(StringComparer.Ordinal);

    /// <summary>The form with what follows from the subject and the claim that is contradicted.</summary>
    public static Form Begin(ClaimSubject subject, Claim? against) => Form.Of(
        (Subject, subject.Node.Path), (Against, against?.Id), ("predicate", against is not null && PredicateWords.Choices.Contains(against.Predicate) ? against.Predicate : PredicateWords.Choices.First()),
        ("unit", against?.Unit), ("bound", nameof(Bound.Exact)), ("certainty", nameof(Certainty.Stated)));

    /// <summary>Reads the fields; what is wrong stands in the form.</summary>
    public static NewClaim Read(Form form, ClaimSubject subject, Claim? against)
    {
        var (en, ru) = (form.Line("en", required: false, longest: 500), form.Line("ru", required: false, longest: 500));
        if (en.Length + ru.Length == 0)
            form.Refuse("en", "Say it in at least one of the two languages.", "Напишите хотя бы на одном из двух языков.");
        var bound = Enum.TryParse<Bound>(form.Choice("bound", Bounds), out var bounded) ? bounded : Bound.Exact;
        var value = form.Number("value", required: false);
        var unit = form.Choice("unit", Units(against), required: false);
        Figure(form, value, unit, bound);
        var (from, to) = (ClaimDate.Of(form.Date("from", required: false)), ClaimDate.Of(form.Date("to", required: false)));
        if (form.Fine && to is not null && (from is null || to.FirstDay < from.FirstDay))
            form.Refuse("to", "The end lies before the beginning, or there is no beginning.", "Конец раньше начала, или начало не указано.");
        var certainty = Enum.TryParse<Certainty>(form.Choice("certainty", Certainties), out var sure) ? sure : Certainty.Unclear;
        return new NewClaim(
            subject, form.Choice("predicate", PredicateWords.Choices), en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, bound is Bound.Dozens or Bound.Hundreds ? double.NaN : value, unit, bound, from, to, certainty,
            form.Line("said_by"), form.Line("source", longest: 300), form.Line("place", longest: 100), form.Lines("quotation", required: false, longest: 600), against);
    }

    private static void Figure(Form form, double value, string unit, Bound bound)
    {
        if (form.ErrorOf("value") is not null)
            return;
        var words = bound is Bound.Dozens or Bound.Hundreds;
        if (words && !double.IsNaN(value))
            form.Refuse("value", "“Dozens” and “hundreds” stand without a number. Leave the number out, or choose another bound.", "«Десятки» и «сотни» пишутся без числа. Уберите число или выберите другое слово.");
        else if (!words && double.IsNaN(value) && bound != Bound.Exact)
            form.Refuse("value", "A bound needs a number.", "К этому слову нужно число.");
        else if ((words || !double.IsNaN(value)) && unit.Length == 0)
            form.Refuse("unit", "Say what is counted: a number alone says nothing.", "Укажите, что считается: само число ни о чём не говорит.");
    }
}
