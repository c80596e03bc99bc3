using System.Net;

namespace Pleiad.Tests.Front;

/// <summary>Signed-in people for tests.</summary>
internal static class People
{
    public const string AdministratorMail = "administrator@example.org";
    public const string Password = "a quiet test password";

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
        var own = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = client.BaseAddress, Timeout = client.Timeout };
        own.DefaultRequestHeaders.Add("Cookie", cookie);
        return own;
    }

    /// <summary>Sends a form.</summary>
    public static Task<HttpResponseMessage> Send(HttpClient client, string address, params (string Field, string Value)[] fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))), TestContext.Current.CancellationToken);
}
