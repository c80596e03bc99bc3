using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>The life of an agreement. An edit leads back to where nobody signed; it is in force with the last signature.</summary>
public static class AgreementFlow
{
    public const string Draft = "draft";
    public const string Offered = "offered";
    public const string Partly = "partly-signed";
    public const string InForce = "in-force";
    public const string Completed = "completed";
    public const string Terminated = "terminated";
    public const string Expired = "expired";

    /// <summary>Whose words may still change.</summary>
    public static readonly string[] Changing = [Draft, Offered, Partly];

    public static readonly string[] Signing = [Offered, Partly];

    private static readonly Sentence Voids = new("every signature is void, old links answer that they are out of date", "все подписи аннулируются, старые ссылки отвечают, что устарели");

    public static Flow<Agreement> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("draft", "черновик"), null, Role.OrganisationRepresentative),
            new State(Offered, new("offered for signature", "предложен на подпись"), null, Role.OrganisationRepresentative),
            new State(Partly, new("partly signed", "подписан не всеми"), null, Role.OrganisationRepresentative),
            new State(InForce, new("in force", "действует"), null, Role.OrganisationRepresentative),
            new State(Completed, new("completed and evaluated", "завершён, дана оценка")),
            new State(Terminated, new("terminated", "расторгнут")),
            new State(Expired, new("ended unsigned", "закрыт неподписанным")),
        ],
        [
            new("edit", new("Change", "Изменить"), [Draft], Draft, PlacementRights.KeepAgreement) { Done = new("changed", "изменён") },
            new("offer", new("Offer for signature", "Предложить на подпись"), [Draft], Offered, PlacementRights.KeepAgreement) { Done = new("offered for signature", "предложен на подпись") },
            new("edit", new("Change", "Изменить"), Signing, Offered, PlacementRights.KeepAgreement) { Rule = Voids, Done = new("changed: all signatures are void", "изменён: все подписи аннулированы") },
            new("sign-first", new("Sign", "Подписать"), [Offered], Partly, PlacementRights.SignAgreement) { Done = new("first signature", "первая подпись") },
            new("sign-next", new("Sign", "Подписать"), [Partly], Partly, PlacementRights.SignAgreement) { Done = new("one more signature", "ещё одна подпись") },
            new("sign-last", new("Sign", "Подписать"), Signing, InForce, PlacementRights.SignAgreement) { Done = new("last signature: in force", "последняя подпись: действует") },
            new("take-back", new("Take the signature back", "Отозвать подпись"), [Partly], Partly, PlacementRights.SignAgreement) { Done = new("signature taken back", "подпись отозвана") },
            new("take-back-last", new("Take the signature back", "Отозвать подпись"), [Partly], Offered, PlacementRights.SignAgreement) { Done = new("the only signature taken back", "отозвана единственная подпись") },
            new("evaluate", new("Evaluate", "Дать оценку"), [InForce], Completed, PlacementRights.Evaluate) { Done = new("evaluated", "дана оценка") },
            new("terminate", new("Terminate", "Расторгнуть"), [Draft, Offered, Partly, InForce], Terminated, PlacementRights.KeepAgreement, NeedsReason: true) { Done = new("terminated", "расторгнут") },
            new("expire", new("End unsigned", "Закрыть неподписанным"), Changing, Expired, PlacementRights.MoveApplication) { Done = new("the last day came and not all had signed", "последний день настал, а подписали не все") },
        ]);
}
