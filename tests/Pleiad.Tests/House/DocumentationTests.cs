using System.Reflection;
using System.Text.RegularExpressions;
using Pleiad.Hall;
using Pleiad.Kernel.Text;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

public partial class DocumentationTests
{
    [Fact]
    public void Every_command_of_the_README_exists()
    {
        var commands = CommandLine().Matches(Repository.Read("README.md") + Repository.Read("docs/performance.md") + Repository.Read("docs/operations.md")).Select(m => m.Groups["words"].Value).Distinct().ToArray();
        commands.Length.ShouldBeGreaterThan(3);
        Exists("paint").ShouldBeFalse();
        foreach (var command in commands)
            Exists(command).ShouldBeTrue($"./pleiad {command}");
        Exists("observe paint").ShouldBeFalse();
    }

    [Fact]
    public void Every_method_card_is_there_in_both_languages()
    {
        foreach (var id in MethodCards.Ids)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var card = MethodCards.Find(id, language).ShouldNotBeNull();
                card.Title.Length.ShouldBeGreaterThan(3);
                card.Html.Length.ShouldBeGreaterThan(800, $"{id} in {language}");
            }
        }
    }

    [Fact]
    public void Every_public_indicator_of_Engine_has_a_method_card()
    {
        var cards = string.Concat(MethodCards.Ids.Select(id => Repository.Read($"docs/methods/{id}.md")));
        WithoutCard(typeof(Engine.Panel).Assembly.GetExportedTypes(), cards).ShouldBeEmpty();
        WithoutCard([typeof(DocumentationTests)], cards).ShouldBe([nameof(DocumentationTests)]);
    }

    [Fact]
    public void The_ninety_requirements_are_listed_and_the_tests_they_name_exist()
    {
        var rows = Requirement().Matches(Repository.Read("docs/requirements.md"));
        rows.Select(m => m.Groups["id"].Value).Order().ShouldBe(Enumerable.Range(1, 90).Select(i => $"r{i:00}"));
        var tests = typeof(DocumentationTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        foreach (var row in rows.Where(r => !r.Groups["proof"].Value.Contains("not yet", StringComparison.Ordinal)))
            Name().Matches(row.Groups["proof"].Value).Select(m => m.Groups["name"].Value.Split('.')[0]).ShouldContain(n => tests.Contains(n), row.Value);
    }

    [Fact]
    public void Public_members_of_Engine_say_what_they_are()
    {
        var documented = File.ReadAllText(Path.ChangeExtension(typeof(Engine.Panel).Assembly.Location, ".xml"));
        foreach (var type in typeof(Engine.Panel).Assembly.GetExportedTypes())
            documented.ShouldContain($"T:{type.FullName!.Replace('+', '.')}\""); // a nested type stands behind a point there
    }

    [Fact]
    public void The_repository_speaks_of_the_project_alone()
    {
        string[] folders = ["src", "tests", "bench", "docs", "eng", "samples"];
        var texts = folders.SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Repository.Root)).Where(f => Regex.IsMatch(f, @"\.(cs|razor|md|json|props|csproj|ts|css|mjs|sh|sql|csv)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) && !f.Contains("wwwroot", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal));
        foreach (var file in texts)
            Foreign().IsMatch(File.ReadAllText(file)).ShouldBeFalse(file);
    }

    [Fact]
    public void Files_stay_short()
    {
        var lines = new[] { "src", "tests", "bench" }.SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories))
            .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".ts", StringComparison.Ordinal)) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: File.ReadAllLines(f).Length)).ToArray();
        lines.Where(f => f.Lines > 400).ShouldBeEmpty();
        lines.Select(f => f.Lines).Order().ElementAt(lines.Length / 2).ShouldBeLessThan(90);
    }

    private static IEnumerable<string> WithoutCard(IEnumerable<Type> types, string cards) => types
        .Where(t => t is { IsClass: true } && t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => !m.IsSpecialName && (m.ReturnType == typeof(double) || m.ReturnType == typeof(double?) || m.Name.StartsWith("A_", StringComparison.Ordinal) || m.Name.StartsWith("Every_", StringComparison.Ordinal))))
        .Select(t => t.Name).Where(n => !cards.Contains($"`{n}", StringComparison.Ordinal));

    /// <summary>A command of the front door is a case of its script; one of the program answers to --help.</summary>
    private static bool Exists(string command)
    {
        var word = command.Split(' ')[0];
        if (Regex.IsMatch(Repository.Read("pleiad"), $@"^  {Regex.Escape(word)}\)", RegexOptions.Multiline, TimeSpan.FromSeconds(1)))
            return true;
        return Regex.IsMatch(Command.Run([.. command.Split(' '), "--help"]).Output, $@"Pleiad {Regex.Escape(command)} [\[<]", RegexOptions.None, TimeSpan.FromSeconds(1)); // an unknown word gets its parent's help
    }

    [GeneratedRegex(@"\./pleiad (?<words>[a-z]+( [a-z][a-z-]*)?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^\| (?<id>r\d\d) \|(?<capability>[^|]*(\\\|[^|]*)*)\|(?<lives>[^|]*)\|(?<proof>[^|]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Requirement();

    [GeneratedRegex(@"`(?<name>[A-Za-z.]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"/work/(main|shared)|https?://[^\s""]*(registry\.|nuget\.org|npmjs|deb\.debian)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Foreign();
}
