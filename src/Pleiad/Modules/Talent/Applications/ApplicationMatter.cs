using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>A minor's application for a place: nothing is sent to the organisation before the guardian agrees, and a consent that is taken back ends it.</summary>
internal sealed class ApplicationMatter(OwnApplication own, PlacementLetters letters, RegistryNames names) : IGuardianMatter
{
    private static readonly Sentence WhoSees = new(
        "The organisation that offers the place: your child's name, the stage of learning and what your child writes, and only after you agree. Nobody else: nothing.",
        "Организация, предлагающая место: имя ребёнка, ступень обучения и написанное им, и только после вашего согласия. Все остальные: ничего.");

    public GuardianQuestion? Find(PleiadDb db, DbConnection connection, string token)
    {
        if (GuardianLink.Applications.Seek(db.Applications, token) is not { } application)
            return null;
        var opening = db.Openings.Single(o => o.Id == application.Opening);
        var state = ApplicationFlow.Life.State(application.State).PublicName;
        var stand = application.State == ApplicationFlow.Guardian ? GuardianStand.Asked : ApplicationFlow.Live.Contains(application.State) ? GuardianStand.Agreed : GuardianStand.Closed;
        var address = TalentAddress.OfOpening(opening.Id);
        return new GuardianQuestion(application.Node, token, stand, stand == GuardianStand.Asked
            ? new($"Your child wants to apply for “{opening.En}”", $"Ваш ребёнок хочет откликнуться: «{opening.Ru}»") : new($"The application for “{opening.En}”: {state.En}", $"Отклик на «{opening.Ru}»: {state.Ru}"))
        {
            Illustrative = application.Illustrative, Said = application.Motivation, Needed = ApplicationConsents.Guardian,
            Note = stand switch
            {
                GuardianStand.Asked => new("Nothing is sent to the organisation before you agree. If you do not answer, the application ends by itself.", "До вашего согласия организации ничего не отправляют. Если вы не ответите, отклик закроется сам."),
                GuardianStand.Closed => new("This application has ended. If your child still wants the place, let your child apply again: you are asked again.", "Этот отклик закрыт. Если ребёнок всё ещё хочет это место, пусть откликнется снова: вас снова спросят."),
                _ => null,
            },
            Facts =
            [
                new(new("What", "Что"), new Sentence($"{opening.En}, {PlacementWords.Kind(opening.Kind).En}", $"{opening.Ru}, {PlacementWords.Kind(opening.Kind).Ru}"), address), new(new("Who offers it", "Кто предлагает"), names.NameOf(opening.Organisation)),
                new(new("When", "Когда"), reader => opening.Starts.Length == 0 ? reader.T("from now on", "с ближайшего времени") : reader.During(new Term(opening.Starts, opening.Ends))),
                new(new("From the age of", "С возраста"), reader => reader.N.Whole(opening.LeastAge)), new(new("Who sees what", "Кто что видит"), WhoSees),
            ],
        };
    }

    public void Agree(ActScope scope, string token, GuardianAnswer answer) =>
        letters.Moved(scope, scope.Move(OfToken(scope, token), "agree", also: a => a with { AppliedAt = scope.Moment(), Due = scope.After(ApplicationActs.Turn) }));

    public void Refuse(ActScope scope, string token, string at, bool forget)
    {
        var application = OfToken(scope, token);
        if (ApplicationFlow.Live.Contains(application.State))
            own.Withdraw(scope, application);
    }

    private static Application OfToken(ActScope scope, string token) => GuardianLink.Applications.Open(scope.Db.Applications, token);
}
