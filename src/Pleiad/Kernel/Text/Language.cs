namespace Pleiad.Kernel.Text;

/// <summary>The two languages of the house.</summary>
public enum Language
{
    English,
    Russian,
}

/// <summary>How the languages stand in rows, and what a sentence says in each.</summary>
public static class Languages
{
    /// <summary>The language of a code as rows keep it: "ru" is Russian, every other English.</summary>
    public static Language Of(string code) => code == "ru" ? Language.Russian : Language.English;

    /// <summary>The sentence in a language.</summary>
    public static string In(this Sentence sentence, Language language) => language == Language.Russian ? sentence.Ru : sentence.En;
}
