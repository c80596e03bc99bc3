namespace Pleiad.Browser.Tests;

/// <summary>The what-if with scripts, beyond the story.</summary>
[Collection(House.Readers)]
public sealed class WhatIfTests(House house)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Back_to_the_data_restores_the_number_and_the_verdict(string language)
    {
        var words = Wording.In(language);
        var page = await house.Visit();
        await page.Open(language, Site.Proof);
        var given = await page.JobsField.InputValueAsync();
        await page.JobsField.FillAsync("9000");
        await Expect(page.Answer).ToContainTextAsync(words.NotStrong);
        await page.Link(words.BackToTheData).ClickAsync();
        await Expect(page.JobsField).ToHaveValueAsync(given);
        await Expect(page.Answer).Not.ToContainTextAsync(words.NotStrong);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "abc", "Write the number of jobs with digits")]
    [InlineData("ru", "9.5", "без дробной части")]
    public async Task A_wrong_number_is_answered_while_it_is_typed(string language, string typed, string sentence)
    {
        var page = await house.Visit();
        await page.Open(language, Site.Proof);
        await page.JobsField.FillAsync(typed);
        await Expect(page.Answer.Locator(".err")).ToContainTextAsync(sentence);
        await Expect(page.JobsField).ToHaveValueAsync(typed);
        await page.JobsField.FillAsync("9000");
        await Expect(page.Answer).ToContainTextAsync(Wording.In(language).NotStrong);
        await Expect(page.Locator(".err")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    /// <summary>A live region that is itself replaced is not read out: it has to stay, and its content to change.</summary>
    [Fact]
    public async Task A_new_answer_comes_inside_a_live_region_that_stays()
    {
        var page = await house.Visit();
        await page.Open("en", Site.Proof);
        await page.EvaluateAsync("() => { window.region = document.querySelector('#what-if [aria-live]'); }");
        await page.JobsField.FillAsync("9000");
        await Expect(page.Answer).ToContainTextAsync("Not strong");
        (await page.EvaluateAsync<bool>("() => window.region.isConnected && window.region.textContent.includes('Not strong')")).ShouldBeTrue("the live region was replaced by another");
        await page.Context.CloseAsync();
    }
}
