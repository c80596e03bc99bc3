using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Tables;

namespace Pleiad.Tests.Registry.Intake;

/// <summary>Spreadsheets as people keep them, and files that are none.</summary>
public class SheetTests
{
    [Fact]
    public void The_same_sheet_is_read_whatever_program_saved_it()
    {
        string[] expected = ["2: Звезда|7707083893", "3: Полисан, ООО|"];
        var text = "Название;ИНН\n\"Звезда\";7707083893\n\n\"Полисан, ООО\";\n";
        foreach (var content in new[]
        {
            Encoding.UTF8.GetBytes(text), [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(text)], [0xff, 0xfe, .. Encoding.Unicode.GetBytes(text)], CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text),
            Encoding.UTF8.GetBytes(text.Replace(';', '\t')), Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n")),
        })
        {
            var sheet = Sheet.Read(content);
            sheet.Header.ShouldBe(["Название", "ИНН"]);
            Rows(sheet).ShouldBe([expected[0], "4: Полисан, ООО|"]);
        }

        Rows(Sheet.Read(Sheets.Xlsx(["Название", "ИНН"], ["Звезда", "7707083893"], ["Полисан, ООО", ""]))).ShouldBe(expected);
    }

    [Fact]
    public void A_broken_row_keeps_its_trouble_and_the_others_stay_good()
    {
        var sheet = Sheet.Read(Sheets.Csv("name,inn", "Good One,1", "Bad \"One\",2", "Too,3,many", "\"Two\nlines\",4", new string('x', Sheet.LongestCell + 1) + ",5"));
        sheet.Rows.Select(r => (r.Line, r.Trouble is null)).ShouldBe([(2, true), (3, false), (4, false), (5, true), (7, false)]);
        sheet.Rows[2].Trouble!.En.ShouldBe("The row has 3 columns, and the header has 2.");
        sheet.Rows[3].Cells.ShouldBe(["Two\nlines", "4"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("name,inn\n\"never closed,1\nmore,2\n")]
    [InlineData("%PDF-1.4")]
    [InlineData("PK\u0003\u0004 and no archive")]
    public void What_is_no_sheet_is_refused_with_a_sentence(string text)
    {
        var refusal = Should.Throw<RefusedException>(() => Sheet.Read(Encoding.Latin1.GetBytes(text)));
        refusal.Code.ShouldStartWith("sheet-");
        refusal.Russian.ShouldNotBe(refusal.Message);
    }

    [Fact]
    public void A_hostile_archive_is_not_opened()
    {
        var good = Sheets.Parts(Sheets.Sheet([["name"], ["One"]]));
        Code(Sheets.Packed([.. good, ("../outside.xml", "<a/>")])).ShouldBe("sheet-zip");
        Code(Sheets.Packed([.. good, ("/etc/passwd", "x")])).ShouldBe("sheet-zip");
        Code(Sheets.Packed([.. good, .. Enumerable.Range(0, 400).Select(i => ($"xl/media/{i}.txt", "x"))])).ShouldBe("sheet-zip");
        Code(Sheets.Packed([.. good.SkipLast(1), ("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \"boom\"><!ENTITY f \"&e;&e;&e;&e;\">]><worksheet>&f;</worksheet>")])).ShouldBe("sheet-xml");
        Code(Sheets.Packed([.. good.SkipLast(1), ("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")])).ShouldBe("sheet-xml");
        Code(Sheets.Packed([.. good.SkipLast(1), ("xl/worksheets/sheet1.xml", string.Concat(Enumerable.Repeat("<a>", 500)) + string.Concat(Enumerable.Repeat("</a>", 500)))])).ShouldBe("sheet-xml");
        Code(Sheets.Packed([.. good, ("xl/media/bomb.bin", new string('\0', 70 << 20))])).ShouldBe("sheet-bomb");
        Code(Sheets.Packed(good)[..^40]).ShouldBe("sheet-damaged");
        Code(Sheets.Packed([("readme.txt", "no workbook")])).ShouldBe("sheet-empty");
    }

    [Fact]
    public void Endless_input_ends_in_a_refusal_before_it_fills_the_memory()
    {
        Code(Encoding.UTF8.GetBytes("name\n" + new string('x', 3 << 20))).ShouldBe("sheet-line");
        Code(Encoding.UTF8.GetBytes("name\n\"" + new string('x', 3 << 20))).ShouldBe("sheet-line");
        Code(Encoding.UTF8.GetBytes(new string(',', 1 << 19))).ShouldBe("sheet-columns");
        Code(Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Range(0, Sheet.MostRows + 1).Select(i => $"n{i}\n")))).ShouldBe("sheet-rows");
        Code(new byte[Sheet.LongestFile + 1]).ShouldBe("sheet-size");
        Sheet.Read(Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Range(0, Sheet.MostRows).Select(i => $"n{i}\n")))).Rows.Count.ShouldBe(Sheet.MostRows);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("＝1")]
    public void A_formula_leaves_with_an_apostrophe_and_comes_back_without(string text)
    {
        CsvText.Harmless(text).ShouldBe("'" + text);
        CsvText.Original(CsvText.Harmless(text)).ShouldBe(text);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("+7.25")]
    [InlineData("-1E-05")]
    [InlineData("plain")]
    [InlineData("'quoted")]
    [InlineData("")]
    public void A_number_and_a_plain_text_leave_as_they_are(string text)
    {
        CsvText.Harmless(text).ShouldBe(text);
        CsvText.Original(text).ShouldBe(text);
    }

    private static string Code(byte[] content) => Should.Throw<RefusedException>(() => Sheet.Read(content)).Code;

    private static string[] Rows(Sheet sheet) => [.. sheet.Rows.Select(r => $"{r.Line}: {string.Join('|', r.Cells)}")];
}
