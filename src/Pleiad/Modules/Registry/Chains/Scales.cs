using Pleiad.Kernel;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>A scale at which an operation is done.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">Its name over a box: "semi-industrial".</param>
/// <param name="Step">Where a chain breaks: "at the semi-industrial step".</param>
/// <param name="Place">The place it stands for, in a sentence between two: "between laboratory and factory".</param>
/// <param name="Held">What somebody holds: "the laboratory scale".</param>
public sealed record Scale(string Id, Sentence Name, Sentence Step, Sentence Place, Sentence Held);

/// <summary>From an idea to the customer's own plant, in this order; neighbours are one step apart.</summary>
public static class Scales
{
    public const string Idea = "idea";
    public const string Laboratory = "laboratory";
    public const string SemiIndustrial = "semi-industrial";
    public const string Industrial = "industrial";
    public const string Customer = "customer";

    public static IReadOnlyList<Scale> All { get; } =
    [
        new(Idea, new("idea", "идея"), new("at the stage of the idea", "на стадии идеи"), new("idea", "идеей"), new("the idea", "стадию идеи")),
        new(Laboratory, new("laboratory", "лаборатория"), new("at the laboratory step", "на лабораторной стадии"), new("laboratory", "лабораторией"), new("the laboratory scale", "лабораторный масштаб")),
        new(SemiIndustrial, new("semi-industrial", "полупромышленная"), new("at the semi-industrial step", "на полупромышленной стадии"), new("pilot plant", "опытным производством"), new("the semi-industrial scale", "полупромышленный масштаб")),
        new(Industrial, new("industrial", "промышленная"), new("at the industrial step", "на промышленной стадии"), new("factory", "заводом"), new("the industrial scale", "промышленный масштаб")),
        new(Customer, new("at the customer’s plant", "у заказчика"), new("at the customer’s plant", "на площадке заказчика"), new("the customer’s plant", "площадкой заказчика"), new("work at the customer’s plant", "работу на площадке заказчика")),
    ];

    public static Scale? Of(string id) => All.FirstOrDefault(s => s.Id == id);

    /// <summary>Its place in the order; −1 for none.</summary>
    public static int Rank(string id) => All.ToList().FindIndex(s => s.Id == id);
}
