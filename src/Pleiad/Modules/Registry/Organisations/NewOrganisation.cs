using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>An organisation as it is entered: by a form, or by a row of a file. One of the names is enough.</summary>
/// <param name="En">In English or in Latin letters; "" for none.</param>
/// <param name="Ru">In Russian; "" for none.</param>
/// <param name="Profile">Everything else.</param>
public sealed record NewOrganisation(string En, string Ru, OrganisationProfile Profile)
{
    /// <summary>What pages call it.</summary>
    public Sentence Shown => new(En.Length > 0 ? En : Ru, Ru.Length > 0 ? Ru : En);

    /// <summary>The names that were given, with their languages.</summary>
    public IEnumerable<(string Text, string Language)> Names => new[] { (En, "en"), (Ru, "ru") }.Where(n => n.Item1.Length > 0);

    /// <summary>What the journal is told.</summary>
    public JsonObject Facts => new() { ["en"] = En, ["ru"] = Ru, ["kind"] = Profile.Kind };

    /// <summary>Reads the fields; what is wrong stands in the form afterwards.</summary>
    public static NewOrganisation Read(Form form, IReadOnlyCollection<string> territories)
    {
        var (en, ru) = (form.Line("en", required: false), form.Line("ru", required: false));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Give its name in one of the languages.", "Укажите название хотя бы на одном языке.");
        else if (form.Fine && !(en + ru).Any(char.IsLetterOrDigit))
            form.Refuse("en", "A name has letters or digits.", "В названии есть буквы или цифры.");
        return new(en, ru, OrganisationProfile.Read(form, territories));
    }

    /// <summary>Its row.</summary>
    public Organisation Row(string id, string createdAt) => Profile.On(new Organisation { Id = id, En = Shown.En, Ru = Shown.Ru, Kind = "", CreatedAt = createdAt });
}
