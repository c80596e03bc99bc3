using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Adds a number by which a register knows an organisation. Its check digits must fit, and it belongs to one organisation only.</summary>
public static class AddIdentifier
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var scheme = IdentifierScheme.Find(form.Choice("scheme", IdentifierScheme.All.Select(s => s.Id)));
        var value = form.Line("value", longest: 60);
        if (scheme is not null && form.ErrorOf("value") is null)
        {
            value = scheme.Clean(value);
            if (scheme.Wrong(value) is { } wrong)
                form.Refuse("value", wrong.En, wrong.Ru);
        }

        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            if (scope.Db.Identifiers.SingleOrDefault(i => i.Scheme == scheme!.Id && i.Value == value) is { } taken)
            {
                var other = scope.AnyOrganisation(taken.Organisation);
                throw new ConflictException(
                    "taken", other.Id == id ? "It has this number already." : $"{scheme!.Name.En} {value} belongs to {other.En} (/registry/organisations/{other.Id}). If both are one, merge them.",
                    other.Id == id ? "Этот номер у неё уже указан." : $"{scheme!.Name.Ru} {value} принадлежит «{other.Ru}» (/registry/organisations/{other.Id}). Если это одна организация, объедините записи.");
            }

            scope.Db.Identifiers.Add(new Identifier(scheme!.Id, value, id, ""));
            scope.Write(new Deed(organisation.Node, "add-identifier") { Facts = new JsonObject { ["scheme"] = scheme.Id, ["value"] = value } });
            return RegistryAddress.OfOrganisation(id);
        };
    }
}

/// <summary>Adds a branch that an organisation works in, by the Russian or the European classification.</summary>
public static class AddIndustry
{
    public static IReadOnlyList<(string Id, Sentence Name)> Schemes { get; } = [("okved", new("OKVED 2", "ОКВЭД 2")), ("nace", new("NACE Rev. 2", "NACE, ред. 2"))];

    /// <summary>What is wrong with a code; null for nothing.</summary>
    public static Sentence? Wrong(string code)
    {
        var parts = code.Split('.');
        return parts.Length <= 4 && parts.All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit)) && parts[0].Length == 2 ? null : new("Write the code with its points: 21.20 or 21.20.1.", "Напишите код с точками: 21.20 или 21.20.1.");
    }

    public static Func<ActScope, string> From(Form form, string id)
    {
        var (scheme, code, main) = (form.Choice("industry-scheme", Schemes.Select(s => s.Id)), form.Line("code", longest: 12), form.Ticked("main"));
        if (form.ErrorOf("code") is null && Wrong(code) is { } wrong)
            form.Refuse("code", wrong.En, wrong.Ru);
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            var there = scope.Db.IndustryCodes.Where(i => i.Organisation == id && i.Scheme == scheme).ToList();
            if (there.Exists(i => i.Code == code))
                throw new ConflictException("same", "This code is there already.", "Этот код уже указан.");
            foreach (var former in there.Where(i => main && i.Main))
                scope.Put(former with { Main = false });
            scope.Db.IndustryCodes.Add(new IndustryCode(id, scheme, code, main, ""));
            scope.Write(new Deed(organisation.Node, "add-industry") { Facts = new JsonObject { ["scheme"] = scheme, ["code"] = code, ["main"] = main } });
            return RegistryAddress.OfOrganisation(id);
        };
    }
}
