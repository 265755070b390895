using Assistant.Language;

namespace Assistant.Figures;

/// <summary>A currency named beside a number, with the position where its name ends or starts.</summary>
internal readonly record struct Currency(string Code, int Edge)
{
    private static readonly (string Word, string Code)[] Signs = LongestFirst(
        "HK$ HKD|US$ USD|NT$ TWD|MOP$ MOP|S$ SGD|A$ AUD|C$ CAD|$ USD|¥ CNY|￥ CNY|€ EUR|£ GBP|RMB¥ CNY|RMB CNY|CNY CNY|CN¥ CNY|HKD HKD|USD USD|"
        + "EUR EUR|GBP GBP|JPY JPY|MOP MOP|人民幣 CNY|港幣 HKD");

    private static readonly (string Word, string Code)[] Chinese = LongestFirst(
        "元人民幣 CNY|人民幣元 CNY|人民幣 CNY|元 CNY|圓 CNY|塊錢 CNY|塊 CNY|港元 HKD|港幣 HKD|港紙 HKD|元港幣 HKD|美元 USD|美金 USD|元美金 USD|歐元 EUR|"
        + "日元 JPY|日圓 JPY|英鎊 GBP|澳門元 MOP|澳門幣 MOP|澳元 AUD|加元 CAD|新臺幣 TWD|臺幣 TWD|元新臺幣 TWD|新加坡元 SGD|新元 SGD|韓元 KRW|盧布 RUB");

    private static readonly (string Word, string Code)[] English = LongestFirst(
        "yuan CNY|renminbi CNY|rmb CNY|cny CNY|yuan renminbi CNY|yuan rmb CNY|hong kong dollars HKD|hk dollars HKD|hkd HKD|us dollars USD|"
        + "u.s. dollars USD|dollars USD|dollar USD|usd USD|euros EUR|euro EUR|eur EUR|yen JPY|jpy JPY|pounds GBP|gbp GBP|patacas MOP|mop MOP");

    /// <summary>The currency whose sign or name ends before the number that starts at <paramref name="start"/>.</summary>
    public static Currency? Before(in Passage passage, int start)
    {
        var end = passage.SkipSpacesBack(start);
        foreach (var (word, code) in Signs)
        {
            if (passage.HasBefore(end, word))
                return new Currency(code, end - word.Length);
        }

        return null;
    }

    /// <summary>The currency named at a position.</summary>
    public static Currency? After(in Passage passage, int at)
    {
        var isHan = Passage.IsHan(passage[at]);
        foreach (var (word, code) in isHan ? Chinese : English)
        {
            if (passage.Has(at, word) && (isHan ? !IsWord(passage, at) : !Passage.IsLetter(passage[at + word.Length])))
                return new Currency(code, at + word.Length);
        }

        return null;
    }

    /// <summary>元旦, 元素, 元宇宙: 元 that is no money.</summary>
    private static bool IsWord(in Passage passage, int at) =>
        passage[at] is '元' && passage[at + 1] is '旦' or '素' or '宵' or '器' or '件' or '宇' or '老'
        || passage[at] is '块' && Passage.IsHan(passage[at + 1]) && passage[at + 1] is not '钱';

    private static (string Word, string Code)[] LongestFirst(string pairs) =>
    [
        .. pairs.Split('|')
            .Select(pair => (Word: Script.Fold(pair[..pair.LastIndexOf(' ')]), Code: pair[(pair.LastIndexOf(' ') + 1)..]))
            .OrderByDescending(pair => pair.Word.Length),
    ];
}
