namespace Pleiad.Tests.Search;

/// <summary>As many organisations as wanted, in both scripts, the same every time: names of syllables, trades, legal forms and towns, some words in every twentieth name.</summary>
internal static class ManyOrganisations
{
    private static readonly string[] Onsets = ["б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", "ст", "пр", "тр", "кр", "гл"];
    private static readonly string[] Latin = ["b", "v", "g", "d", "zh", "z", "k", "l", "m", "n", "p", "r", "s", "t", "f", "kh", "ts", "ch", "sh", "st", "pr", "tr", "kr", "gl"];
    private static readonly (string Ru, string En)[] Vowels = [("а", "a"), ("е", "e"), ("и", "i"), ("о", "o"), ("у", "u"), ("я", "ya")];
    private static readonly (string Ru, string En)[] Trades = [("Фарма", "Pharma"), ("Биотехнологии", "Biotechnologies"), ("Завод", "Works"), ("Научный центр", "Research Centre"), ("Медицина", "Medical"), ("Химия", "Chemicals"), ("Приборы", "Instruments"), ("Торговый дом", "Trading House"), ("Лаборатория", "Laboratory"), ("Инжиниринг", "Engineering"), ("Логистика", "Logistics"), ("Институт", "Institute"), ("Пластик", "Plastics"), ("Энергия", "Energy"), ("Материалы", "Materials"), ("Софт", "Software")];
    private static readonly (string Ru, string En)[] Towns = [("Санкт-Петербург", "St Petersburg"), ("Москва", "Moscow"), ("Калуга", "Kaluga"), ("Обнинск", "Obninsk"), ("Казань", "Kazan"), ("Томск", "Tomsk"), ("Пермь", "Perm"), ("Самара", "Samara"), ("Тула", "Tula"), ("Дубна", "Dubna")];

    private static readonly string[] Territories = ["RU-SPE", "RU-MOW", "RU-KLU", "RU-KLU", "RU-TA", "RU-TOM", "RU-PER", "RU-SAM", "RU-TUL", "RU-MOS"];

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

    /// <summary>A whole organisation with what it deals in and where.</summary>
    public static (string En, string Ru, string Trade, string Town, string TownRu, string Territory) Organisation(int number)
    {
        var random = new Random(number ^ 0x5bd1);
        var (word, trade, town) = (Word(number), Trades[random.Next(Trades.Length)], random.Next(Towns.Length));
        return ($"{word.En} {trade.En} LLC", $"ООО «{word.Ru} {trade.Ru}»", trade.En.Split(' ')[0], Towns[town].En, Towns[town].Ru, Territories[town]);
    }

    /// <summary>The name with a letter missing, or where it is short, one too many.</summary>
    public static string Slipped(int number)
    {
        var word = Word(number).En;
        var at = 1 + (number % (word.Length - 2));
        return word[..at] + word[(at + 1)..] is { Length: >= 5 } shorter ? shorter : word.Insert(at, word[..1].ToLowerInvariant());
    }

    /// <summary>An identifier of the Research Organization Registry whose check digits fit.</summary>
    public static string Ror(int number)
    {
        const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        var sign = "";
        for (var (rest, i) = ((long)number, 0); i < 6; (rest, i) = (rest / 32, i + 1))
            sign = Alphabet[(int)(rest % 32)] + sign;
        return $"0{sign}{98 - ((long)number * 100 % 97):D2}";
    }
}
