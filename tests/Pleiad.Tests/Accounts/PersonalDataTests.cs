using System.Data.Common;
using System.Net;
using System.Text;
using System.Text.Json;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Accounts;

/// <summary>One's own data: taken along, erased, and those of minors.</summary>
public class PersonalDataTests(RunningServer server)
{
    private const string Name = "Zinaida Quarterstaff", Mail = "zinaida@quarterstaff.example.org", Guardian = "guardian@quarterstaff.example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_holds_the_account_its_roles_sessions_and_deeds_and_no_secret()
    {
        using var person = await People.Invited(server, "export@example.org", "Expert", name: "Export Person");
        await People.Send(person, "/accounts/me/profile", ("name", "Export Person the Second"), ("language", "ru"));
        var text = await person.GetStringAsync("/api/accounts/me/data", Cancel);
        var data = JsonDocument.Parse(text).RootElement;
        data.GetProperty("account").GetProperty("name").GetString().ShouldBe("Export Person the Second");
        data.GetProperty("account").GetProperty("mail").GetString().ShouldBe("export@example.org");
        data.GetProperty("roles").EnumerateArray().Single().GetProperty("role").GetString().ShouldBe("Expert");
        data.GetProperty("sessions").GetArrayLength().ShouldBe(1);
        data.GetProperty("links").EnumerateArray().Single().GetProperty("purpose").GetString().ShouldBe("invitation");
        data.GetProperty("doneByThisAccount").EnumerateArray().Select(l => l.GetProperty("move").GetString()).ShouldContain("change-profile");
        data.GetProperty("letters").EnumerateArray().ShouldNotBeEmpty();
        using var connection = server.Open();
        foreach (var secret in connection.Rows("SELECT password_hash, token FROM accounts_account a JOIN accounts_session s ON s.account = a.id WHERE a.mail = 'export@example.org'", r => new[] { r.GetString(0), r.GetString(1) }).SelectMany(s => s))
            text.ShouldNotContain(secret);
    }

    [Fact]
    public async Task An_erased_person_is_named_nowhere_and_the_journal_still_holds()
    {
        using var person = await People.Invited(server, Mail, "Expert", name: Name);
        (await People.Send(person, "/accounts/me/mail", ("mail", "next." + Mail))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using (var connection = server.Open())
        {
            Places(connection, "quarterstaff").ShouldNotBeEmpty("what could be found is there");
            var account = connection.Scalar<string>("SELECT id FROM accounts_account WHERE mail = @mail", ("@mail", Mail))!;
            (await People.Send(person, "/accounts/me/erase")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "only with the box ticked");
            var erased = await People.Send(person, "/accounts/me/erase", ("sure", "yes"));
            erased.Headers.Location!.ToString().ShouldBe("/accounts/erased");
            (await person.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            (await People.TryPassword(server, Mail, People.Password)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            Places(connection, "quarterstaff").ShouldBeEmpty();
            connection.Scalar<long>("SELECT count(*) FROM kernel_salt WHERE person = @account", ("@account", account)).ShouldBe(0);
            Journal.Of(connection, new Pleiad.Kernel.Rights.Node($"accounts/people/{account}")).Select(l => l.Move).ShouldContain("erase");
            connection.Scalar<long>("SELECT count(*) FROM accounts_grant WHERE account = @account AND ended_at = ''", ("@account", account)).ShouldBe(0);
        }

        Command.Run(["journal", "verify", .. server.Options]).Code.ShouldBe(0);
        if (server.Options[0] == "--data")
            InFiles(server.Options[1], "quarterstaff").ShouldBeEmpty();
        using var administrator = await server.SignInAsAdministrator();
        (await administrator.GetStringAsync("/accounts/people", Cancel)).ShouldNotContain("Zinaida");
    }

    [Fact]
    public async Task A_minors_consent_counts_once_a_guardian_confirmed_and_a_child_cannot_sign_in_before()
    {
        using var visitor = People.Visitor(server.Client);
        using var connection = server.Open();
        foreach (var (mail, age) in new[] { ("pupil@example.org", 15), ("child@example.org", 12) })
        {
            await People.Send(visitor, "/accounts/register", ("mail", mail));
            var born = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(-age).AddDays(-1).ToString("yyyy-MM-dd");
            var link = People.Link(connection, mail);
            (await People.Send(visitor, link, ("name", "Pupil"), ("password", People.Password), ("language", "en"), ("born", born))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a guardian must be named");
            var opened = await People.Send(visitor, link, ("name", "Pupil"), ("password", People.Password), ("language", "en"), ("born", born), ("guardian", "of-" + mail));
            opened.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            (People.CookieOf(opened) is not null).ShouldBe(age >= 14);
            var account = connection.Scalar<string>("SELECT id FROM accounts_account WHERE mail = @mail", ("@mail", mail))!;
            AccountCards.WhyNoConsent(connection, account).ShouldNotBeNull();
            (await People.TryPassword(server, mail, People.Password)).StatusCode.ShouldBe(age >= 14 ? HttpStatusCode.SeeOther : HttpStatusCode.BadRequest);
            (await People.Send(visitor, People.Link(connection, "of-" + mail), ("answer", "agree"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            AccountCards.WhyNoConsent(connection, account).ShouldBeNull();
            (await People.TryPassword(server, mail, People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }
    }

    [Fact]
    public async Task A_guardian_who_refuses_erases_the_account_and_an_adults_birth_date_is_not_kept()
    {
        using var visitor = People.Visitor(server.Client);
        using var connection = server.Open();
        await People.Send(visitor, "/accounts/register", ("mail", "refused@example.org"));
        await People.Send(visitor, People.Link(connection, "refused@example.org"), ("name", "Refused"), ("password", People.Password), ("language", "en"), ("born", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(-16).ToString("yyyy-MM-dd")), ("guardian", Guardian));
        await People.Send(visitor, People.Link(connection, Guardian), ("answer", "refuse"));
        connection.Scalar<long>("SELECT count(*) FROM accounts_account WHERE mail = 'refused@example.org'").ShouldBe(0);
        await People.Send(visitor, "/accounts/register", ("mail", "adult@example.org"));
        await People.Send(visitor, People.Link(connection, "adult@example.org"), ("name", "Adult"), ("password", People.Password), ("language", "en"), ("born", "1980-02-29"), ("guardian", ""));
        connection.Scalar<string>("SELECT born FROM accounts_account WHERE mail = 'adult@example.org'").ShouldBe("");
    }

    [Fact]
    public async Task Whoever_asks_for_an_account_and_has_one_learns_it_by_letter_only()
    {
        using var person = await People.Invited(server, "known@example.org");
        using var visitor = People.Visitor(server.Client);
        var known = await People.Send(visitor, "/accounts/register", ("mail", "known@example.org"));
        var unknown = await People.Send(visitor, "/accounts/register", ("mail", "new@example.org"));
        known.Headers.Location!.ToString()[..^8].ShouldBe(unknown.Headers.Location!.ToString()[..^8]);
        using var connection = server.Open();
        People.Letters(connection, "known@example.org")[^1].ShouldContain("There is one");
    }

    [Fact]
    public async Task A_mail_address_changes_by_the_link_that_the_new_one_gets()
    {
        using var person = await People.Invited(server, "old-address@example.org");
        await People.Send(person, "/accounts/me/mail", ("mail", "new-address@example.org"));
        using var connection = server.Open();
        People.Letters(connection, "old-address@example.org")[^1].ShouldContain("named another mail address");
        (await People.TryPassword(server, "new-address@example.org", People.Password)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "not before the link");
        (await People.Send(person, People.Link(connection, "new-address@example.org"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.TryPassword(server, "new-address@example.org", People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.TryPassword(server, "old-address@example.org", People.Password)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Programs_sign_in_ask_who_they_are_and_sign_out()
    {
        using var program = People.Visitor(server.Client);
        using var wrong = await program.PostAsync("/api/accounts/sessions", new StringContent("""{"mail":"analyst@demo.example","password":"no"}""", Encoding.UTF8, "application/json"), Cancel);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await wrong.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("code").GetString().ShouldBe("credentials");
        (await program.GetAsync("/api/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var begun = await program.PostAsync("/api/accounts/sessions", new StringContent("""{"mail":"analyst@demo.example","password":"pleiad demonstration"}""", Encoding.UTF8, "application/json"), Cancel);
        begun.StatusCode.ShouldBe(HttpStatusCode.Created);
        program.DefaultRequestHeaders.Authorization = new("Bearer", JsonDocument.Parse(await begun.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("token").GetString());
        var me = JsonDocument.Parse(await program.GetStringAsync("/api/accounts/me", Cancel)).RootElement;
        me.GetProperty("account").GetString().ShouldBe("demo-analyst");
        me.GetProperty("roles").EnumerateArray().Single().GetProperty("role").GetString().ShouldBe("analyst");
        (await program.DeleteAsync("/api/accounts/sessions", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.GetAsync("/api/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>Every table and text column in which a word stands.</summary>
    private static List<string> Places(DbConnection connection, string word)
    {
        var columns = connection.Dialect == Dialect.Sqlite
            ? connection.Rows("SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND upper(c.type) IN ('TEXT', 'BLOB', '')", r => (r.GetString(0), r.GetString(1)))
            : connection.Rows("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'jsonb')", r => (r.GetString(0), r.GetString(1)));
        columns.Count.ShouldBeGreaterThan(60);
        return [.. columns.Where(c => connection.Scalar<long>($"SELECT count(*) FROM \"{c.Item1}\" WHERE lower(CAST(\"{c.Item2}\" AS TEXT)) LIKE @word", ("@word", $"%{word}%")) > 0).Select(c => $"{c.Item1}.{c.Item2}")];
    }

    /// <summary>Every file of a folder in whose bytes a word stands, whatever its case.</summary>
    private static List<string> InFiles(string folder, string word) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f =>
        {
            using var stream = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Encoding.Latin1.GetString(copy.ToArray()).Contains(word, StringComparison.OrdinalIgnoreCase);
        }).Select(f => Path.GetFileName(f)!)];
}
