using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>What people agree to: each purpose by itself, by its own act, with the version they were shown, and as easily taken back.</summary>
public class ConsentTests
{
    private static readonly ConsentPurpose Digest = new("toy-digest", new("Send me the digest", "Присылать мне дайджест"), new("We keep your address until you take this back.", "Мы храним ваш адрес, пока вы не отзовёте согласие."));
    private static readonly ConsentPurpose Photos = new("toy-photos", new("Use photographs of me", "Использовать мои фотографии"), new("Photographs are shown for a year.", "Фотографии показываются год."));
    private static readonly ConsentProof Form = new("form /toy");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_withdrawal_stops_that_purpose_only(Dialect engine)
    {
        using var stairs = Stairs(engine, Digest, Photos);
        var register = stairs.Get<ConsentRegister>();
        stairs.Run(scope => register.Give(scope, "mira", Digest.Id, Language.Russian, Form));
        stairs.Run(scope => register.Give(scope, "mira", Photos.Id, Language.English, new("paper", "sheet 7", "Olga Orlova")));
        stairs.Run(scope => register.Give(scope, "mira", Digest.Id, Language.Russian, Form)); // again: nothing
        bool Holds(string person, ConsentPurpose purpose) => stairs.Read(c => register.Holds(c, person, purpose.Id));
        (Holds("mira", Digest), Holds("mira", Photos), Holds("other", Digest)).ShouldBe((true, true, false));
        stairs.Clock.Now += TimeSpan.FromDays(1);
        stairs.Run(scope => register.Withdraw(scope, "mira", Digest.Id));
        (Holds("mira", Digest), Holds("mira", Photos)).ShouldBe((false, true));
        Should.Throw<ConflictException>(() => stairs.Run(scope => register.Withdraw(scope, "mira", Digest.Id))).Code.ShouldBe("consent");
        var all = stairs.Read(c => ConsentRegister.Of(c, "mira"));
        all.Select(c => (c.Purpose, c.Hash, c.Language, c.GivenAt[..10], c.WithdrawnAt.Length > 0 ? c.WithdrawnAt[..10] : "", c.WithdrawnBy)).OrderBy(c => c.Purpose).ShouldBe(
            [(Digest.Id, Digest.Hash, Language.Russian, "2026-03-14", "2026-03-15", "anna"), (Photos.Id, Photos.Hash, Language.English, "2026-03-14", "", "")]);
        all.Single(c => c.Purpose == Photos.Id).Proof.ShouldBe(new ConsentProof("paper", "sheet 7", "Olga Orlova"));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_new_version_does_not_count_as_agreed_and_the_old_text_is_still_the_proof(Dialect engine)
    {
        using var stairs = Stairs(engine, Digest);
        stairs.Run(scope => stairs.Get<ConsentRegister>().Give(scope, "mira", Digest.Id, Language.Russian, Form));
        var changed = Digest with { Text = new("We keep your address for ever.", "Мы храним ваш адрес всегда.") };
        var later = new ConsentRegister([new ConsentPurpose(changed.Id, changed.Title, changed.Text)]);
        later.Purpose(Digest.Id).Hash.ShouldNotBe(Digest.Hash);
        stairs.Read(c => later.Holds(c, "mira", Digest.Id)).ShouldBeFalse();
        stairs.Run(scope => later.Give(scope, "mira", Digest.Id, Language.Russian, Form));
        stairs.Read(c => later.Holds(c, "mira", Digest.Id)).ShouldBeTrue();
        var first = stairs.Read(c => ConsentRegister.Of(c, "mira")).Single(c => c.Hash == Digest.Hash);
        stairs.Read(c => ConsentRegister.TextOf(c, Digest.Id, first.Hash, first.Language)).ShouldBe(("Присылать мне дайджест", "Мы храним ваш адрес, пока вы не отзовёте согласие."));
        stairs.Run(scope => later.Withdraw(scope, "mira", Digest.Id));
        stairs.Read(c => ConsentRegister.Of(c, "mira")).ShouldAllBe(c => !c.Active, "both versions are taken back");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_journal_has_hashes_only_and_holds_after_an_erasure(Dialect engine)
    {
        using var stairs = Stairs(engine, Digest);
        var register = stairs.Get<ConsentRegister>();
        stairs.Run(scope => register.Give(scope, "mira@example.org", Digest.Id, Language.Russian, Form with { Guardian = "Olga Orlova" }));
        stairs.Run(scope => register.Withdraw(scope, "mira@example.org", Digest.Id));
        var lines = stairs.Read(c => Journal.Latest(c, 10));
        lines.Select(l => l.Move).ShouldBe(["withdraw-consent", "give-consent"]);
        lines.ShouldAllBe(l => !(l.Facts + l.Aggregate + l.Reason).Contains("mira") && !l.Facts.Contains("Orlova") && l.Facts.Contains("toy-digest"));
        stairs.Run(scope =>
        {
            ConsentRegister.Erase(scope.Connection, "mira@example.org");
            Journal.Forget(scope.Connection, "mira@example.org");
        });
        stairs.Read(c => ConsentRegister.Of(c, "mira@example.org")).ShouldBeEmpty();
        stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.Lines.ShouldBe(2));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Boxes_start_empty_with_their_whole_text_and_only_what_is_ticked_counts(Dialect engine)
    {
        await using var house = await House(engine);
        var register = house.Services.GetRequiredService<ConsentRegister>();
        var page = await SmallHouse.Document(await house.Client.GetAsync("/ru/agree", TestContext.Current.CancellationToken));
        var boxes = page.QuerySelectorAll("input[type=checkbox]");
        boxes.Select(b => b.GetAttribute("value")).ShouldBe([Digest.Id, Photos.Id]);
        boxes.ShouldAllBe(b => !b.HasAttribute("checked"));
        page.QuerySelectorAll(".pl-consent-text").Select(t => t.TextContent).ShouldBe([Digest.Text.Ru, Photos.Text.Ru]);
        page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        var shown = page.QuerySelectorAll("input[name=consent-text]").Select(i => ("consent-text", i.GetAttribute("value")!)).ToArray();
        (await house.Post("/ru/agree", [.. shown, ("once", "a"), ("consent", Photos.Id), ("consent", "toy-nothing")])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var connection = house.Database.Open();
        (register.Holds(connection, "mira", Digest.Id), register.Holds(connection, "mira", Photos.Id)).ShouldBe((false, true));
        var stale = await house.Post("/agree", [("once", "b"), ("consent", Digest.Id), ("consent-text", $"{Digest.Id} {new string('0', 64)}")]);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = await SmallHouse.Document(stale);
        again.QuerySelector("#errors")!.TextContent.ShouldContain("was changed since you opened this page");
        again.QuerySelectorAll("input[type=checkbox]").Where(b => b.HasAttribute("checked")).Select(b => b.GetAttribute("value")).ShouldBe([Digest.Id], "what was ticked stays");
        register.Holds(connection, "mira", Digest.Id).ShouldBeFalse();
    }

    private static Staircase Stairs(Dialect engine, params ConsentPurpose[] purposes) => new(engine, services =>
    {
        foreach (var purpose in purposes)
            services.AddSingleton(purpose);
    });

    private static Task<SmallHouse> House(Dialect engine) => SmallHouse.On(engine, services => services.AddSingleton(Digest).AddSingleton(Photos), app =>
    {
        app.MapGet("/agree", () => new RazorComponentResult<AgreePage>(new { Form = Pleiad.Kernel.Forms.Form.Empty })).RequireAuthorization(Policies.Public);
        app.MapPost("/agree", (Form form, Actor actor, FormAnswer answer, ConsentRegister register) => answer.Run(actor, form, scope =>
        {
            register.GiveTicked(scope, form, "mira", Language.Russian, Form);
            return "/agree";
        }, () => new RazorComponentResult<AgreePage>(new { Form = form }))).RequireAuthorization(Policies.Public);
    });
}

/// <summary>A page that asks for two consents.</summary>
public sealed class AgreePage : PleiadComponent
{
    [Parameter] public Form Form { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PostForm>(0);
        builder.AddAttribute(1, "Form", Form);
        builder.AddAttribute(2, "ChildContent", (RenderFragment)(form =>
        {
            form.OpenComponent<ConsentBoxes>(3);
            form.AddAttribute(4, "Purposes", (IEnumerable<string>)["toy-digest", "toy-photos"]);
            form.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
