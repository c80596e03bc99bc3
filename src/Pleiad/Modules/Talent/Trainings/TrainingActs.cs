using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>Offers a training. Fields: organisation, en, ru, funder, occupation, order, starts, ends, hours, places (paid), and those of the money.</summary>
internal sealed class OfferTraining(RightsOfActors rights)
{
    public Func<ActScope, string> From(Form form)
    {
        var (organisation, en, ru) = (form.Line("organisation", longest: 120), form.Line("en", required: false, longest: 160), form.Line("ru", required: false, longest: 160));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите хотя бы на одном из двух языков.");
        var (funder, occupation, order) = (form.Line("funder", longest: 160), form.Line("occupation", required: false, longest: 120), form.Line("order", required: false, longest: 40));
        var (starts, ends) = (Day(form, "starts"), Day(form, "ends"));
        if (starts.Length == 10 && ends.Length == 10 && string.CompareOrdinal(ends, starts) < 0)
            form.Refuse("ends", "The last day is not before the first.", "Последний день не может быть раньше первого.");
        var (hours, places, money) = (Whole(form, "hours", 2000), Whole(form, "places", 10_000), TrainingMoney.Read(form));
        return scope =>
        {
            rights.Must(scope.Actor, TrainingRights.Offer, ClusterPermissions.Organisation(organisation));
            if (occupation.Length > 0 && !scope.Db.Occupations.Any(o => o.Id == occupation))
                throw new RefusedException("occupation", "There is no such occupation in the vocabulary.", "Такой профессии в словаре нет.");
            if (order.Length > 0 && !scope.Db.TrainingOrders.Any(o => o.Id == order))
                throw new RefusedException("order", "There is no such order.", "Такого заказа нет.");
            var name = en.Length > 0 ? en : ru;
            var training = new Training
            {
                Id = SchoolActs.FreeId(name, id => scope.Db.Trainings.Any(t => t.Id == id)), Organisation = organisation, En = name, Ru = ru.Length > 0 ? ru : en, Funder = funder, Occupation = occupation, Answers = order, Starts = starts, Ends = ends,
                Hours = hours, Places = places, Amount = money.Amount, Currency = money.Currency, Bound = money.Bound, Money = money.Source, State = TrainingFlow.Open, CreatedAt = scope.Instant(),
            };
            scope.Db.Trainings.Add(training);
            scope.Write(new Deed(training.Node, "offer") { To = training.State, Facts = new JsonObject { ["organisation"] = organisation, ["places"] = places, ["hours"] = hours, ["order"] = order, ["amount"] = money.Amount, ["currency"] = money.Currency, ["bound"] = money.Bound, ["money"] = money.Source } });
            return training.Address;
        };
    }

    internal static string Day(Form form, string field)
    {
        var day = form.Date(field);
        if (day.Length is not (0 or 10))
            form.Refuse(field, "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        return day;
    }

    private static int Whole(Form form, string field, int most)
    {
        var number = form.Number(field, least: 1, most: most);
        if (form.ErrorOf(field) is null && number != Math.Truncate(number))
            form.Refuse(field, "Write a whole number.", "Напишите целое число.");
        return form.ErrorOf(field) is null ? (int)number : 0;
    }
}

/// <summary>A firm enrols its staff, as many as places are paid for. Fields: firm, people (a line each: name; day of birth, which is not kept).</summary>
internal sealed class EnrolStaff(RightsOfActors rights)
{
    public Func<ActScope, string> From(Form form, string id)
    {
        var firm = form.Line("firm", longest: 120);
        List<(string Name, string Born)> people = [];
        var lines = form.Lines("people", longest: 20_000).Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length && form.ErrorOf("people") is null; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var parts = lines[i].Split(';', StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[0].Length is 0 or > 120 || !DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                form.Refuse("people", $"Line {i + 1}: write a name, a semicolon and the day of birth, like Anna Ivanova; 1990-05-12.", $"Строка {i + 1}: напишите имя, точку с запятой и дату рождения, например Анна Иванова; 1990-05-12.");
            else
                people.Add((parts[0], parts[1]));
        }

        return scope =>
        {
            rights.Must(scope.Actor, TrainingRights.Enrol, ClusterPermissions.Organisation(firm));
            var training = Find(scope, id);
            if (training.State != TrainingFlow.Open || string.CompareOrdinal(training.Ends, scope.Today()) < 0)
                throw new ConflictException("training-over", "Nobody is enrolled any more: it is over, called off or reported.", "Запись закрыта: обучение прошло, отменено или по нему представлен отчёт.");
            var there = scope.Db.Trainees.Where(t => t.Training == id && t.State != TraineeFlow.Withdrawn).ToList();
            if (there.Count + people.Count > training.Places)
                throw new ConflictException("places-gone", $"{training.Places} places are paid for, {training.Places - there.Count} of them are free.", $"Оплачено мест: {training.Places}, свободно: {training.Places - there.Count}.");
            foreach (var (name, born) in people)
            {
                var mark = TraineeMarks.Of(scope, name, born);
                if (there.Any(t => t.Mark == mark) || people.Count(p => TraineeMarks.Of(scope, p.Name, p.Born) == mark) > 1)
                    throw new ConflictException("twice", $"{name} stands twice on the list of this training.", $"{name}: этот человек дважды в списке этого обучения.");
                var trainee = new Trainee { Id = Guid.NewGuid().ToString("N"), Training = id, Organisation = firm, Name = name, Mark = mark, State = TraineeFlow.Enrolled };
                scope.Db.Trainees.Add(trainee);
                scope.Write(new Deed(trainee.Node, "enrol") { To = trainee.State, Facts = new JsonObject { ["training"] = id } });
            }

            return training.Address + "#staff";
        };
    }

    internal static Training Find(ActScope scope, string id) => scope.Db.Trainings.SingleOrDefault(t => t.Id == id) ?? throw TrainingViews.Missing(id);
}

/// <summary>Says who attended, and for how many hours. Fields: attended (ids), hours-… (all of them where nothing is written).</summary>
internal static class ConfirmAttendance
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var attended = form.TypedAll("attended").ToHashSet(StringComparer.Ordinal);
        var hours = attended.Where(a => form.Typed("hours-" + a).Length > 0).ToDictionary(a => a, a => form.Number("hours-" + a, least: 0, most: 2000), StringComparer.Ordinal);
        return scope =>
        {
            var training = EnrolStaff.Find(scope, id);
            if (training.State != TrainingFlow.Open)
                throw new ConflictException("reported", "The report was made: attendance is not changed any more.", "Отчёт представлен: посещение больше не меняют.");
            if (string.CompareOrdinal(training.Starts, scope.Today()) > 0)
                throw new ConflictException("not-yet", $"It begins on {training.Starts}: attendance is confirmed from that day on.", $"Обучение начинается {training.Starts}; посещение подтверждают с этого дня.");
            foreach (var trainee in scope.Db.Trainees.Where(t => t.Training == id && t.State != TraineeFlow.Withdrawn).ToList())
            {
                var here = attended.Contains(trainee.Id);
                var said = here ? (int)Math.Round(hours.GetValueOrDefault(trainee.Id, training.Hours)) : 0;
                if (said > training.Hours)
                    throw new RefusedException("hours", $"The training has {training.Hours} hours: nobody attended more.", $"В обучении {training.Hours} часов: больше посетить нельзя.");
                var (name, to) = here ? ("attend", TraineeFlow.Attended) : ("miss", TraineeFlow.Absent);
                scope.Put(trainee with { State = to, Hours = said });
                if (trainee.State != to)
                    scope.Write(new Deed(trainee.Node, TraineeFlow.Life.Must(name, trainee.State, trainee).Name) { From = trainee.State, To = to, Facts = new JsonObject { ["hours"] = said } });
            }

            scope.Write(new Deed(training.Node, "attendance"));
            return training.Address + "/attendance";
        };
    }
}

/// <summary>Reports a training or calls it off. Fields: move (report, cancel), reason, version.</summary>
internal static class MoveTraining
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var name = form.Choice("move", TrainingFlow.Life.Moves.Select(m => m.Name));
        var (reason, version) = (form.Lines("reason", required: name == "cancel", longest: 1000), form.Version);
        return scope =>
        {
            var training = EnrolStaff.Find(scope, id);
            Journal.MustBeAt(scope.Connection, training.Node, version);
            var move = TrainingFlow.Life.Must(name, training.State, training, reason);
            if (name == "report" && string.CompareOrdinal(training.Ends, scope.Today()) > 0)
                throw new ConflictException("not-over", $"It ends on {training.Ends}: the report is made from that day on.", $"Обучение заканчивается {training.Ends}; отчёт представляют с этого дня.");
            if (name == "report" && scope.Db.Trainees.Any(t => t.Training == id && t.State == TraineeFlow.Enrolled))
                throw new ConflictException("attendance-open", "First say of everybody who is enrolled whether they attended.", "Сначала отметьте по каждому записанному, посещал ли он обучение.");
            scope.Put(training with { State = move.To });
            scope.Write(new Deed(training.Node, name) { From = training.State, To = move.To, Reason = reason });
            return training.Address;
        };
    }
}

/// <summary>Tells the same person again without a name: a keyed hash, whose key is this installation's own.</summary>
internal static class TraineeMarks
{
    public static string Of(ActScope scope, string name, string born)
    {
        var plain = string.Join(' ', name.ToLowerInvariant().Replace('ё', 'е').Split(' ', StringSplitOptions.RemoveEmptyEntries)) + "|" + born;
        return TalentKeys.Mark(scope.Connection, "trainees", plain);
    }
}
