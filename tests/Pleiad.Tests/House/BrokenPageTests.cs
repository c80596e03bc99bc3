using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>What a reader gets when a page has a bug, whether before it is drawn or while it is.</summary>
public class BrokenPageTests(BrokenPageTests.BrokenHouse house) : IClassFixture<BrokenPageTests.BrokenHouse>
{
    [Theory]
    [InlineData("/broken/act", 500, "text/html")]
    [InlineData("/broken/drawing", 500, "text/html")]
    [InlineData("/ru/broken/drawing", 500, "text/html")]
    [InlineData("/broken/refusal", 404, "text/html")]
    [InlineData("/broken/disk", 503, "text/html")]
    [InlineData("/ru/broken/disk", 503, "text/html")]
    [InlineData("/api/broken/lock", 503, "application/problem+json")]
    [InlineData("/api/broken/refusal", 404, "application/problem+json")]
    [InlineData("/api/broken", 500, "application/problem+json")]
    public async Task A_bug_is_told_with_a_reference_and_keeps_the_headers(string address, int status, string type)
    {
        using var client = new HttpClient { BaseAddress = house.Address };
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        said.ShouldNotContain("planted");
        said.ShouldContain(answer.Headers.GetValues("X-Request-Id").Single(), Case.Sensitive, "the reference stands in every answer that is none");
        if (status == 404)
            said.ShouldContain("gone for the test");
        if (status == 503)
            said.ShouldContain(address switch { "/broken/disk" => "the disk is full or fails; nothing was changed", "/ru/broken/disk" => "диск заполнен или неисправен; ничего не изменено", _ => "held by another act that is writing" });
        answer.Headers.RetryAfter.ShouldBe(status == 503 ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(10)) : null);
    }

    /// <summary>A house with a bug of each kind.</summary>
    public sealed class BrokenHouse : IAsyncLifetime
    {
        private readonly Database data = Database.Started(Dialect.Sqlite);
        private WebApplication? app;

        public Uri Address => new(app!.Urls.First());

        public async ValueTask InitializeAsync()
        {
            app = Pleiad.House.Build("http://127.0.0.1:0", data.Storage);
            app.MapGet("/broken/act", string () => throw new InvalidOperationException("planted"));
            app.MapGet("/broken/drawing", () => new RazorComponentResult<Broken>());
            app.MapGet("/broken/refusal", () => new RazorComponentResult<Refusing>());
            app.MapGet("/broken/disk", string () => throw new InvalidOperationException("planted", new SqliteException("planted", SQLitePCL.raw.SQLITE_FULL)));
            app.MapGet("/api/broken/lock", string () => throw new PostgresException("planted", "ERROR", "ERROR", PostgresErrorCodes.LockNotAvailable));
            app.MapGet("/api/broken/refusal", string () => throw new NotFoundException("gone for the test", "нет"));
            app.MapGet("/api/broken", string () => throw new InvalidOperationException("planted"));
            await app.StartAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (app is not null)
                await app.DisposeAsync();
            data.Dispose();
        }
    }

    private sealed class Broken : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new InvalidOperationException("planted");
    }

    private sealed class Refusing : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new NotFoundException("gone for the test", "нет");
    }
}
