using System.Collections.Concurrent;
using System.Text;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Renditions;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>The Bulletin as PDF in each language, made once for the same figures and words, and kept beside the database.</summary>
public sealed class BulletinPdf(MakePdf pdf, Storage storage, SubscriptionLetters letters, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> making = new(StringComparer.Ordinal);
    private readonly BothLanguages both = new(clock);

    public bool Can => pdf.Can;

    /// <exception cref="Kernel.RefusedException">It cannot be made; the sentence says why.</exception>
    public async Task<byte[]> Of(Bulletin bulletin, Language language, CancellationToken cancel)
    {
        var document = Document(bulletin, language, numbered: true);
        var name = $"{bulletin.Id}-{(language == Language.Russian ? "ru" : "en")}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(document.Html)))[..16]}.pdf";
        var file = Path.Combine(storage.Folder, "bulletins", name);
        if (File.Exists(file))
            return await File.ReadAllBytesAsync(file, cancel);
        var gate = making.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancel); // readers who come at once wait for the one that makes it
        try
        {
            if (File.Exists(file))
                return await File.ReadAllBytesAsync(file, cancel);
            var made = await pdf.Run(document.Html, cancel);
            if (PdfPages(made) != document.Pages)
                made = await pdf.Run(Document(bulletin, language, numbered: false).Html, cancel); // a finding needed two pages: the contents name none
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file + ".part", made, cancel);
            File.Move(file + ".part", file, overwrite: true);
            return made;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>How many pages a PDF of Chromium has: it writes its page objects in the clear.</summary>
    internal static int PdfPages(byte[] pdf)
    {
        var (text, count) = (Encoding.Latin1.GetString(pdf), 0);
        for (var at = text.IndexOf("/Type /Page", StringComparison.Ordinal); at >= 0; at = text.IndexOf("/Type /Page", at + 11, StringComparison.Ordinal))
            count += at + 11 < text.Length && text[at + 11] is not 's' ? 1 : 0;
        return count;
    }

    /// <summary>The document that becomes the PDF.</summary>
    internal (string Html, int Pages) Document(Bulletin bulletin, Language language, bool numbered)
    {
        var print = new BulletinPrint(bulletin, both.In(language), address => letters.Link(language == Language.Russian ? "ru" : "en", address));
        return (print.Write(numbered), print.Pages);
    }
}
