using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Trainings;

namespace Pleiad.Modules.Talent.Contracts;

/// <summary>A training or a course that could meet a need of staff.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Starts">The first day; "" for a course, which is given again and again.</param>
/// <param name="Free">Places that are free; null where there is no limit known.</param>
/// <param name="Answers">Whether it was offered for the very order.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
public sealed record TrainingCard(Sentence Name, string Address, string Starts, int? Free, bool Answers, bool Illustrative);

/// <summary>An order as it stands.</summary>
/// <param name="Id">Names it on the page of trainings.</param>
/// <param name="OrderedAt">When, as a UTC text.</param>
public sealed record OrderCard(string Id, string OrderedAt)
{
    public string Address => $"{TrainingNodes.All}#{Id}";
}

/// <summary>Training orders for modules on the right: made from a need, and what answers them.</summary>
public sealed class TrainingOrders(IDbContextFactory<PleiadDb> databases, TrainingViews trainings)
{
    private const int ShortestWord = 5; // letters that two words must share at least

    /// <summary>The order that a need became; null for none.</summary>
    public OrderCard? Of(Node need) => databases.Ask((db, _) => db.TrainingOrders.Where(o => o.Origin == need.Path).Select(o => new OrderCard(o.Id, o.OrderedAt)).FirstOrDefault());

    /// <summary>Open trainings and courses for what is wanted, those that were offered for the order first; then by words that both have.</summary>
    /// <param name="need">The need.</param>
    /// <param name="what">What is wanted, in words.</param>
    public IReadOnlyList<TrainingCard> For(Node need, string what)
    {
        var order = Of(need)?.Id;
        string[] wanted = Stems(what);
        bool Fits(params string[] texts) => wanted.Intersect(texts.SelectMany(Stems)).Any();
        var occupations = trainings.Occupations().ToDictionary(o => o.Id, o => o.Name, StringComparer.Ordinal);
        var open = trainings.All().Where(t => t.Takes || t.Training.Answers == order).Select(t => (View: t, Mine: order is not null && t.Training.Answers == order))
            .Where(t => t.Mine || Fits(t.View.Training.En, t.View.Training.Ru, occupations.GetValueOrDefault(t.View.Training.Occupation)?.En ?? "", occupations.GetValueOrDefault(t.View.Training.Occupation)?.Ru ?? ""))
            .OrderByDescending(t => t.Mine).Select(t => new TrainingCard(t.View.Training.Name, t.View.Training.Address, t.View.Training.Starts, Math.Max(0, t.View.Free), t.Mine, t.View.Training.Illustrative));
        var courses = databases.Ask((db, _) => db.Courses.OrderBy(c => c.En).ToList()).Where(c => c.Kind is "course" or "programme" or "practice" && Fits(c.En, c.Ru)).Select(c => new TrainingCard(c.Name, TalentAddress.OfCourse(c.Id), "", null, false, c.Illustrative));
        return [.. open, .. courses];
    }

    /// <summary>Whether a need was ordered before, inside an act.</summary>
    public static bool Ordered(ActScope scope, Node need) => scope.Db.TrainingOrders.Any(o => o.Origin == need.Path);

    /// <summary>Orders a training from a need, inside the act that answers it; the same need orders once.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="need">What it answers.</param>
    /// <param name="what">What is to be trained; it names nobody.</param>
    /// <param name="people">How many; 0 for not said.</param>
    /// <param name="due">By when; "" for not said.</param>
    public static void Make(ActScope scope, Node need, string what, int people, string due)
    {
        if (Ordered(scope, need))
            throw new ConflictException("ordered", "This need was ordered before.", "По этой потребности заказ уже есть.");
        var order = new TrainingOrder { Id = SchoolGroup.NewReference(), Origin = need.Path, What = what, People = people, Due = due, OrderedBy = scope.Actor.Id, OrderedAt = scope.Instant() };
        scope.Db.TrainingOrders.Add(order);
        scope.Write(new Deed(Node.Of(TrainingNodes.Orders, order.Id), "order") { Facts = new JsonObject { ["origin"] = need.Path, ["people"] = people, ["due"] = due } });
    }

    /// <summary>The beginnings of the longer words, so that endings do not matter.</summary>
    private static string[] Stems(string text) => [.. Words.Key(text).Split('-').Where(w => w.Length >= ShortestWord).Select(w => w[..ShortestWord]).Distinct()];
}
