using System.Globalization;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Talent;

/// <summary>What the acts on skills, openings and courses share.</summary>
internal static class SkillActs
{
    /// <summary>The day of an instant, as tables hold it.</summary>
    public static string Day(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The time of the act as tables hold it.</summary>
    public static string Moment(ActScope scope) => scope.Now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The Registry's organisation as a node.</summary>
    public static Node OfOrganisation(string id) => Node.Of("registry/organisations", id);

    /// <summary>An id made of a name that nothing has yet.</summary>
    /// <param name="name">The English name, or the Russian one where there is no other.</param>
    /// <param name="otherwise">What it is called where no letter of the name is Latin.</param>
    /// <param name="exists">Whether something has an id.</param>
    public static string FreeId(string name, string otherwise, Func<string, bool> exists)
    {
        var slug = string.Concat(Words.Key(name).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        slug = slug.Length == 0 ? otherwise : slug.Length > 60 ? slug[..60].TrimEnd('-') : slug;
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? slug : $"{slug}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (id is not "new" && !exists(id))
                return id;
        }
    }
}
