using Assistant.Language;

namespace Assistant.Turns;

/// <summary>Display names of terms.</summary>
internal static class TermNames
{
    public static string In(Facts.Term term, Tongue tongue) => tongue switch
    {
        Tongue.English => term.English,
        Tongue.TraditionalChinese => term.Chinese,
        _ => Simplifier.Simplify(term.Chinese),
    };
}
