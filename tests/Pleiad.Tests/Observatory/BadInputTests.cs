using System.IO.Compression;
using System.Text;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class BadInputTests
{
    private const string Header = "region,category,year,employment,establishments\n";

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "unknown column", "region,category,year,employment,establishments,moon\n", "line 1, column 6", "'moon' is not known" },
        { "missing column", "region,category,year,employment\n", "line 1, column 5", "'establishments' is missing" },
        { "column twice", "region,category,year,employment,establishments,region\n", "line 1, column 6", "a second time" },
        { "duplicate cell", Header + "01,a,2016,1,1\n02,a,2016,1,1\n01,a,2016,2,1\n", "line 4, column 1 (region)", "the first is line 2" },
        { "negative", Header + "01,a,2016,-5,1\n", "line 2, column 4 (employment)", "'-5' is negative" },
        { "fraction", Header + "01,a,2016,5,1.5\n", "line 2, column 5 (establishments)", "'1.5' is a fraction" },
        { "not a number", Header + "01,a,2016,many,1\n", "line 2, column 4 (employment)", "'many' is not a number" },
        { "grouped", Header + "01,a,2016,\"1,234\",1\n", "line 2, column 4 (employment)", "is not a number" },
        { "too large", Header + "01,a,2016,9007199254740993,1\n", "line 2, column 4 (employment)", "larger than" },
        { "exponent", Header + "01,a,2016,1e3,1\n", "line 2, column 4 (employment)", "digits alone" },
        { "infinite", Header + "01,a,2016,Infinity,1\n", "line 2, column 4 (employment)", "is not a number" },
        { "year", Header + "01,a,MMXVI,5,1\n", "line 2, column 3 (year)", "is not a year" },
        { "no region", Header + ",a,2016,5,1\n", "line 2, column 1 (region)", "is empty" },
        { "spaces", Header + " 01,a,2016,5,1\n", "line 2, column 1 (region)", "begins or ends with a space" },
        { "too few columns", Header + "01,a,2016,5,1\n01,b,2016,5\n", "line 3, column 5", "4 columns, and the header has 5" },
        { "too many columns", Header + "01,a,2016,5,1,9\n", "line 2, column 6", "6 columns, and the header has 5" },
        { "open quote", Header + "01,\"a,2016,5,1\n02,a,2016,1,1\n", "line 2, column 2 (category)", "not closed" },
        { "text after quote", Header + "01,\"a\"b,2016,5,1\n", "line 2, column 2 (category)", "after the closing quote" },
        { "stray quote", Header + "01,a,2016,5\"6,1\n", "line 2, column 4 (employment)", "a quote stands inside" },
        { "suppressed", "region,category,year,employment,establishments,suppressed\n01,a,2016,5,1,perhaps\n", "line 2, column 6 (suppressed)", "neither true nor false" },
        { "empty file", "", "line 1, column 1", "is empty" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_refused_at_its_place_and_leaves_nothing(string what, string facts, string place, string sentence)
        => Refused(Encoding.UTF8.GetBytes(facts)).ShouldSatisfyAllConditions(
            e => e.ShouldContain(place, Case.Sensitive, what), e => e.ShouldContain(sentence, Case.Sensitive, what));

    [Fact]
    public void UTF_16_is_refused_with_and_without_its_mark()
    {
        Refused([0xff, 0xfe, .. Encoding.Unicode.GetBytes(Header)]).ShouldContain("UTF-16");
        Refused(Encoding.BigEndianUnicode.GetBytes(Header)).ShouldContain("UTF-16");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_at_their_place()
        => Refused([.. Encoding.UTF8.GetBytes(Header), (byte)'0', 0xff, 0xfe, .. ",a,2016,5,1\n"u8]).ShouldContain("line 2, column 1 (region): the text is not UTF-8");

    [Fact]
    public void A_truncated_gzip_is_refused_wherever_it_was_cut()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i},a,2016,{i * 7919 % 1000},1\n"))));
        var whole = packed.ToArray();
        foreach (var length in new[] { whole.Length - 1, whole.Length - 4, whole.Length - 8, whole.Length - 9, whole.Length / 2, 40 })
            Refused(whole[..length]).ShouldContain("gzip");
        whole[^6] ^= 0xff;
        Refused(whole).ShouldContain("gzip");
    }

    [Fact]
    public void A_line_of_100_MB_is_refused_without_being_held_in_memory()
    {
        var facts = new byte[100_000_000];
        Array.Fill(facts, (byte)'7');
        Encoding.UTF8.GetBytes(Header + "01,a,2016,").CopyTo(facts, 0);
        Refused(facts).ShouldContain("line 2, column 1: the line is longer than 1048576 bytes");
        Array.Fill(facts, (byte)',');
        Refused(facts).ShouldContain("line 1, column 1: the line is longer");
    }

    [Fact]
    public void A_refused_run_leaves_an_older_result_as_it_was()
    {
        using var folder = new TempFolder();
        var old = folder.Write("o.csv", "what was here before");
        Command.Run("observe", "rate", "--facts", folder.Write("f.csv", Header + "01,a,2016,x,1\n"), "--out", old).Code.ShouldBe(2);
        File.ReadAllText(old).ShouldBe("what was here before");
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    private static string Refused(byte[] facts)
    {
        using var folder = new TempFolder();
        var ending = Command.Run("observe", "rate", "--facts", folder.Write("f.csv", facts), "--out", folder.File("out.csv"));
        ending.Code.ShouldBe(2, ending.Errors);
        Directory.GetFiles(folder.Path).ShouldBe([folder.File("f.csv")]);
        return ending.Errors;
    }
}
