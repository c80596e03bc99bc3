using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pleiad.Kernel.Data;

namespace Pleiad.Tests.Front;

/// <summary>Signed-in people for tests.</summary>
internal static partial class People
{
    public const string AdministratorMail = "administrator@example.org";
    public const string Password = "a quiet test password";
    private static int visitors;

    /// <summary>Sends a form that signs in; gives the cookie.</summary>
    public static async Task<string> Enter(HttpClient visitor, string address, params (string Field, string Value)[] fields)
    {
        var answer = await Send(visitor, address, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return CookieOf(answer) ?? throw new InvalidOperationException($"{address} gave no cookie.");
    }

    /// <summary>The session that an answer begins, as a cookie to send; null when it begins none.</summary>
    public static string? CookieOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(c => c.Split(';')[0]).FirstOrDefault(c => c.StartsWith("pleiad-session=", StringComparison.Ordinal) && c.Length > 20) : null;

    /// <summary>Another client of the same server that brings a cookie.</summary>
    public static HttpClient WithCookie(HttpClient client, string cookie)
    {
        var own = Visitor(client);
        own.DefaultRequestHeaders.Add("Cookie", cookie);
        return own;
    }

    /// <summary>A visitor of the same server from an address of their own on loopback, so that tests do not use up one another's patience.</summary>
    public static HttpClient Visitor(HttpClient client)
    {
        var number = Interlocked.Increment(ref visitors);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(number % 250 + 1)]), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = client.BaseAddress, Timeout = client.Timeout };
    }

    /// <summary>Sends a form.</summary>
    public static Task<HttpResponseMessage> Send(HttpClient client, string address, params (string Field, string Value)[] fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))), TestContext.Current.CancellationToken);

    /// <summary>What an answer shows.</summary>
    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The texts of the letters to an address, oldest first.</summary>
    public static IReadOnlyList<string> Letters(DbConnection connection, string mail) =>
        connection.Rows("SELECT text FROM kernel_mail WHERE recipient = @mail ORDER BY created_at, id", row => row.GetString(0), ("@mail", mail));

    /// <summary>The path of the link in the last letter to an address.</summary>
    public static string Link(DbConnection connection, string mail) => LinkInLetter().Match(Letters(connection, mail)[^1]).Groups["path"].Value;

    /// <summary>Somebody new, invited by an administrator and signed in.</summary>
    public static async Task<HttpClient> Invited(RunningServer server, string mail, string role = "Expert", string node = "instance", string name = "Somebody new")
    {
        using var administrator = await server.SignInAsAdministrator();
        var invited = await Send(administrator, $"/accounts/invitations?node={node}", ("mail", mail), ("role", role), ("language", "en"));
        invited.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await invited.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var connection = server.Open();
        using var visitor = Visitor(server.Client);
        return WithCookie(server.Client, await Enter(visitor, Link(connection, mail), ("name", name), ("password", Password), ("language", "en")));
    }

    /// <summary>Signs in by password.</summary>
    public static async Task<HttpResponseMessage> TryPassword(RunningServer server, string mail, string password, string code = "")
    {
        using var visitor = Visitor(server.Client);
        return await Send(visitor, "/accounts/sign-in", ("mail", mail), ("password", password), ("code", code));
    }

    [GeneratedRegex(@"https?://[^/\s]+(/ru)?(?<path>/accounts/[a-z-]+/[A-Za-z0-9_-]{43})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkInLetter();
}
