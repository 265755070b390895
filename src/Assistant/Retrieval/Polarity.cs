using Assistant.Facts;
using Assistant.Language;

namespace Assistant.Retrieval;

/// <summary>Whether a statement turns a fact round: denies it, or says the opposite of a word in it.</summary>
internal static class Polarity
{
    private static readonly string[] English = [" not ", "n't ", " never ", " no longer ", " hardly ", " denie", " without "];
    private static readonly string[] Chinese = Folded("不", "沒", "無", "未", "非", "冇", "唔");

    /// <summary>Words that contain a denial and deny nothing.</summary>
    private static readonly string[] Harmless = Folded("不僅", "不但", "不斷", "不只", "不同", "不止", "無人機", "未來", "不過", "非常", "不少", "無論", "並非只", " not only ", "無疑");

    private static readonly (string[] One, string[] Opposite)[] Pairs =
    [
        (Folded("fewer", "shrink", "decreas", "decline", "fall", "drop"), Folded("more and more", "increas", "grow", "multiply", "rise", "keeps growing")),
        (Folded("lost money", "loses money", "losing money", "loss-making", "in the red", "虧損", "虧錢", "蝕錢", "蝕本"), Folded("profitable", "makes a profit", "盈利")),
        (Folded("strong", "excellent", "advanced"), Folded("weak")),
        (Folded("late stage", "mature"), Folded("early stage")),
        (Folded("越來越少", "減少", "下降", "減弱", "縮小"), Folded("越來越多", "增加", "增長", "上升", "加強")),
        (Folded("較強", "強項", "雄厚", "優勢"), Folded("薄弱", "短板", "較弱")),
        (Folded("成熟", "領先"), Folded("起步階段")),
        (Folded("自給自足", "自給率", "不依賴", "國產化", "國產率", "自主化率", "自產"), Folded("依賴", "受制於人", "依存度")),
        (Folded("domestic", "home-made", "homemade", "home-grown", "self-sufficien", "locally made", "made at home", "self-reliant"), Folded("depends on outside", "relies on imports")),
    ];

    public static bool Differs(string statement, Fact fact)
    {
        var said = Plain(statement);
        var isChinese = said.Any(Questions.Tokens.IsChinese) && !said.Any(char.IsAsciiLetterLower);
        var text = Plain(isChinese || said.Count(Questions.Tokens.IsChinese) * 3 > said.Length ? fact.Text.Traditional : fact.Text.English);
        return (Denies(said) && !Denies(text)) || Pairs.Any(pair => IsTurned(said, text, pair.One, pair.Opposite) || IsTurned(said, text, pair.Opposite, pair.One));
    }

    /// <summary>Whether a question says the opposite of a word in the fact; denials are left out, for many a question is asked by one (「對不對」).</summary>
    public static bool IsOpposite(string question, Fact fact)
    {
        var said = Plain(question);
        return Array.Exists([fact.Text.Traditional, fact.Text.English], version => Plain(version) is var text && Pairs.Any(pair => IsTurned(said, text, pair.One, pair.Opposite) || IsTurned(said, text, pair.Opposite, pair.One)));
    }

    private static bool IsTurned(string said, string text, string[] one, string[] opposite) =>
        HasAny(said, one) && !HasAny(said, opposite) && HasAny(text, opposite) && !HasAny(text, one);

    private static bool Denies(string text) => HasAny(text, English) || HasAny(text, Chinese);

    private static bool HasAny(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Folded, with a blank at both ends and without harmless words.</summary>
    private static string Plain(string text)
    {
        var plain = " " + Script.Fold(text).Replace("*", "", StringComparison.Ordinal) + " ";
        foreach (var word in Harmless)
            plain = plain.Replace(word, " ", StringComparison.Ordinal);
        return plain;
    }

    private static string[] Folded(params string[] words) => Array.ConvertAll(words, Script.Fold);
}
