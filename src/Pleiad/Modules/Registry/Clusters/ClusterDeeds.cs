using Pleiad.Kernel;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Barriers;
using Pleiad.Modules.Registry.Councils;
using Pleiad.Modules.Registry.Eligibility;
using Pleiad.Modules.Registry.Practices;
using Pleiad.Modules.Registry.Proposals;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>What the acts on clusters, councils and proposals are called in the journal, beside the moves of their state tables.</summary>
internal static class ClusterDeeds
{
    public static IReadOnlyList<DeedName> All { get; } =
    [
        Cluster("load", "read from the articles", "прочитано из статей"), Cluster("propose", "entered as an idea", "внесён как идея"), Cluster("edit", "own data changed", "изменены собственные данные"),
        Cluster("confirm", "page confirmed", "страница подтверждена"), Cluster("name-spearhead", "organisation named in the spearhead group", "организация названа в инициативной группе"),
        Cluster("confirm-spearhead", "organisation confirmed that it starts the cluster", "организация подтвердила, что создаёт кластер"), Cluster("leave-spearhead", "organisation taken out of the spearhead group", "организация исключена из инициативной группы"),
        Cluster("add-member", "member added", "добавлен участник"), Cluster("add-members", "members added from a file", "участники добавлены из файла"), Cluster("confirm-membership", "organisation confirmed its membership", "организация подтвердила участие"), Cluster("end-membership", "membership ended", "участие завершено"),
        Cluster("add-evidence", "evidence added", "добавлено доказательство"), Cluster("withdraw-evidence", "evidence withdrawn", "доказательство отозвано"), Cluster("add-status", "place in a list entered", "внесено место в перечне"),
        Cluster("end-status", "place in a list ended", "место в перечне завершено"), Cluster("set-priority", "priority set", "поставлен приоритет"), Cluster("name-manager", "who runs it was named", "назван тот, кто ведёт кластер"),
        Cluster("name-state-role", "role of the state recorded", "записана роль государства"), Cluster("ally", "alliance recorded", "записан союз"), Cluster("add-joint-project", "project added", "добавлен проект"),
        Council("delegate", "delegate sent", "направлен делегат"), Council("end-delegation", "delegate's term ended", "срок делегата завершён"), Council("hold-sitting", "sitting called", "созвано заседание"), Council("put-task", "task put to the sitting", "задача вынесена на заседание"),
        Council("vote", "vote recorded", "записан голос"), Council("close-sitting", "sitting closed", "заседание закрыто"), new(ProposalNode.Kind, "file", new("proposal filed", "предложение подано")),
        new(EligibilityRules.NodeKind, "load", new("shipped rule set entered", "внесён поставляемый набор правил")), new(EligibilityRules.NodeKind, "enter", new("rule set entered", "внесён набор правил")), new(EligibilityRules.NodeKind, "edit", new("new version written", "написана новая версия")),
        new(Barrier.NodeKind, "load", new("read from the articles", "прочитано из статей")), new(Barrier.NodeKind, "report", new("barrier reported", "сообщено о барьере")), new(Barrier.NodeKind, "take-up", new("put before a council", "вынесен на совет")),
        new(Practice.NodeKind, "load", new("read from the articles", "прочитано из статей")), new(Practice.NodeKind, "publish", new("practice told", "рассказано о практике")), new(Practice.NodeKind, "adopt", new("another cluster tries it", "перенял другой кластер")),
        new(Practice.NodeKind, "tell-outcome", new("outcome told", "рассказано, что вышло")), new(Practice.NodeKind, "withdraw", new("practice withdrawn", "практика отозвана")),
        new(Organisations.Organisation.NodeKind, "state-output", new("output of a year stated", "сообщён выпуск за год")),
    ];

    private static DeedName Cluster(string move, string en, string ru) => new(ClusterNode.Kind, move, new Sentence(en, ru));

    private static DeedName Council(string move, string en, string ru) => new(CouncilNode.Kind, move, new Sentence(en, ru));
}
