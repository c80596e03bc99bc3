using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>The stairs behind a real server with one page of a toy, which has one of each field. Who asks is told in a header.</summary>
internal sealed class SmallHouse : IAsyncDisposable
{
    private readonly WebApplication app;

    private SmallHouse(WebApplication server, Database database, SetClock clock) => (app, Database, Clock, Client) = (server, database, clock, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.First()), Timeout = TimeSpan.FromSeconds(30) });

    public static Node Toy { get; } = new("toys/one");

    public Database Database { get; }

    public SetClock Clock { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<SmallHouse> On(Dialect engine, Action<IServiceCollection>? furnish = null, Action<WebApplication>? routes = null)
    {
        var (database, clock) = (Database.WithSchema(engine), new SetClock());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(Pleiad.House).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        Pleiad.House.AddServices(builder.Services, database.Storage);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(MailSettings.Files);
        builder.Services.AddSingleton(new SearchBox("/search"));
        builder.Services.AddWebFurniture();
        furnish?.Invoke(builder.Services);
        var server = builder.Build();
        server.UseWebFurniture((context, next) =>
        {
            if (context.Request.Headers["X-Actor"].ToString() is { Length: > 0 } who)
                context.Actor = new Actor(who, who, who == "officer" ? [new Grant(Role.CentreOfficer, Node.Instance)] : []);
            return next(context);
        });
        KernelModule.MapRoutes(server);
        server.MapGet("/toy", () => Page(Form.Empty, server)).RequireAuthorization(Policies.Public);
        server.MapPost("/toy", (Form form, Actor actor, FormAnswer answer) => Send(form, actor, answer, server)).RequireAuthorization(Policies.Public);
        routes?.Invoke(server);
        await server.StartAsync();
        return new SmallHouse(server, database, clock);
    }

    /// <summary>Sends the toy's form with good fields, but for those that are given.</summary>
    public Task<HttpResponseMessage> Send(params (string Field, string Value)[] fields) => Post("/toy", [.. new[] { ("once", Guid.NewGuid().ToString("N")), ("version", Version.ToString(CultureInfo.InvariantCulture)), ("name", "Mira"), ("kind", "old"), ("size", "2.5"), ("since", "2014-11"), ("mail", "mira@example.org") }.Where(g => fields.All(f => f.Field != g.Item1)), .. fields]);

    public Task<HttpResponseMessage> Post(string address, (string Field, string Value)[] fields) =>
        Client.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))));

    public int Version
    {
        get
        {
            using var connection = Database.Open();
            return Journal.Version(connection, Toy);
        }
    }

    public static async Task<IHtmlDocument> Document(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Database.Dispose();
    }

    private static RazorComponentResult<ToyPage> Page(Form form, WebApplication server)
    {
        using var db = server.Services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        db.Database.OpenConnection();
        return new(new { Form = form, Version = Journal.Version(db.Database.GetDbConnection(), Toy) });
    }

    private static IResult Send(Form form, Actor actor, FormAnswer answer, WebApplication server)
    {
        var facts = new System.Text.Json.Nodes.JsonObject { ["name"] = form.Line("name", longest: 40), ["kind"] = form.Choice("kind", ["old", "new"]), ["since"] = form.Date("since", required: false), ["story"] = form.Lines("story", required: false), ["mail"] = form.Mail("mail", required: false) };
        if (form.Number("size", required: false, least: 0, most: 1_000_000) is var size && double.IsFinite(size))
            facts["size"] = size;
        return answer.Run(actor, form, scope =>
        {
            Journal.MustBeAt(scope.Connection, Toy, form.Version);
            if (form.Typed("name") == "Refuse")
                throw new RefusedException("toy", "Not that name.", "Не это имя.");
            return $"/toy#{scope.Write(new Deed(Toy, "change") { Facts = facts }).Number}";
        }, () => Page(form, server));
    }
}

/// <summary>A page with one of each field.</summary>
public sealed class ToyPage : PleiadComponent
{
    [Parameter] public Form Form { get; set; } = null!;

    [Parameter] public int Version { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Document>(0);
        builder.AddAttribute(1, "Title", "A toy can be changed");
        builder.AddAttribute(2, "ChildContent", (RenderFragment)(page =>
        {
            page.AddMarkupContent(3, "<h1 class=\"pl-claim\">A toy can be changed</h1>");
            page.OpenComponent<PostForm>(4);
            page.AddAttribute(5, "Form", Form);
            page.AddAttribute(6, "Version", (int?)Version);
            page.AddAttribute(7, "Labels", new Dictionary<string, string> { ["name"] = T("Name", "Название") });
            page.AddAttribute(8, "ChildContent", (RenderFragment)Fields);
            page.CloseComponent();
        }));
        builder.CloseComponent();
    }

    private void Fields(RenderTreeBuilder form)
    {
        static void Field(RenderTreeBuilder form, string name, string label, params (string Name, object Value)[] more)
        {
            form.OpenRegion(0);
            form.OpenComponent<Field>(1);
            form.AddMultipleAttributes(2, [KeyValuePair.Create<string, object>("Name", name), KeyValuePair.Create<string, object>("Label", label), .. more.Select(m => KeyValuePair.Create(m.Name, m.Value))]);
            form.CloseComponent();
            form.CloseRegion();
        }

        Field(form, "name", T("Name", "Название"), ("Hint", T("As it stands in the register", "Как в реестре")));
        form.OpenComponent<Choices>(10);
        form.AddAttribute(11, "Name", "kind");
        form.AddAttribute(12, "Label", T("Kind", "Вид"));
        form.AddAttribute(13, "Options", (IEnumerable<Choice>)[new("old", T("Old", "Старый"), T("Made before 2014", "Сделан до 2014 года")), new("new", T("New", "Новый"))]);
        form.CloseComponent();
        Field(form, "size", T("Size", "Размер"), ("Narrow", true), ("InputMode", "decimal"), ("Optional", true));
        Field(form, "since", T("Since", "С какого времени"), ("Narrow", true), ("Optional", true));
        Field(form, "mail", T("Mail address", "Адрес почты"), ("Type", "email"), ("Optional", true));
        Field(form, "story", T("Story", "История"), ("Rows", 4), ("Optional", true));
        form.OpenComponent<Tick>(60);
        form.AddAttribute(61, "Name", "fine");
        form.AddAttribute(62, "ChildContent", (RenderFragment)(b => b.AddContent(0, T("I have read the rules", "Правила прочитаны"))));
        form.CloseComponent();
        form.AddMarkupContent(70, $"<button class=\"btn btn-primary\">{T("Save", "Сохранить")}</button>");
    }
}
