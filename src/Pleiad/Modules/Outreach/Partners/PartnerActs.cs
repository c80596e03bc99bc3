using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Partners;

/// <summary>Takes the description of the partner that somebody looks for, with consent or not at all. Fields: title, text, capabilities, territory, country, because, name, organisation, mail, consent (partner-brief).</summary>
public static class FileBrief
{
    public static Func<ActScope, string> From(Form form, Language language, RightsOfActors rights, ConsentRegister consents, IReadOnlyCollection<string> territories)
    {
        var (title, text, country) = (form.Line("title", longest: 160), form.Lines("text", longest: 4000), form.Line("country", longest: 80));
        string[] capabilities = [.. form.Lines("capabilities", longest: 800).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (capabilities.Length > PartnerMatches.MostCapabilities)
            form.Refuse("capabilities", $"Name at most {PartnerMatches.MostCapabilities}, each on a line.", $"Не больше {PartnerMatches.MostCapabilities}, каждое на своей строке.");
        var (territory, because) = (form.Choice("territory", territories, required: false), form.Line("because", required: false, longest: 300));
        var (name, organisation, mail) = (form.Line("name", longest: 120), form.Line("organisation", required: false, longest: 160), form.Mail("mail", required: false));
        if (!form.TypedAll("consent").Contains(PartnerFlows.Investor.Id))
            form.Refuse($"consent-{PartnerFlows.Investor.Id}", "Tick this: without your consent we may not keep who looks, so nothing is stored.", "Отметьте это согласие: без него мы не вправе хранить, кто ищет, и ничего не сохраняем.");
        return scope =>
        {
            var year = scope.Now.Year.ToString(CultureInfo.InvariantCulture);
            var number = scope.Connection.Scalar<long>("SELECT count(*) FROM outreach_brief WHERE filed_at >= @year", ("@year", year)) + 1;
            var brief = new PartnerBrief
            {
                Id = $"{year}-{number.ToString(CultureInfo.InvariantCulture)}", Token = PrivateSecret.New(), State = PartnerFlows.Open, Title = title, Text = text, Capabilities = string.Join('\n', capabilities),
                Territory = territory, Country = country, Because = because.Length > 0 && rights.Exists(new Node(because)) ? because : "", Name = name, Organisation = organisation, Mail = mail, Account = scope.Actor.Id, Language = language == Language.Russian ? "ru" : "en", FiledAt = scope.Now.ToString("O"),
            };
            scope.Db.PartnerBriefs.Add(brief);
            scope.Write(new Deed(brief.Node, "file") { To = brief.State, Facts = new JsonObject { ["capabilities"] = capabilities.Length, ["consent"] = PartnerFlows.Investor.Hash } });
            consents.GiveTicked(scope, form, brief.Node.Path, language, new ConsentProof($"form {PartnerAddress.New}"), brief.Node);
            return PartnerAddress.Private(brief.Token);
        };
    }
}

/// <summary>The investor asks one of the firms that fit to meet; each is asked once.</summary>
public static class AskIntroduction
{
    public static Func<ActScope, string> From(Form form, string token, PartnerMatches matches, PartnerLetters letters)
    {
        var organisation = form.Line("organisation");
        return scope =>
        {
            var brief = scope.Brief(token);
            if (brief.State != PartnerFlows.Open)
                throw new ConflictException("closed", "This search is closed.", "Этот поиск закрыт.");
            if (matches.Of(brief.Node, brief.Wanted, brief.Territory).All(m => m.Organisation.Id != organisation))
                throw new ConflictException("no-match", "Only firms that fit what you look for can be asked.", "Спросить можно только подходящие компании.");
            if (scope.Db.Introductions.Any(i => i.Brief == brief.Id && i.Organisation == organisation))
                throw new ConflictException("asked", "This firm was asked before.", "Эту компанию уже спросили.");
            var introduction = new Introduction { Id = Guid.CreateVersion7(scope.Now).ToString("N"), Brief = brief.Id, Organisation = organisation, State = PartnerFlows.Asked, AskedAt = scope.Now.ToString("O") };
            scope.Db.Introductions.Add(introduction);
            scope.Write(new Deed(introduction.Node, "ask") { To = introduction.State, Facts = new JsonObject { ["brief"] = brief.Id, ["organisation"] = organisation } });
            letters.ToFirm(scope, introduction);
            return PartnerAddress.Private(token);
        };
    }
}

/// <summary>The firm agrees, with a contact and the consent to show it, or declines: only then does either side learn of the other. Fields: contact, consent (partner-contact), reason.</summary>
public static class AnswerIntroduction
{
    public static Func<ActScope, string> From(Form form, string id, string move, Language language, ConsentRegister consents, PartnerLetters letters)
    {
        var agree = move == "agree";
        var (contact, reason) = (agree ? form.Line("contact", longest: 300) : "", agree ? "" : form.Line("reason", required: false, longest: 300));
        if (agree && !form.TypedAll("consent").Contains(PartnerFlows.Firm.Id))
            form.Refuse($"consent-{PartnerFlows.Firm.Id}", "Tick this: without your consent the contact is shown to nobody.", "Отметьте это согласие: без него контакт никому не показывают.");
        return scope =>
        {
            var introduction = scope.Db.Introductions.SingleOrDefault(i => i.Id == id) ?? throw PartnerAddress.Link.Missing();
            var made = PartnerFlows.Introduction.Must(move, introduction.State, introduction);
            if (made.Permission != InvestorRights.AnswerIntroduction)
                throw new NotFoundException($"There is no button '{move}' here.", $"Кнопки «{move}» здесь нет.");
            var brief = scope.Db.PartnerBriefs.Single(b => b.Id == introduction.Brief);
            scope.Put(introduction with { State = made.To, AnsweredAt = scope.Now.ToString("O"), AnsweredBy = scope.Actor.Id, Contact = contact, Reason = reason });
            scope.Write(new Deed(introduction.Node, move) { From = introduction.State, To = made.To });
            if (agree)
                consents.GiveTicked(scope, form, introduction.Node.Path, language, new ConsentProof($"form {PartnerAddress.Of("")}"), introduction.Node);
            letters.ToInvestor(scope, brief, agree);
            return PartnerAddress.Of(id);
        };
    }
}

/// <summary>The investor ends the search: who looked goes, firms that were not asked in time are told nothing more, and contacts that firms gave go too.</summary>
public static class CloseBrief
{
    public static Func<ActScope, string> From(string token, PrivateLetters letters) => scope =>
    {
        var brief = scope.Brief(token);
        var made = PartnerFlows.Brief.Must("close", brief.State, brief);
        letters.Forget(scope, PartnerAddress.Link, brief);
        scope.Put(brief with { State = made.To, Name = "", Organisation = "", Mail = "", Account = "" });
        scope.Write(new Deed(brief.Node, "close") { From = brief.State, To = made.To });
        foreach (var introduction in scope.Db.Introductions.Where(i => i.Brief == brief.Id).ToList())
        {
            var open = introduction.State == PartnerFlows.Asked;
            scope.Put(introduction with { State = open ? PartnerFlows.Lapsed : introduction.State, Contact = "" });
            if (open)
                scope.Write(new Deed(introduction.Node, "lapse") { From = PartnerFlows.Asked, To = PartnerFlows.Lapsed });
        }

        return PartnerAddress.Private(token);
    };
}

internal static class PartnerScope
{
    extension(ActScope scope)
    {
        public PartnerBrief Brief(string token) => PartnerAddress.Link.Open(scope.Db.PartnerBriefs, token);
    }
}
