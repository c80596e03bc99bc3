using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>
/// Posts a place of an organisation, as a draft or open at once. Fields: organisation, kind, title-en, title-ru, text-en, text-ru,
/// occupation, territory, places, least-age, apply-by, starts, ends, skill and level (several, in the same order), draft.
/// </summary>
public static class PostOpening
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, IReadOnlyCollection<string> territories)
    {
        var organisation = form.Line("organisation");
        var profile = OpeningProfile.Read(form, territories);
        var draft = form.Ticked("draft");
        return scope =>
        {
            var owner = SkillActs.OfOrganisation(organisation);
            rights.Must(scope.Actor, SkillRights.KeepOpening, owner);
            if (!rights.Exists(owner))
                throw new NotFoundException($"There is no organisation '{organisation}'.", $"Организации «{organisation}» нет.");
            Must(scope, profile);
            var opening = profile.On(new Opening
            {
                Id = SkillActs.FreeId(profile.En.Length > 0 ? profile.En : profile.Ru, "opening", id => scope.Db.Openings.Any(o => o.Id == id)), Organisation = organisation, Kind = "", En = "", Ru = "", Places = 0, LeastAge = 0,
                State = OpeningFlow.Draft, PostedBy = scope.Actor.Id, CreatedAt = SkillActs.Moment(scope),
            });
            var open = draft ? null : OpeningFlow.Life.Must("open", opening.State, new OpeningMove(opening, SkillActs.Day(scope.Now)));
            opening = opening with { State = open?.To ?? opening.State };
            scope.Db.Openings.Add(opening);
            scope.Db.Requirements.AddRange(profile.Asked.Select(s => new Requirement(opening.Id, s.Skill, s.Level)));
            scope.Write(new Deed(opening.Node, "post") { To = OpeningFlow.Draft, Facts = new JsonObject { ["organisation"] = organisation, ["kind"] = opening.Kind, ["places"] = opening.Places } });
            if (open is not null)
                scope.Write(new Deed(opening.Node, open.Name) { From = OpeningFlow.Draft, To = open.To });
            return TalentAddress.OfOpening(opening.Id);
        };
    }

    internal static void Must(ActScope scope, OpeningProfile profile)
    {
        var vocabulary = Vocabulary.Read(scope.Db);
        SkillLevel.Must(profile.Asked, vocabulary);
        if (profile.Occupation.Length > 0 && !vocabulary.Occupations.ContainsKey(profile.Occupation))
            throw new NotFoundException($"The vocabulary has no occupation '{profile.Occupation}'.", $"Профессии «{profile.Occupation}» нет в словаре.");
    }
}

/// <summary>Changes what an opening says, as long as it is not over.</summary>
public static class EditOpening
{
    public static Func<ActScope, string> From(Form form, string id, IReadOnlyCollection<string> territories)
    {
        var profile = OpeningProfile.Read(form, territories);
        var version = form.Version;
        return scope =>
        {
            var opening = MoveOpening.Find(scope, id, version);
            if (opening.State is OpeningFlow.Filled or OpeningFlow.Withdrawn)
                throw new ConflictException("over", "This is over: nothing in it is changed any more.", "Набор завершён: в нём больше ничего не меняется.");
            PostOpening.Must(scope, profile);
            scope.Put(profile.On(opening));
            scope.Db.Requirements.RemoveRange(scope.Db.Requirements.Where(r => r.Opening == id));
            scope.Db.SaveChanges(); // the old ones go before new ones take their keys
            scope.Db.Requirements.AddRange(profile.Asked.Select(s => new Requirement(id, s.Skill, s.Level)));
            scope.Write(new Deed(opening.Node, "edit"));
            return TalentAddress.OfOpening(id);
        };
    }
}
