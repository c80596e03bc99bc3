namespace Pleiad.Kernel.Search;

/// <summary>
/// Letters without their diacritics, and ligatures as the letters they join: a table, because the program runs without the data of the
/// system's cultures, and composes and decomposes nothing. Small letters only; й is a letter of its own.
/// </summary>
internal static class Diacritics
{
    private static readonly Dictionary<char, string> Plain = Table(
        "0 ０; 1 １; 2 ２; 3 ３; 4 ４; 5 ５; 6 ６; 7 ７; 8 ８; 9 ９; a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặａª; aʾ ẚ; b ḃḅḇｂ; c çćĉċčḉｃ; d ďḋḍḏḑḓｄ; dz ǆǳ; e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệｅ; f ḟｆ; ff ﬀ; " +
        "ffi ﬃ; ffl ﬄ; fi ﬁ; fl ﬂ; g ĝğġģǧǵḡｇ; h ĥȟḣḥḧḩḫẖｈ; i ìíîïĩīĭįǐȉȋḭḯỉịｉ; ij ĳ; j ĵǰｊ; k ķǩḱḳḵｋ; l ĺļľḷḹḻḽｌ; lj ǉ; m ḿṁṃｍ; n ñńņňǹṅṇṉṋｎ; nj ǌ; o " +
        "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợｏº; p ṕṗｐ; q ｑ; r ŕŗřȑȓṙṛṝṟｒ; s śŝşšſșṡṣṥṧṩẛｓ; st ﬅﬆ; t ţťțṫṭṯṱẗｔ; u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựｕ; v ṽṿｖ; w ŵẁẃẅẇẉẘｗ; x ẋẍｘ; y " +
        "ýÿŷȳẏẙỳỵỷỹｙ; z źżžẑẓẕｚ; æ ǣǽ; ø ǿ; ʒ ǯ; ʼn ŉ; а ӑӓ; г ѓ; е ѐёӗ; ж ӂӝ; з ӟ; и ѝӣӥ; к ќ; о ӧ; у ўӯӱӳ; ч ӵ; ы ӹ; э ӭ; і ї; ә ӛ; ө ӫ");

    /// <summary>The plain letters of a small letter; itself where it has no marks.</summary>
    public static string Off(char letter) => Plain.TryGetValue(letter, out var plain) ? plain : letter.ToString();

    private static Dictionary<char, string> Table(string groups) =>
        groups.Split("; ").Select(g => g.Split(' ')).SelectMany(g => g[1].Select(marked => (marked, g[0]))).ToDictionary(p => p.marked, p => p.Item2);
}
