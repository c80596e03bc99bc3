using System.Text.RegularExpressions;

namespace Pleiad.Browser.Tests;

/// <summary>What a reader does with a page, in a few words.</summary>
internal static partial class Reading
{
    extension(IPage page)
    {
        public async Task<IResponse> Open(string language, string path)
        {
            var answer = await page.GotoAsync(Site.In(language, path));
            return answer.ShouldNotBeNull();
        }

        public ILocator Heading => page.Locator("h1");

        /// <summary>Names one of many: in a list, or, where there are too many for one, as text.</summary>
        public async Task Name(string field, string value)
        {
            var control = page.Locator($"[name={field}]");
            if (await control.EvaluateAsync<string>("e => e.tagName") == "SELECT")
                await control.SelectOptionAsync(value);
            else
                await control.FillAsync(value);
        }

        public ILocator Answer => page.Locator("#what-if-answer");

        public ILocator JobsField => page.Locator("input[name=jobs]");

        public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;

        public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        /// <summary>Text with each run of spaces, also unbreakable ones, as one space.</summary>
        public async Task<string> Text(string selector) => Spaces().Replace(await page.Locator(selector).First.InnerTextAsync(), " ");
    }

    /// <summary>Fails with one fault a line.</summary>
    public static void ShouldBeNone(this IReadOnlyCollection<string> faults)
    {
        if (faults.Count > 0)
            Assert.Fail($"{faults.Count} faults:\n{string.Join('\n', faults)}");
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
