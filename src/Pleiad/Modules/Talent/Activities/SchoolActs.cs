using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>What the acts with schools share.</summary>
internal static class SchoolActs
{
    extension(ActScope scope)
    {
        /// <summary>The time of the act as tables hold it.</summary>
        public string Instant() => scope.Now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

        /// <summary>The day of the act.</summary>
        public string Today() => Day(scope.Now);

        /// <exception cref="NotFoundException">There is none.</exception>
        public Activity Activity(string id) => scope.Db.Activities.SingleOrDefault(a => a.Id == id) ?? throw Missing(id);

        /// <exception cref="NotFoundException">There is none.</exception>
        public SchoolGroup Group(string id) => scope.Db.SchoolGroups.SingleOrDefault(g => g.Id == id) ?? throw MissingGroup();

        /// <summary>Makes a move of the table of groups: the row, the journal.</summary>
        public SchoolGroup Move(SchoolGroup group, string name, string reason = "", Func<SchoolGroup, SchoolGroup>? also = null)
        {
            var move = GroupFlow.Life.Must(name, group.State, group, reason);
            var moved = group with { State = move.To, Until = "", Reason = reason };
            moved = also?.Invoke(moved) ?? moved;
            scope.Put(moved);
            scope.Write(new Deed(group.Node, name) { From = group.State, To = move.To, Reason = reason });
            return moved;
        }

        /// <summary>Makes a move of the table of pupils.</summary>
        public Pupil Move(Pupil pupil, string name, Func<Pupil, Pupil>? also = null)
        {
            var move = PupilFlow.Life.Must(name, pupil.State, pupil);
            var moved = pupil with { State = move.To };
            moved = also?.Invoke(moved) ?? moved;
            scope.Put(moved);
            scope.Write(new Deed(pupil.Node, name) { From = pupil.State, To = move.To });
            return moved;
        }
    }

    public static string Day(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An id made of a name that nothing has yet.</summary>
    public static string FreeId(string name, Func<string, bool> exists)
    {
        var slug = string.Concat(Words.Key(name).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        slug = slug.Length is 0 or > 60 ? slug.Length == 0 ? "activity" : slug[..60].TrimEnd('-') : slug;
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? slug : $"{slug}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (id is not ("new" or "pupils" or "groups") && !exists(id))
                return id;
        }
    }

    public static NotFoundException Missing(string id) => new($"There is no activity '{id}'.", $"Занятия «{id}» нет.", new Suggestion("All activities for schools", "Все занятия для школ", SchoolAddress.Activities));

    public static NotFoundException MissingGroup() => new("There is no class of that number.", "Записи класса с таким номером нет.", new Suggestion("Your classes", "Ваши классы", SchoolAddress.Groups));
}
