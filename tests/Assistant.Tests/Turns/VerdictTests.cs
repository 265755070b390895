using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

/// <summary>Whether "yes" and "no" agree with the figures, for every order of the places and both directions.</summary>
public sealed class VerdictTests(Library library)
{
    private static readonly string[] Places = ["guangdong", "beijing", "jiangsu"];

    private static readonly (string Form, bool IsAbove)[] OfTwo =
    [
        ("Is the 2022 university contract value of {0} higher than that of {1}?", true),
        ("Is it true that {0}'s 2022 university contract value was below {1}'s?", false),
        ("2022年{0}高校合同成交額比{1}高,對嗎?", true),
        ("2022年{0}高校合同成交額低於{1},是不是?", false),
    ];

    private static readonly (string Form, bool IsAbove, bool IsMean)[] GroupFirst =
    [
        ("Are {0} and {1} together ahead of {2} in 2022 university contract value?", true, false),
        ("2022年高校合同成交額,{0}和{1}合計比{2}高嗎?", true, false),
        ("Is the average 2022 university contract value of {0} and {1} below {2}'s?", false, true),
    ];

    private static readonly (string Form, bool IsAbove, bool IsMean)[] GroupLast =
    [
        ("Is {2}'s 2022 university contract value higher than that of {0} and {1} combined?", true, false),
        ("2022年高校合同成交額,{2}比{0}和{1}合計低嗎?", false, false),
        ("Is {2} below the average of {0} and {1} in 2022 university contract value?", false, true),
    ];

    public static TheoryData<string, bool> Claims()
    {
        var claims = new TheoryData<string, bool>();
        foreach (var a in Places)
            foreach (var b in Places.Where(place => place != a))
            {
                foreach (var (form, isAbove) in OfTwo)
                    claims.Add(Say(form, a, b), Value(a) > Value(b) == isAbove);
                var c = Places.Single(place => place != a && place != b);
                foreach (var (form, isAbove, isMean) in GroupFirst)
                    claims.Add(Say(form, a, b, c), Total(a, b, isMean) > Value(c) == isAbove);
                foreach (var (form, isAbove, isMean) in GroupLast)
                    claims.Add(Say(form, a, b, c), Value(c) > Total(a, b, isMean) == isAbove);
            }

        return claims;
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task AYesOrNoAgreesWithTheFigures(string question, bool isRight)
    {
        var reply = await library.AskAsync(question);

        Assert.Equal(Outcome.Answered, reply.Outcome);
        Assert.StartsWith(isRight ? (reply.Text[0] == 'Y' ? "Yes" : "對") : (reply.Text[0] == 'N' ? "No" : "不對"), reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Is it true that Guangdong has over 76,000 high-tech enterprises?", "Yes")]
    [InlineData("廣東研發經費2023年是4802.6億元,對嗎?", "對")]
    [InlineData("True or false: transfer income grew 64% in the single year 2023.", "No")]
    [InlineData("True or false: EHang has lost money two quarters running.", "No")]
    [InlineData("133.96 billion yuan of transfer income in 2023 is massive. Does that really come from just 400 bodies?", "No")]
    [InlineData("陳新是佛智芯的董事長,他說技術要落到產品上,我這樣寫沒錯吧?", "不對")]
    [InlineData("Did UBTech launch a weather model?", "No")]
    [InlineData("Are OS chips 80% domestic?", "No")]
    [InlineData("廣東合同額高過江蘇?", "不")]
    [InlineData("盤古氣象大模型是佳都做的嗎", "不對")]
    [InlineData("Guangdong wants biomedicine at 1 trillion within five years?", "No")]
    [InlineData("Jiangsu signed more than Beijing in 2022, yes?", "No")]
    [InlineData("成果转化收入一年增长64%?", "不对")]
    [InlineData("The contracts of 1,821 results were worth 11.2 billion yuan?", "No, not 11.2 billion yuan (112億元). The contracts for the 1,821 results")]
    public async Task AClaimIsBorneOutOrCorrected(string claim, string verdict) =>
        Assert.StartsWith(verdict, (await library.AskAsync(claim)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Is the flying-car plant already running or just being built?")]
    [InlineData("Has Guangdong reached 300 billion yuan in commercial aerospace?")]
    [InlineData("Does Guangdong produce most of its own smartphone chips?")]
    [InlineData("大疆的市場佔有率超過七成,對嗎?")]
    [InlineData("Were more than 1,821 results transferred in 2023?")]
    [InlineData("廣東的生物醫藥產業規模已經達到一萬億元,對嗎?")]
    [InlineData("沈向洋说通用大模型以后会越来越多,所以该押注通用,对吧?")]
    [InlineData("王月琴不是说了吗,核心技术受制于人的局面已经从根上扭转。帮我把她这句话核实一下")]
    [InlineData("四千八百多億研發費,講緊邊一年?")]
    [InlineData("2022年廣東高校合同額高過江蘇但低過北京,啱唔啱?")]
    [InlineData("2023年近四百間院校及科研單位靠轉化成果賺了多少?")]
    [InlineData("the article says Beijing 16.35bn and Guangdong 75.12bn, correct?")]
    [InlineData("The transfer income came from over 400 institutions, right?")]
    [InlineData("集成電路進口佔四成以上?")]
    [InlineData("Guangdong imports 90% of China's chips?")]
    [InlineData("Does Guangdong hold 70% of the world drone market?")]
    [InlineData("Are 40% of Guangdong's chips imported?")]
    [InlineData("Guangdong is second in innovation index?")]
    [InlineData("Has Guangdong led R&D for over 8 years?")]
    [InlineData("DJI has exactly 70% of the market, right?")]
    [InlineData("1821 results were transferred by companies?")]
    [InlineData("if Guangdong doubled would it beat Jiangsu?")]
    [InlineData("廣東翻一倍能超過江蘇嗎")]
    public async Task NoYesOrNoIsSaidWhereFiguresDoNotDecide(string question)
    {
        var text = (await library.AskAsync(question)).Text;

        Assert.DoesNotMatch("^(Yes|No|對|不對|对|不对)\\b|^(對|不對|对|不对)", text);
    }

    private static decimal Total(string a, string b, bool isMean) => (Value(a) + Value(b)) / (isMean ? 2 : 1);

    private static decimal Value(string place) => place switch
    {
        "guangdong" => 75.12m,
        "beijing" => 163.5m,
        _ => 144m,
    };

    private static string Say(string form, params string[] places) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, form, [.. places.Select(place => form.Contains('年', StringComparison.Ordinal) ? Chinese(place) : char.ToUpperInvariant(place[0]) + place[1..])]);

    private static string Chinese(string place) => place switch
    {
        "guangdong" => "廣東",
        "beijing" => "北京",
        _ => "江蘇",
    };
}
