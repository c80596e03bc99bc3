using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>What an applicant does with an application: confirms, takes a freed place, withdraws.</summary>
public sealed class OwnApplication(Places places, PlacementLetters letters)
{
    /// <summary>The moves of an applicant.</summary>
    public static readonly string[] Moves = ["confirm", "take", "withdraw"];

    public Func<ActScope, string> From(string id, string name) => scope =>
    {
        var application = scope.Application(id);
        return name switch
        {
            "confirm" => Confirm(scope, application),
            "take" => Take(scope, application),
            "withdraw" => Withdraw(scope, application),
            _ => throw ApplicationActs.Missing(),
        };
    };

    /// <summary>Confirms: whoever comes before the places are gone has one, the others are on the reserve list in their order.</summary>
    private string Confirm(ActScope scope, Application application)
    {
        ApplicationFlow.Life.Must("confirm", application.State, application);
        var opening = scope.Opening(application.Opening);
        MustBeFree(scope, application, opening);
        var held = places.Ask(scope, places.Pool(scope, opening), application.Node.Path).State == PlaceState.Held;
        var moved = scope.Move(application, held ? "confirm" : "queue");
        if (held)
            GiveWay(scope, moved, opening);
        letters.Moved(scope, moved);
        return moved.Address;
    }

    /// <summary>Takes the freed place that is kept.</summary>
    private string Take(ActScope scope, Application application)
    {
        ApplicationFlow.Life.Must("take", application.State, application);
        var opening = scope.Opening(application.Opening);
        MustBeFree(scope, application, opening);
        places.Accept(scope, application.Node.Path);
        var moved = scope.Move(application, "take");
        GiveWay(scope, moved, opening);
        letters.Moved(scope, moved);
        return moved.Address;
    }

    /// <summary>Ends it: by the applicant, or because the guardian says so.</summary>
    internal string Withdraw(ActScope scope, Application application)
    {
        var moved = scope.Move(application, "withdraw");
        scope.Db.SaveChanges();
        places.Leave(scope, application.Node.Path);
        letters.Moved(scope, moved);
        return moved.Address;
    }

    /// <exception cref="ConflictException">Code <c>clash</c>: the applicant has a confirmed place at the same time.</exception>
    private static void MustBeFree(ActScope scope, Application application, Opening opening)
    {
        if (Others(scope, application, opening, [ApplicationFlow.Confirmed]) is [var other, ..])
            throw new ConflictException("clash", $"You have a confirmed place at the same time: “{other.Opening.En}”. Withdraw there first.", $"На это время у вас уже есть подтверждённое место: «{other.Opening.Ru}». Сначала откажитесь от него.");
    }

    /// <summary>The applicant's other applications of the same time end: nobody waits for who will not come.</summary>
    private void GiveWay(ActScope scope, Application confirmed, Opening opening)
    {
        scope.Db.SaveChanges();
        foreach (var (other, of) in Others(scope, confirmed, opening, ApplicationFlow.Open))
        {
            var moved = scope.ByItself().Move(other, "give-way");
            scope.Db.SaveChanges();
            places.Leave(scope, other.Node.Path);
            letters.GaveWay(scope, moved, of);
        }
    }

    private static List<(Application Application, Opening Opening)> Others(ActScope scope, Application application, Opening opening, string[] states) =>
        [.. scope.Db.Applications.Where(a => a.Person == application.Person && a.Id != application.Id && states.Contains(a.State)).AsEnumerable().Select(a => (a, scope.Opening(a.Opening))).Where(o => Audience.Meet(opening, o.Item2))];
}
