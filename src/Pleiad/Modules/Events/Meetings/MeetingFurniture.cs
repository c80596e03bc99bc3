using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>What one-to-one meetings bring to the house.</summary>
internal static class MeetingFurniture
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(Names);
        services.AddSingleton(new FlowFurniture(MeetingRound.NodeKind, new("One-to-one meetings", "Встречи один на один"), MeetingFlow.Life, connection => connection.Rows("SELECT gathering, state FROM events_meeting_round", r => (MeetingRound.Of(r.GetString(0)), r.GetString(1)))));
        foreach (var deed in Deeds)
            services.AddSingleton(deed);
        services.AddSingleton(MeetingLetters.Shown);
        services.AddSingleton(MeetingLetters.Post);
        services.AddSingleton<MeetingLetters>();
        services.AddSingleton<MeetingPages>();
        services.AddSingleton<LoadMeetings>();
        services.AddSingleton(Part);
        services.AddSingleton(new OrganisationReference("events_meeting_person", "organisation", ["id"], Path: false, new("parts in one-to-one meetings", "участие во встречах один на один")));
    }

    private static readonly DeedName[] Deeds =
    [
        new(MeetingRound.NodeKind, "open", new("opened", "открыто")), new(MeetingRound.NodeKind, "record", new("outcome of a meeting recorded", "записан итог встречи")), new(MeetingRound.NodeKind, "load", new("entered as an example", "внесено как пример")),
        new(MeetingPerson.NodeKind, "join", new("joined", "присоединился")), new(MeetingPerson.NodeKind, "wish", new("hours and wishes saved", "время и пожелания сохранены")), new(MeetingPerson.NodeKind, "leave", new("left", "вышел")),
    ];

    /// <summary>What meetings hold about an account.</summary>
    private static readonly PersonalData Part = new("meetings", (connection, holder) =>
    {
        var parts = connection.Rows("SELECT gathering, name, organisation, about FROM events_meeting_person WHERE account = @account ORDER BY joined_at", row => (JsonNode?)new JsonObject { ["gathering"] = row.GetString(0), ["name"] = row.GetString(1), ["organisation"] = row.GetString(2), ["about"] = row.GetString(3) }, ("@account", holder.Account));
        return parts.Count == 0 ? null : new JsonArray([.. parts]);
    })
    {
        Erase = (connection, holder) => connection.Execute("UPDATE events_meeting_person SET name = '—', about = '', mail = '', account = '', left_at = CASE left_at WHEN '' THEN joined_at ELSE left_at END WHERE account = @account", ("@account", holder.Account)),
    };

    private static NodeKind Names(IServiceProvider provider)
    {
        var databases = provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
        return new(MeetingRound.NodeKind, node => [EventsNodes.OfGathering(node.Id)], node =>
        {
            using var db = databases.CreateDbContext();
            return db.MeetingRounds.Where(r => r.Gathering == node.Id).Join(db.Gatherings, r => r.Gathering, g => g.Id, (_, g) => new { g.En, g.Ru }).AsEnumerable().Select(g => new Sentence($"One-to-one meetings: {g.En}", $"Встречи один на один: {g.Ru}")).FirstOrDefault();
        });
    }
}
