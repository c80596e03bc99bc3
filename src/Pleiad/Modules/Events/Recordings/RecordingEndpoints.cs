using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Gatherings;

namespace Pleiad.Modules.Events.Recordings;

/// <summary>Recordings of a gathering, for readers and for other programs.</summary>
internal static class RecordingEndpoints
{
    private const string One = "/{gathering}/recordings/{recording}";
    private const string Fields = "Fields: en, ru, address, at-SESSION (a span such as 5:02:45 to 6:39:40) for each session, version";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        acts.Map<RecordingFormPage>("/{gathering}/recordings/new", GatheringEndpoints.Keeps, $"Add a recording. {Fields}", (r, form) => KeepRecording.From(form, r.At("gathering"), r.Gathering().Programme, null), (r, form) => Edit(r.Gathering(), true, form ?? Form.Empty));
        pages.MapGet(One, (string gathering, string recording, GatheringViews views, Actor actor) =>
        {
            var view = views.One(gathering, actor);
            var of = Find(view, recording);
            return new RazorComponentResult<RecordingPage>(new { View = view, Recording = of, Claims = views.Ask((_, connection) => ReadClaims.Some(connection, of.Segments.Select(s => s.Segment.Claim))) });
        });
        acts.Map<RecordingFormPage>(One + "/edit", GatheringEndpoints.Keeps, $"Change a recording. {Fields}", (r, form) => KeepRecording.From(form, r.At("gathering"), r.Gathering().Programme, r.At("recording")), (r, form) =>
        {
            var view = r.Gathering();
            var of = Find(view, r.At("recording"));
            return Edit(view, false, form ?? Form.Of([("en", of.Recording.En), ("ru", of.Recording.Ru), ("address", of.Recording.Address), .. of.Segments.Select(s => ("at-" + s.Segment.Session, (string?)$"{SpanText.Write(s.Segment.Starts)} to {SpanText.Write(s.Segment.Ends)}"))]));
        });
        pages.MapGet(One + "/chapters.vtt", (string gathering, string recording, GatheringViews views, Actor actor, Reader reader) =>
            TypedResults.Text(RecordingText.Chapters(Find(views.One(gathering, actor), recording), reader.T), "text/vtt", Encoding.UTF8)).WithMetadata(new StaticFileRoute());
        pages.MapGet("/{gathering}/event.jsonld", (string gathering, GatheringViews views, Actor actor, Reader reader, PublicAddress host, IServiceProvider services) =>
        {
            var view = views.One(gathering, actor);
            return TypedResults.Text(RecordingText.Event(view, view.Recordings, reader.T, address => host.Of(services, reader.Href(address))).ToJsonString(), "application/ld+json", Encoding.UTF8);
        }).WithMetadata(new StaticFileRoute());
    }

    private static RecordingView Find(GatheringView view, string recording) => view.Recordings.FirstOrDefault(r => r.Recording.Id == recording) ?? throw KeepRecording.Missing(view.Gathering.Id, recording);

    private static RazorComponentResult<RecordingFormPage> Edit(GatheringView view, bool isNew, Form form) => new(new { View = view, New = isNew, Form = form });
}
