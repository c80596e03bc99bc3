using System.Globalization;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Programmes;

namespace Pleiad.Modules.Events.Samples;

/// <summary>A gathering some weeks after the first start, so that there is one to register for. No source names it, and it says so.</summary>
internal static class ExampleGathering
{
    public const string Id = "pharmprobeg-example";

    private const int WeeksAhead = 6;

    public static void Enter(ActScope scope)
    {
        var first = DateOnly.FromDateTime(scope.Now.UtcDateTime).AddDays(7 * WeeksAhead);
        string Day(int after) => first.AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var gathering = new Gathering
        {
            Id = Id, Series = GatheringReadings.Pharmprobeg, En = "Pharmprobeg, an example", Ru = "Фармпробег, пример", TextEn = "A business programme and a rally, to see how registration works: the programme has free places, the rally is full.",
            TextRu = "Деловая программа и пробег, чтобы увидеть, как устроена регистрация: в программе места есть, пробег заполнен.", Starts = Day(0), Ends = Day(1), Zone = GatheringProfile.UsualZone, PlaceEn = "St Petersburg", PlaceRu = "Санкт-Петербург",
            State = GatheringFlow.Announced, Illustrative = true, CreatedAt = scope.Moment(),
        };
        scope.Db.Gatherings.Add(gathering);
        (string Id, string Kind, string En, string Ru, int Day, string From, string To, string RoomEn, string RoomRu)[] sessions =
        [
            ("example-opening", SessionKinds.Plenary, "Opening: how clusters find partners", "Открытие: как кластеры находят партнёров", 0, "10:00", "11:30", "Large hall", "Большой зал"),
            ("example-round-table", SessionKinds.RoundTable, "Round table: from substance to finished form", "Круглый стол: от субстанции к готовой форме", 0, "12:00", "13:30", "Room 1", "Зал 1"),
            ("example-pitches", "pitch", "Pitches of start-ups", "Питчи стартапов", 0, "12:30", "14:00", "Room 2", "Зал 2"),
            ("example-school-visit", "school-visit", "School visit to a laboratory", "Экскурсия школьников в лабораторию", 0, "15:00", "16:30", "Laboratory", "Лаборатория"),
            ("example-rally", "rally", "Rally", "Пробег", 1, "09:00", "12:00", "Embankment", "Набережная"),
        ];
        foreach (var (s, i) in sessions.Select((s, i) => (s, i)))
        {
            scope.Db.Sessions.Add(new Session
            {
                Id = s.Id, Gathering = Id, Number = i + 1, Kind = s.Kind, En = s.En, Ru = s.Ru, RoomEn = s.RoomEn, RoomRu = s.RoomRu, Starts = $"{Day(s.Day)}T{s.From}", Ends = $"{Day(s.Day)}T{s.To}", State = SessionStates.Planned,
            });
        }

        scope.Write(new Deed(gathering.Node, "load") { To = gathering.State });
        ReleaseProgramme.Run(scope, Id, gathering.Node, "");
    }
}
