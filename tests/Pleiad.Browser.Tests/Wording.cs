namespace Pleiad.Browser.Tests;

/// <summary>The words the story is told in.</summary>
internal sealed record Wording(
    string OpenTheMap, string MapHeading, string NorthCarolina, string ProofHeading, string Agreement, string Flip,
    string Strong, string NotStrong, string Recount, string Category, string Show, string Dark, string BackToTheData)
{
    private static readonly Wording English = new(
        "Open the map", "Nine states are strong in biopharmaceuticals and hold 60% of the jobs", "North Carolina", "2.8 times", "4 of 4", "9,388",
        "Strong", "Not strong", "Recount", "Biopharmaceuticals", "Show", "dark", "Back to the data");

    private static readonly Wording Russian = new(
        "Открыть карту", "Девять штатов сильны в биофармацевтике: там 60 % рабочих мест категории", "Северная Каролина", "в 2,8 раза", "4 из 4", "9388",
        "Сильный", "Не сильный", "Пересчитать", "Биофармацевтика", "Показать", "тёмная", "Вернуть данные");

    public static Wording In(string language) => language == "ru" ? Russian : English;
}
