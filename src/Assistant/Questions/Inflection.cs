namespace Assistant.Questions;

/// <summary>
/// Base forms of English words: plural, -ed, -ing, a final e and the spelling -ize are taken off, the same way in names and in
/// questions, so that both sides meet. Not a dictionary form: "companies" and "company" both become "compani".
/// </summary>
internal static class Inflection
{
    public static string Base(string word)
    {
        if (word.Length < 4 || !IsPlain(word))
            return word;
        var stem = WithoutPlural(word);
        stem = WithoutEnding(stem);
        if (stem.Length > 4 && stem[^1] == 'e')
            stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == 'y')
            stem = stem[..^1] + "i";
        return stem.Length > 5 ? stem.Replace("iz", "is", StringComparison.Ordinal) : stem;
    }

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
            if (c is < 'a' or > 'z')
                return false;
        return true;
    }

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
            return word[..^2];
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string WithoutEnding(string word)
    {
        var cut = word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 ? 3
            : word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 && word[^3] != 'e' ? 2
            : 0;
        if (cut == 0 || !HasVowel(word, word.Length - cut))
            return word;
        var stem = word[..^cut];
        return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
    }

    private static bool HasVowel(string word, int length)
    {
        for (var at = 0; at < length; at++)
            if (word[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
                return true;
        return false;
    }
}
