using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>A minor takes part in an intake: the wishes count only as long as the guardian agrees, and a place that was given goes on when the consent is taken back.</summary>
internal sealed class IntakeMatter(RegistryNames names, OwnApplication own, TimeProvider clock) : IGuardianMatter
{
    private static readonly Sentence WhoSees = new(
        "The organisation that gives your child a place: the name and the stage of learning. The others: how many wish for their place, from five on. Nobody ranks your child: a lot decides.",
        "Организация, которая даст место: имя и ступень обучения. Остальные: сколько желающих на место, если их пять или больше. Ребёнка никто не ранжирует: решает жребий.");

    public GuardianQuestion? Find(PleiadDb db, DbConnection connection, string token)
    {
        if (GuardianLink.Parts.Seek(db.IntakeParts, token) is not { } part)
            return null;
        var intake = db.Intakes.Single(i => i.Id == part.Intake);
        var ranking = intake.State == IntakeFlow.Ranking && string.CompareOrdinal(intake.RankBy, SkillActs.Day(clock.GetUtcNow())) >= 0;
        var stand = (part.State, ranking) switch
        {
            (IntakePartFlow.Agreed, _) => GuardianStand.Agreed,
            (_, false) => GuardianStand.Closed,
            (IntakePartFlow.Asked, _) => GuardianStand.Asked,
            _ => GuardianStand.Refused,
        };
        var wishes = db.IntakeWishes.Where(w => w.Intake == intake.Id && w.Person == part.Person).OrderBy(w => w.Number).Join(db.Openings, w => w.Opening, o => o.Id, (w, o) => new { w.Number, o.En, o.Ru }).OrderBy(w => w.Number).ToList();
        return new GuardianQuestion(part.Node, token, stand, stand switch
        {
            GuardianStand.Agreed => new($"Your child takes part in “{intake.En}”", $"Ребёнок участвует: «{intake.Ru}»"),
            GuardianStand.Asked => new($"May your child take part in “{intake.En}”?", $"Можно ли ребёнку участвовать: «{intake.Ru}»?"),
            _ => new($"Your child does not take part in “{intake.En}”", $"Ребёнок не участвует: «{intake.Ru}»"),
        })
        {
            Illustrative = intake.Illustrative, Needed = IntakeConsents.Guardian,
            Note = stand switch
            {
                GuardianStand.Asked => new($"Your child's wishes count only if you agree by {intake.RankBy}.", $"Желания ребёнка учтут, только если вы согласитесь до {intake.RankBy}."),
                GuardianStand.Refused => new($"You can still agree until {intake.RankBy}: the wishes then count like all others.", $"До {intake.RankBy} ещё можно согласиться: тогда желания учтут наравне со всеми."),
                GuardianStand.Closed => new("The wishes are no longer taken, so nothing is to be answered.", "Желания больше не принимают, отвечать не на что."),
                _ => null,
            },
            Facts =
            [
                new(new("What", "Что"), intake.Name, intake.Address), new(new("Who runs it", "Кто проводит"), names.NameOf(intake.Organiser)),
                new(new("What your child wishes for", "Чего хочет ребёнок"), new Sentence(string.Join("; ", wishes.Select(w => $"{w.Number}. {w.En}")), string.Join("; ", wishes.Select(w => $"{w.Number}. {w.Ru}")))), new(new("Who sees what", "Кто что видит"), WhoSees),
            ],
        };
    }

    public void Agree(ActScope scope, string token, GuardianAnswer answer)
    {
        var part = OfToken(scope, token);
        Move(scope, part, part.State == IntakePartFlow.Refused ? "agree-again" : "agree", answer.At);
    }

    public void Refuse(ActScope scope, string token, string at, bool forget)
    {
        var part = OfToken(scope, token);
        if (IntakePartFlow.Life.WhyNot("refuse", part.State, part) is not null)
            return;
        Move(scope, part, "refuse", at);
        if (scope.Db.IntakePlacings.SingleOrDefault(p => p.Intake == part.Intake && p.Person == part.Person && p.Opening != "") is { } placing
            && scope.Db.Applications.FirstOrDefault(a => a.Opening == placing.Opening && a.Person == part.Person && ApplicationFlow.Live.Contains(a.State)) is { } application)
            own.Withdraw(scope, application);
    }

    /// <summary>The people of an intake whose wishes do not count now: minors whose guardian has not agreed, as long as they do not agree for themselves, being of age by now.</summary>
    public static IReadOnlySet<string> NotCounted(PleiadDb db, DbConnection connection, ConsentRegister consents, Intake intake) =>
        db.IntakeParts.Where(p => p.Intake == intake.Id && p.State != IntakePartFlow.Agreed).Select(p => p.Person).AsEnumerable().Where(p => !consents.Holds(connection, $"{intake.Node.Path}/{p}", ApplicationConsents.Shown.Id)).ToHashSet(StringComparer.Ordinal);

    private static void Move(ActScope scope, IntakePart part, string name, string at)
    {
        var move = IntakePartFlow.Life.Must(name, part.State, part);
        scope.Put(part with { State = move.To, AnsweredAt = at });
        scope.Write(new Deed(part.Node, name) { From = part.State, To = move.To });
    }

    private static IntakePart OfToken(ActScope scope, string token) => GuardianLink.Parts.Open(scope.Db.IntakeParts, token);
}
