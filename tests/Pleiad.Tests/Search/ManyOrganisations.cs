using Pleiad.Kernel;
using Pleiad.Kernel.Search;

namespace Pleiad.Tests.Search;

/// <summary>As many organisations as wanted, in both scripts, the same every time: names of syllables, trades, legal forms and towns, some words in every twentieth name.</summary>
internal static class ManyOrganisations
{
    private static readonly string[] Onsets = ["б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", "ст", "пр", "тр", "кр", "гл"];
    private static readonly string[] Latin = ["b", "v", "g", "d", "zh", "z", "k", "l", "m", "n", "p", "r", "s", "t", "f", "kh", "ts", "ch", "sh", "st", "pr", "tr", "kr", "gl"];
    private static readonly (string Ru, string En)[] Vowels = [("а", "a"), ("е", "e"), ("и", "i"), ("о", "o"), ("у", "u"), ("я", "ya")];
    private static readonly (string Ru, string En)[] Trades = [("Фарма", "Pharma"), ("Биотехнологии", "Biotechnologies"), ("Завод", "Works"), ("Научный центр", "Research Centre"), ("Медицина", "Medical"), ("Химия", "Chemicals"), ("Приборы", "Instruments"), ("Торговый дом", "Trading House"), ("Лаборатория", "Laboratory"), ("Инжиниринг", "Engineering"), ("Логистика", "Logistics"), ("Институт", "Institute"), ("Пластик", "Plastics"), ("Энергия", "Energy"), ("Материалы", "Materials"), ("Софт", "Software")];
    private static readonly (string Ru, string En)[] Towns = [("Санкт-Петербург", "St Petersburg"), ("Москва", "Moscow"), ("Калуга", "Kaluga"), ("Обнинск", "Obninsk"), ("Казань", "Kazan"), ("Томск", "Tomsk"), ("Пермь", "Perm"), ("Самара", "Samara"), ("Тула", "Tula"), ("Дубна", "Dubna")];

    /// <summary>The name without what it deals in: one of some three million.</summary>
    public static (string Ru, string En) Word(int number)
    {
        var random = new Random(number);
        var (ru, en) = ("", "");
        for (var syllables = 2 + random.Next(3); syllables > 0; syllables--)
        {
            var (onset, vowel) = (random.Next(Onsets.Length), Vowels[random.Next(Vowels.Length)]);
            (ru, en) = (ru + Onsets[onset] + vowel.Ru, en + Latin[onset] + vowel.En);
        }

        var end = random.Next(Onsets.Length);
        return (char.ToUpperInvariant(ru[0]) + ru[1..] + Onsets[end], char.ToUpperInvariant(en[0]) + en[1..] + Latin[end]);
    }

    public static IEnumerable<SearchEntry> Make(int count) => Enumerable.Range(0, count).Select(i =>
    {
        var random = new Random(i ^ 0x5bd1);
        var (word, trade, town) = (Word(i), Trades[random.Next(Trades.Length)], Towns[random.Next(Towns.Length)]);
        return new SearchEntry("firms", $"registry/organisations/o{i}", new($"{word.En} {trade.En} LLC", $"ООО «{word.Ru} {trade.Ru}»"), new($"Organisation · {town.En}", $"Организация · {town.Ru}"), $"/registry/organisations/o{i}");
    });
}
