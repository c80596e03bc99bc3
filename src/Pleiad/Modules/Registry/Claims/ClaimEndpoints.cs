using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Claims;

/// <summary>The pages of claims, their subjects and their sources, and what may be done to a claim.</summary>
public static class ClaimEndpoints
{
    public const string ReasonField = "reason";

    private const string One = "/claims/{claim}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/claims", List);
        pages.MapGet("/claims/new", New).NeedsSignIn();
        pages.MapPost("/claims/new", Add).NeedsSignIn(); // the subject stands in the form, and is asked for there
        pages.MapGet(One, Show);
        pages.MapPost(One + "/prefer", Prefer).Needs(RegistryRights.PreferClaim, ClaimOf);
        pages.MapPost(One + "/end-preference", EndPreference).Needs(RegistryRights.PreferClaim, ClaimOf);
        pages.MapPost(One + "/withdraw", Withdraw).NeedsSignIn(); // the act asks who added it
        pages.MapGet("/subjects/{subject}", ShowSubject);
        pages.MapGet("/sources/{source}", ShowSource);
    }

    /// <summary>The filter that an address asks for; words that are not known ask for nothing.</summary>
    internal static ClaimFilter FilterOf(string? subject, string? module, string? certainty, string? source, string? conflicts) => new(
        subject ?? "", module ?? "", Enum.TryParse<Certainty>(certainty, ignoreCase: true, out var sure) && Enum.IsDefined(sure) && certainty!.All(char.IsAsciiLetter) ? sure : null, source ?? "", conflicts is { Length: > 0 });

    /// <summary>Reads the form of a new claim, and asks whether the actor may say something of its subject.</summary>
    internal static (ClaimSubject About, Claim? Against, Func<ActScope, string> Act) Adding(ClaimViews views, Form form, Actor actor, RightsOfActors rights)
    {
        var (about, other) = (views.About(form.Typed(ClaimForm.Subject)), views.Against(form.Typed(ClaimForm.Against)));
        rights.Must(actor, RegistryRights.AddClaim, about.Node);
        OfOneSubject(about, other);
        var draft = ClaimForm.Read(form, about, other);
        return (about, other, scope => ClaimAddress.Of(AddClaim.Run(scope, draft)));
    }

    internal static Func<ActScope, string> Preferring(string claim, ClaimViews views, Form form, Actor actor, RightsOfActors rights)
    {
        var (reason, version, role) = (Reason(form), form.Version, RoleIn(actor, rights, views.One(claim).Claim));
        return scope =>
        {
            PreferClaim.Run(scope, claim, role, reason, version);
            return Saved(claim);
        };
    }

    internal static Func<ActScope, string> Ending(string claim, Form form)
    {
        var (reason, version) = (Reason(form), form.Version);
        return scope =>
        {
            PreferClaim.Withdraw(scope, ReadClaims.One(scope.Connection, claim).Group, reason, version);
            return Saved(claim);
        };
    }

    internal static Func<ActScope, string> Withdrawing(string claim, Form form)
    {
        var (reason, version) = (Reason(form), form.Version);
        return scope =>
        {
            WithdrawClaim.Run(scope, claim, reason, version);
            return Saved(claim);
        };
    }

    internal static Node ClaimOf(RouteValueDictionary values) => Node.Of(Claim.NodeKind, (string)values["claim"]!);

    private static RazorComponentResult<ClaimsPage> List(ClaimViews views, string? subject, string? module, string? certainty, string? source, string? conflicts, int? page) =>
        new(new { List = views.List(FilterOf(subject, module, certainty, source, conflicts), page ?? 1) });

    private static RazorComponentResult<ClaimPage> Show(string claim, ClaimViews views) => Page(claim, views, Form.Empty, "");

    private static RazorComponentResult<ClaimPage> Page(string claim, ClaimViews views, Form form, string sent) => new(new { View = views.One(claim), Form = form, Sent = sent });

    private static IResult Prefer(string claim, ClaimViews views, Form form, Actor actor, FormAnswer answer, RightsOfActors rights) =>
        answer.Run(actor, form, Preferring(claim, views, form, actor, rights), () => Page(claim, views, form, "prefer"));

    private static IResult EndPreference(string claim, ClaimViews views, Form form, Actor actor, FormAnswer answer) =>
        answer.Run(actor, form, Ending(claim, form), () => Page(claim, views, form, "end-preference"));

    private static IResult Withdraw(string claim, ClaimViews views, Form form, Actor actor, FormAnswer answer) =>
        answer.Run(actor, form, Withdrawing(claim, form), () => Page(claim, views, form, "withdraw"));

    private static RazorComponentResult<NewClaimPage> New(ClaimViews views, Actor actor, RightsOfActors rights, string? subject, string? against)
    {
        var (about, other) = (views.About(subject ?? ""), views.Against(against ?? ""));
        rights.Must(actor, RegistryRights.AddClaim, about.Node);
        OfOneSubject(about, other);
        return new(new { Subject = about, Against = other, Form = ClaimForm.Begin(about, other) });
    }

    private static IResult Add(ClaimViews views, Form form, Actor actor, FormAnswer answer, RightsOfActors rights)
    {
        var (about, other, act) = Adding(views, form, actor, rights);
        return answer.Run(actor, form, act, () => new RazorComponentResult<NewClaimPage>(new { Subject = about, Against = other, Form = form }));
    }

    private static RazorComponentResult<SubjectPage> ShowSubject(string subject, ClaimViews views) => new(new { View = views.Subject(subject) });

    private static RazorComponentResult<SourcePage> ShowSource(string source, ClaimViews views) => new(new { View = views.Source(source) });

    /// <summary>The first of the actor's roles that allows the choice, which stands beside it for everybody to read.</summary>
    private static Role RoleIn(Actor actor, RightsOfActors rights, Claim claim)
    {
        var above = rights.Above(claim.Node);
        return actor.Grants.Where(g => RegistryRights.PreferClaim.Allows(g.Role) && above.Contains(g.Node)).Select(g => g.Role).First();
    }

    /// <summary>Only claims of one subject can contradict each other.</summary>
    private static void OfOneSubject(ClaimSubject about, Claim? other)
    {
        if (other is not null && other.Subject != about.Node)
            throw new RefusedException("against", $"The claim {other.Id} is about something else, so this one cannot contradict it.", $"Утверждение {other.Id} говорит о другом, поэтому противоречить ему нельзя.");
    }

    private static string Reason(Form form) => form.Lines(ReasonField, longest: 1000);


    private static string Saved(string claim) => $"{ClaimAddress.All}/{claim}";
}
