using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>An organisation says that it is interested in an open need; only the owner and itself read what it writes.</summary>
public static class ExpressInterest
{
    /// <summary>The longest message, in characters.</summary>
    public const int Longest = 4000;

    public static Func<ActScope, string> From(Form form, string need, RightsOfActors rights, InterestLetters letters)
    {
        var (organisation, message) = (form.Line("organisation"), form.Lines("message", longest: Longest));
        return scope =>
        {
            var row = scope.Need(need);
            if (!rights.MayRead(scope.Actor, row))
                throw NeedAccess.Missing(need);
            var partner = scope.LiveOrganisation(organisation);
            rights.Must(scope.Actor, RegistryRights.SpeakForOrganisation, partner.Node);
            if (row.Owner == partner.Node.Path)
                throw new ConflictException("own", "This is your own organisation's: it cannot answer itself.", "Это запрос вашей же организации: она не может ответить сама себе.");
            if (!row.IsOpen(scope.Day()))
                throw new ConflictException("not-open", "This is not open any more; your message is still here. Ask the owner to renew it.", "Запрос уже не открыт; ваше сообщение сохранено на странице. Попросите владельца продлить его.");
            var (sent, accepted) = (InterestFlow.Sent, InterestFlow.Accepted);
            if (scope.Db.Interests.FirstOrDefault(i => i.Need == need && i.Organisation == organisation && (i.State == sent || i.State == accepted)) is { } there)
                throw new ConflictException("there", $"{partner.En} has answered this already: go on there, at {NeedAddress.OfInterest(there.Id)}.", $"«{partner.Ru}» уже ответила: продолжайте там, {NeedAddress.OfInterest(there.Id)}.");
            var interest = new Interest { Id = scope.RowId(), Need = need, Organisation = organisation, State = InterestFlow.Life.Start, SentAt = scope.Moment(), SentBy = scope.Actor.Id };
            scope.Db.Interests.Add(interest);
            scope.Db.InterestWords.Add(new InterestWord(interest.Id, 1, InterestWord.Partner, message, scope.Actor.Id, scope.Moment()));
            scope.Write(new Deed(interest.Node, "express") { To = interest.State, Facts = new JsonObject { ["need"] = need, ["organisation"] = organisation, ["message"] = Journal.Hidden(scope.Connection, scope.Actor.Id, message) } });
            letters.Came(scope, interest, row, partner);
            return NeedAddress.OfInterest(interest.Id);
        };
    }
}

/// <summary>Adds words to a conversation, as one of its sides.</summary>
public static class SayInInterest
{
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights, InterestLetters letters)
    {
        var text = form.Lines("text", longest: ExpressInterest.Longest);
        return scope =>
        {
            var (interest, need, sides) = scope.Interest(id, rights);
            if (interest.State is not (InterestFlow.Sent or InterestFlow.Accepted))
                throw new ConflictException("over", "This conversation is over.", "Этот разговор завершён.");
            var side = sides[0];
            var number = scope.Db.InterestWords.Where(w => w.Interest == id).Max(w => w.Number) + 1;
            scope.Db.InterestWords.Add(new InterestWord(id, number, side, text, scope.Actor.Id, scope.Moment()));
            scope.Write(new Deed(interest.Node, "say") { Facts = new JsonObject { ["number"] = number, ["text"] = Journal.Hidden(scope.Connection, scope.Actor.Id, text) } });
            letters.Said(scope, interest, need, side, number);
            return NeedAddress.OfInterest(id);
        };
    }
}
