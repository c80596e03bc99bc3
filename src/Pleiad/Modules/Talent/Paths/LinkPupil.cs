using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Paths;

/// <summary>A pupil links what they did with their own account, by the code that the teacher handed out. Fields: code. Only where the guardian agreed to it.</summary>
internal sealed class LinkPupil(ConsentRegister consents)
{
    public Func<ActScope, string> From(Form form)
    {
        var code = form.Line("code", longest: 20).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        return scope =>
        {
            var pupil = scope.Db.Pupils.SingleOrDefault(p => p.Code == code && p.Code != "") ?? throw new RefusedException("code", "No teacher handed out this code, or it was used before. Type it as it stands on the list.", "Такого кода нет, или он уже использован. Введите его так, как стоит в списке.");
            if (AccountCards.WhyNoConsent(scope.Connection, scope.Actor.Id) is { } why)
                throw new ConflictException("guardian", why);
            if (!consents.Holds(scope.Connection, pupil.Node.Path, GuardianConsents.Path.Id))
                throw new ConflictException("no-consent", "Your parent or guardian has not agreed that this counts on your path. They can still do so by their private link, or on paper.", "Родители не дали согласия учитывать это в вашем пути. Они могут дать его по своей личной ссылке или на бумаге.");
            var linked = pupil with { Account = scope.Actor.Id, Code = "" };
            scope.Put(linked);
            scope.Write(new Deed(TalentNodes.OfPerson(scope.Actor.Id), "link") { Facts = new JsonObject { ["pupil"] = pupil.Id } });
            OwnRole.Give(scope, scope.Actor.Id, Role.Learner, TalentNodes.OfPerson(scope.Actor.Id));
            PupilSteps.Follow(scope, consents, scope.Activity(scope.Group(pupil.SchoolGroup).Activity), linked);
            return SchoolAddress.OwnPath;
        };
    }
}
