using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>A move of a need: the need, the day until which it is to be open, and today.</summary>
public sealed record NeedMove(Need Need, string Expires, string Today);

/// <summary>The life of a need or an offer: nothing is open without an end.</summary>
public static class NeedFlow
{
    public const string Draft = "draft";
    public const string Open = "open";
    public const string Closed = "closed";
    public const string Expired = "expired";
    public const string Met = "met";

    public static Flow<NeedMove> Life { get; } = new(
        Draft,
        [
            new(Draft, new("draft", "черновик"), Owner: Role.OrganisationRepresentative),
            new(Open, new("open", "открыт"), Owner: Role.OrganisationRepresentative),
            new(Closed, new("closed", "закрыт")),
            new(Expired, new("expired", "срок истёк"), Owner: Role.OrganisationRepresentative),
            new(Met, new("met", "решён")),
        ],
        [
            new("open", new("Publish", "Опубликовать"), [Draft], Open, RegistryRights.KeepNeed, Term) { Rule = Ends, Done = new("published", "опубликован") },
            new("renew", new("Renew", "Продлить"), [Open, Expired], Open, RegistryRights.KeepNeed, Term) { Rule = Ends, Done = new("renewed", "продлён") },
            new("close", new("Close", "Закрыть"), [Draft, Open, Expired], Closed, RegistryRights.KeepNeed, NeedsReason: true) { Done = new("closed", "закрыт") },
            new("meet", new("It is met", "Решён"), [Open, Expired], Met, RegistryRights.KeepNeed, NeedsReason: true) { Done = new("met", "решён") },
            new("expire", new("Expire", "Истёк срок"), [Open], Expired, Program, move => move.Need.IsOpen(move.Today) ? new("Its last day has not passed.", "Последний день ещё не прошёл.") : null) { Rule = new("its last day has passed", "последний день прошёл"), Done = new("expired", "срок истёк") },
        ]);

    /// <summary>The program's own: nobody may.</summary>
    private static Permission Program => RegistryRights.ExpireNeed;

    private static Sentence Ends => new($"a last day, at most {NeedWords.LongestDays} days ahead", $"последний день, не дальше {NeedWords.LongestDays} дней");

    private static Sentence? Term(NeedMove move) => WhyNotUntil(move.Expires, move.Today);

    /// <summary>Why something cannot be open until a day; null when it can.</summary>
    public static Sentence? WhyNotUntil(string expires, string today)
    {
        if (string.CompareOrdinal(expires, today) < 0)
            return new("The last day has passed already: choose one that is still to come.", "Последний день уже прошёл: выберите день, который ещё наступит.");
        var latest = DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddDays(NeedWords.LongestDays).ToString("yyyy-MM-dd");
        return string.CompareOrdinal(expires, latest) > 0
            ? new($"Choose a day until {latest}: what is open longer than a year is forgotten. You can renew it then.", $"Выберите день не позже {latest}: что открыто дольше года, о том забывают. Тогда его можно продлить.")
            : null;
    }
}
