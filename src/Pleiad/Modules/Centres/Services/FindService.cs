using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Centres.Services;

/// <summary>Finds what the acts on services work with.</summary>
internal static class FindService
{
    public static CentreService One(ActScope scope, string id) => scope.Db.CentreServices.SingleOrDefault(s => s.Id == id) ?? throw Missing(id);

    public static ServiceRequest Request(ActScope scope, string id) => scope.Db.ServiceRequests.SingleOrDefault(r => r.Id == id) ?? ByToken(scope, id);

    public static ServiceRequest ByToken(ActScope scope, string token) => ServiceRequest.Link.Open(scope.Db.ServiceRequests, token);

    public static NotFoundException Missing(string id) => new($"There is no service '{id}'.", $"Услуги «{id}» нет.", new Suggestion("All services", "Все услуги", "/centres/services"));

    /// <summary>An id made of a name that no service has yet.</summary>
    public static string FreeId(ActScope scope, string name)
    {
        var key = string.Concat(Words.Key(name).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        key = key.Length == 0 ? "service" : key[..Math.Min(key.Length, 60)].Trim('-');
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{i}");
            if (id != "new" && !scope.Db.CentreServices.Any(s => s.Id == id))
                return id;
        }
    }
}
