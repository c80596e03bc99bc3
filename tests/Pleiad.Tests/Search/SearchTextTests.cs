using Pleiad.Kernel.Search;

namespace Pleiad.Tests.Search;

public class SearchTextTests
{
    /// <summary>Ways in which people write one name.</summary>
    public static TheoryData<string, string> Same => new()
    {
        { "Polisan", "POLISAN" }, { "Polisan", "Polysan" }, { "Polisan", "ПОЛИСАН" }, { "Polisan", "«Полисан»" }, { "Polisan", "ООО «Полисан»" }, { "Polisan", "\"POLYSAN\" LLC" },
        { "BIOCAD", "Биокад" }, { "BIOCAD", "ЗАО «Биокад»" }, { "Geropharm", "Герофарм" }, { "Vertex", "Вертекс" }, { "Yandex", "Яндекс" },
        { "Khimki", "Химки" }, { "Himki", "Химки" }, { "Korolyov", "Королёв" }, { "Korolev", "Королев" }, { "Королев", "Королёв" }, { "Yekaterinburg", "Екатеринбург" }, { "Ekaterinburg", "Екатеринбург" },
        { "Dmitry", "Дмитрий" }, { "Dmitriy", "Дмитрий" }, { "Dmitrii", "Дмитрий" }, { "Ilyin", "Ильин" }, { "Tatyana", "Татьяна" }, { "Tatiana", "Татьяна" }, { "Shchukin", "Щукин" }, { "Schukin", "Щукин" },
        { "Dostoevsky", "Достоевский" }, { "Dostoyevskiy", "Достоевский" }, { "Gatchina", "Гатчина" }, { "Bratsk", "Братск" }, { "Zhukov", "Жуков" }, { "Rossiya", "Россия" },
        { "Hoffmann", "Hofmann" }, { "Аквариус", "Aquarius" }, { "Thermo", "Термо" }, { "Schering", "Шеринг" }, { "object", "объект" }, { "Center", "Centér" }, { "O’Neil", "ONeil" }, { "Москва", "Moskva" },
        { "Санкт-Петербург", "Sankt Peterburg" }, { "Общество с ограниченной ответственностью «Бион»", "Bion" }, { "АО «Вертекс»", "Vertex JSC" }, { "Novartis AG", "Новартис" }, { "Київ", "Kiiv" }, { "Łódź", "Lodz" },
        { "Andreyev", "Андреев" }, { "Grigoryev", "Григорьев" }, { "Toyota", "Тойота" }, { "Vaccin", "вакцин" }, { "Максим", "Maxim" }, { "ﬁlm", "film" }, { "Cente\u0301r", "Center" }, { "Короле\u0308в", "Королёв" }, { "ПОЛИ\u00adСАН", "полисан" },
    };

    public static TheoryData<string, string> Different => new()
    {
        { "Polisan", "Polysal" }, { "BIOCAD", "Biocard" }, { "Vertex", "Vortex" }, { "Москва", "Moscow" }, { "007", "07" }, { "Omsk", "Tomsk" }, { "Chita", "Shita" },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void Spellings_of_one_name_have_one_form(string one, string other) => SearchText.Normal(other).ShouldBe(SearchText.Normal(one));

    [Theory]
    [MemberData(nameof(Different))]
    public void Different_names_keep_different_forms(string one, string other) => SearchText.Normal(other).ShouldNotBe(SearchText.Normal(one));

    [Theory]
    [InlineData("LLC", "llc")]
    [InlineData("ООО", "o")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    [InlineData("\ud83d\ude00 \u202e x\0y", "ks i")]
    public void A_text_of_nothing_else_keeps_its_legal_form_and_noise_has_none(string text, string form) =>
        SearchText.Normal(text).ShouldBe(form == "llc" ? "lk" : form);

    [Fact]
    public void A_word_and_a_slip_of_it_always_meet()
    {
        string[] names = ["polisan", "полисан", "geropharm", "биотехнологии", "щукинская", "екатеринбург", "maxima", "dostoyevsky", "chemistry", "хлебников", "vertex", "tsiolkovsky"];
        foreach (var name in names)
        {
            var alphabet = name[0] < 128 ? "abcdefghijklmnopqrstuvwxyz" : "абвгдежзийклмнопрстуфхцчшщъыьэюя";
            var forms = SearchText.Slips(name).ToHashSet();
            var slips = Enumerable.Range(0, name.Length).SelectMany(i => alphabet.SelectMany(c => new[] { name.Insert(i, c.ToString()), name.Remove(i, 1).Insert(i, c.ToString()) }).Append(name.Remove(i, 1)))
                .Concat(Enumerable.Range(0, name.Length - 1).Select(i => name[..i] + name[i + 1] + name[i] + name[(i + 2)..]));
            foreach (var slip in slips)
                SearchText.Slips(slip).ShouldContain(f => forms.Contains(f), $"{slip} for {name}");
        }
    }

    [Fact]
    public void Every_beginning_of_three_letters_and_more_leads_to_the_name()
    {
        string[] names = ["geropharm", "Mikhailov", "Shchukin", "medicine", "Dostoyevsky", "Bratsk", "Gatchina", "Aquarius", "Korolyov", "Герофарм", "Щёлково", "Чехов", "chemistry", "Yekaterinburg", "Schwarz", "xenon", "Цюрих"];
        foreach (var name in names.Select(n => SearchText.Words(n)[0]))
        {
            for (var length = 3; length <= name.Plain.Length; length++)
                SearchText.Beginnings(name.Plain[..length]).ShouldContain(b => name.Folded.StartsWith(b, StringComparison.Ordinal), $"{name.Plain[..length]} of {name.Plain} ({name.Folded})");
        }
    }

    [Theory]
    [InlineData("polisan", "polisan", 0)]
    [InlineData("polisan", "polisna", 1)]
    [InlineData("polisan", "polisa", 1)]
    [InlineData("polisan", "poliran", 1)]
    [InlineData("polisan", "xpolisan", 1)]
    [InlineData("ab", "", 2)]
    [InlineData("kitten", "sitting", 3)]
    public void Letters_that_differ_are_counted(string one, string other, int distance) => SearchText.Distance(one, other).ShouldBe(distance);
}
