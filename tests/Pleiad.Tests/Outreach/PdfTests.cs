using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Renditions;
using Pleiad.Modules.Outreach.Bulletins;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Outreach;

/// <summary>Pages into PDF by a real Chromium where there is one, and what happens when it hangs, eats or fails.</summary>
public class PdfTests
{
    private const string Document = """<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Бюллетень 1</title><style>@page{size:A4} section{break-before:page}</style></head><body><h1>Первая</h1><section><h2>Вторая</h2><table><thead><tr><th scope="col">Что</th></tr></thead><tbody><tr><td>9388</td></tr></tbody></table><img src="http://127.0.0.1:1/x.png" alt="none"></section></body></html>""";

    [Fact]
    public async Task A_document_becomes_a_tagged_PDF_with_its_title_language_and_pages()
    {
        var settings = RenditionSettings.Read(null);
        Assert.SkipUnless(settings.Chromium is not null, "There is no Chromium here: apt-get install -y chromium");
        var pdf = await new MakePdf(settings).Run(Document, TestContext.Current.CancellationToken);
        var text = Encoding.Latin1.GetString(pdf);
        (text.StartsWith("%PDF-", StringComparison.Ordinal), text.Contains("/StructTreeRoot", StringComparison.Ordinal), text.Contains("/Lang (ru)", StringComparison.Ordinal), text.Contains("/Outlines", StringComparison.Ordinal), BulletinPdf.PdfPages(pdf)).ShouldBe((true, true, true, true, 2));
        text.ShouldContain("/Marked true");
    }

    [Theory]
    [InlineData("sleep 60", "pdf-time")]
    [InlineData("echo broken >&2; exit 3", "pdf")]
    [InlineData("exit 0", "pdf")]
    public async Task A_renderer_that_hangs_or_fails_is_ended_with_a_sentence(string does, string code)
    {
        if (OperatingSystem.IsWindows())
            return; // a shell is needed
        using var folder = new TempFolder();
        var program = folder.File("renderer");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\n{does}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        var start = TimeProvider.System.GetTimestamp();
        var refusal = await Should.ThrowAsync<RefusedException>(() => new MakePdf(new RenditionSettings(program) { Patience = TimeSpan.FromSeconds(1) }).Run(Document, TestContext.Current.CancellationToken));
        refusal.Code.ShouldBe(code);
        refusal.Russian.ShouldNotBe(refusal.Message);
        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Without_Chromium_a_sentence_says_so()
    {
        (await Should.ThrowAsync<RefusedException>(() => new MakePdf(RenditionSettings.Read("none")).Run(Document, TestContext.Current.CancellationToken))).Code.ShouldBe("no-chromium");
        Should.Throw<RefusedException>(() => RenditionSettings.Read("/no/such/program")).Code.ShouldBe("chromium");
    }
}
