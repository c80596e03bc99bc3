using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Samples;

namespace Pleiad.Modules.Registry;

/// <summary>What the acts of the Registry share.</summary>
internal static class RegistryActs
{
    extension(ActScope scope)
    {
        /// <summary>The organisation that is acted on.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        /// <exception cref="ConflictException">It is closed or merged: nothing of it is changed any more.</exception>
        public Organisation LiveOrganisation(string id)
        {
            var organisation = scope.AnyOrganisation(id);
            return organisation.State == OrganisationStates.Active ? organisation : throw new ConflictException(
                "closed", $"{organisation.En} is {(organisation.State == OrganisationStates.Closed ? "closed" : "part of another organisation")}: its record is kept as it was.",
                $"«{organisation.Ru}» {(organisation.State == OrganisationStates.Closed ? "закрыта" : "вошла в другую организацию")}: запись хранится без изменений.");
        }

        /// <summary>An organisation in whatever state.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        public Organisation AnyOrganisation(string id) => scope.Db.Organisations.SingleOrDefault(o => o.Id == id) ?? throw new NotFoundException(
            $"There is no organisation '{id}'.", $"Организации «{id}» нет.", new Suggestion("All organisations", "Все организации", RegistryAddress.Organisations));

        /// <summary>An id for a row that has no name, sorting by time.</summary>
        public string RowId() => Guid.CreateVersion7(scope.Now).ToString("N");

        /// <summary>The time of the act as tables hold it.</summary>
        public string Moment() => scope.Now.ToString("O");

        /// <summary>The day of the act.</summary>
        public string Day() => scope.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>The slug of a name that nothing in a table has yet.</summary>
        /// <param name="name">The name.</param>
        /// <param name="table">The table.</param>
        /// <param name="taken">Slugs that this act gave already, and that are not in the table yet; null for none.</param>
        public string FreeSlug(string name, string table, IReadOnlySet<string>? taken = null)
        {
            var slug = Slug(name);
            for (var i = 1; ; i++)
            {
                var id = i == 1 ? slug : $"{slug}-{i.ToString(CultureInfo.InvariantCulture)}";
                if (id is not "new" && taken?.Contains(id) != true && scope.Connection.Scalar<long>($"SELECT count(*) FROM {table} WHERE id = @id", ("@id", id)) == 0)
                    return id;
            }
        }
    }

    /// <summary>The slug of a name in whatever script; "organisation" where no letter of it is Latin or Cyrillic.</summary>
    internal static string Slug(string name)
    {
        var latin = name.Any(char.IsAsciiLetterOrDigit) ? name : Spelling.Latin(name);
        return Slugs.Of(latin.Any(char.IsAsciiLetterOrDigit) ? latin : "organisation");
    }
}
