using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>What the acts on chains are called in the journal, beside the moves of their state table.</summary>
internal static class ChainDeeds
{
    public static IReadOnlyList<DeedName> All { get; } =
    [
        Of("load", "read from the articles", "прочитано из статей"), Of("begin", "begun as a draft", "начата как черновик"), Of("edit", "own data changed", "изменены собственные данные"), Of("add-step", "step added", "добавлен шаг"),
        Of("edit-step", "step changed", "изменён шаг"), Of("drop-step", "step taken out", "шаг убран"), Of("offer", "an organisation offers a step", "организация предлагает шаг"), Of("plan-offer", "an organisation plans to offer a step", "организация планирует предлагать шаг"),
        Of("start-offer", "what was planned is offered", "запланированное предложение действует"), Of("stop-offer", "offer stopped", "предложение остановлено"), Of("make-project", "gap made an idea for a project", "пробел стал идеей проекта"), Of("post-gap", "gap posted as a need", "пробел размещён как потребность"),
    ];

    private static DeedName Of(string move, string en, string ru) => new(Chain.NodeKind, move, new(en, ru));
}
