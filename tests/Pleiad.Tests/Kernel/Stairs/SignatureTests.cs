using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Signatures;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>Documents that several sign: a signature counts for the version that was read, and for no other.</summary>
public class SignatureTests
{
    private static readonly Node Paper = new("toys/paper");
    private static readonly Signatory[] Both = [new("learner", "Mira") { Holder = "talent/people/mira" }, new("firm", "Polysan") { Mail = "firm@example.org" }];

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_edit_voids_every_signature_and_an_old_link_says_where_the_present_version_is(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        var first = Offer(stairs, "four weeks");
        Sign(stairs, "learner", first.Hash);
        Offer(stairs, "four weeks").ShouldBe(first, "nothing changed, so nothing is void");
        var old = Present(stairs).Places;
        stairs.Clock.Now += TimeSpan.FromHours(1);
        var second = Offer(stairs, "five weeks");
        second.Number.ShouldBe(2);
        Present(stairs).Missing.Select(p => p.Of.Role).ShouldBe(["learner", "firm"], "both must sign again");
        var gone = Should.Throw<GoneException>(() => stairs.Read(c => SignatureBook.Find(c, old[0].Token, p => $"/sign/{p.Token}")));
        gone.Suggestions.Single().Address.ShouldBe($"/sign/{Present(stairs).Places[0].Token}");
        gone.Message.ShouldStartWith("This link opens version 1, and the document was changed since");
        Should.Throw<ConflictException>(() => stairs.Run(scope => SignatureBook.Sign(scope, old[1], first.Hash, "Firm"))).Code.ShouldBe("other-version");
        Should.Throw<ConflictException>(() => stairs.Run(scope => SignatureBook.Sign(scope, Present(stairs).Places[1], first.Hash, "Firm"))).Code.ShouldBe("other-version", "the hash that was read is another");
        Offer(stairs, "four weeks").Hash.ShouldNotBe(first.Hash, "what was void does not come back with the old words");
        stairs.Read(c => SignatureBook.Of(c, Paper, 1))!.Places.Single(p => p.Signed).SignedName.ShouldBe("Signed by learner", "that it was signed once stays to be read");
        stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task No_signature_stands_under_a_version_that_was_not_the_present_one(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        Signatory[] many = [.. Enumerable.Range(0, 8).Select(n => new Signatory($"party-{n}", $"Party {n}"))];
        stairs.Run(scope => SignatureBook.Offer(scope, Paper, "toy-1", new JsonObject { ["edit"] = 0 }, many));
        var refused = 0;
        var signing = many.Select(party => Task.Run(() =>
        {
            for (var tried = 0; tried < 30; tried++)
            {
                var read = Present(stairs); // reads the page, and sends what stood on it
                try
                {
                    stairs.Run(scope => SignatureBook.Sign(scope, read.Places.Single(p => p.Of.Role == party.Role), read.Version.Hash, party.Name));
                }
                catch (ConflictException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        }, TestContext.Current.CancellationToken));
        var editing = Task.Run(() =>
        {
            for (var edit = 1; edit <= 12; edit++)
                stairs.Run(scope => SignatureBook.Offer(scope, Paper, "toy-1", new JsonObject { ["edit"] = edit }, many));
        }, TestContext.Current.CancellationToken);
        await Task.WhenAll(signing.Append(editing));
        refused.ShouldBeGreaterThan(0);
        var line = stairs.Read(c => Journal.Of(c, Paper));
        var (present, signed) = (0, 0);
        foreach (var deed in line)
        {
            var facts = JsonNode.Parse(deed.Facts)!;
            if (deed.Move == "offer-version")
                present = (int)facts["version"]!;
            else if (deed.Move == "sign")
                ((int)facts["version"]!, signed++).ShouldBe((present, signed - 1), "signed what was the present version at that moment");
        }

        present.ShouldBe(13);
        signed.ShouldBeGreaterThan(0);
        var rows = stairs.Read(c => c.Scalar<long>("SELECT count(*) FROM kernel_signature WHERE signed_at <> ''"));
        rows.ShouldBe(signed, "each signature once");
    }

    [Fact]
    public void A_signature_is_taken_back_until_all_is_closed_and_whoever_does_not_sign_is_found()
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        var version = Offer(stairs, "four weeks");
        Sign(stairs, "firm", version.Hash);
        Should.Throw<ConflictException>(() => Sign(stairs, "firm", version.Hash)).Code.ShouldBe("signed");
        stairs.Run(scope => SignatureBook.Withdraw(scope, Place(stairs, "firm")));
        Should.Throw<ConflictException>(() => stairs.Run(scope => SignatureBook.Withdraw(scope, Place(stairs, "firm")))).Code.ShouldBe("not-signed");
        Sign(stairs, "firm", version.Hash);
        stairs.Read(c => SignatureBook.Unsigned(c, "toys", stairs.Clock.Now - TimeSpan.FromDays(7))).ShouldBeEmpty();
        stairs.Clock.Now += TimeSpan.FromDays(7);
        var late = stairs.Read(c => SignatureBook.Unsigned(c, "toys", stairs.Clock.Now - TimeSpan.FromDays(7))).Single();
        late.Of.ShouldBe(Both[0]);
        stairs.Run(scope => SignatureBook.Remind(scope, late));
        stairs.Read(c => SignatureBook.Unsigned(c, "toys", stairs.Clock.Now)).ShouldBeEmpty("once is enough");
        Sign(stairs, "learner", version.Hash);
        Present(stairs).Complete.ShouldBeTrue();
        stairs.Run(scope => SignatureBook.Close(scope, Paper));
        Should.Throw<ConflictException>(() => Offer(stairs, "six weeks")).Code.ShouldBe("closed");
        Should.Throw<ConflictException>(() => stairs.Run(scope => SignatureBook.Withdraw(scope, Place(stairs, "firm")))).Code.ShouldBe("closed");
        Place(stairs, "learner").SignedAt[..10].ShouldBe("2026-03-21", "the server's own time");
        stairs.Read(c => Journal.Of(c, Paper)).ShouldAllBe(d => !d.Facts.Contains("Signed by", StringComparison.Ordinal) && !d.Facts.Contains("Mira", StringComparison.Ordinal), "names are in the journal as hashes only");
    }

    [Fact]
    public void With_a_person_the_words_of_the_document_go_and_its_hash_stays()
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        var version = Offer(stairs, "four weeks");
        Sign(stairs, "learner", version.Hash);
        var held = stairs.Get<IEnumerable<Pleiad.Kernel.Personal.PersonalData>>().Single(p => p.Name == "signatures");
        var holder = new Pleiad.Kernel.Personal.Holder("mira", "", "Mira");
        stairs.Read(c => held.Read(c, holder))!.ToJsonString().ShouldContain("Signed by learner");
        stairs.Run(scope => held.Erase!(scope.Connection, holder));
        var erased = Present(stairs);
        (erased.Version.Text, erased.Version.Hash, erased.Places.Single(p => p.Signed).SignedName).ShouldBe(("", version.Hash, ""));
        erased.Places.Single(p => !p.Signed).Of.Name.ShouldBe("Polysan", "the others' names stay");
    }

    private static DocumentVersion Offer(Staircase stairs, string term)
    {
        DocumentVersion? version = null;
        stairs.Run(scope => version = SignatureBook.Offer(scope, Paper, "toy-1", new JsonObject { ["term"] = term, ["tutor"] = "Ivan" }, Both));
        return version!;
    }

    private static void Sign(Staircase stairs, string role, string hash) => stairs.Run(scope => SignatureBook.Sign(scope, Place(stairs, role), hash, $"Signed by {role}"));

    private static SignaturePlace Place(Staircase stairs, string role) => Present(stairs).Places.Single(p => p.Of.Role == role);

    private static SignedDocument Present(Staircase stairs) => stairs.Read(c => SignatureBook.Of(c, Paper))!;
}
