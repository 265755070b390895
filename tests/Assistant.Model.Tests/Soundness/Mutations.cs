using System.Globalization;
using System.Text;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Grounding;

namespace Assistant.Model.Tests.Soundness;

/// <summary>Ways to make a faithful sentence say what no fact says; each gives null where it does not apply to the sentence.</summary>
internal sealed class Mutations(Library library, Sampler sampler)
{
    private delegate string? Change(Sample sample);

    private static readonly string[] Foreign = ["Shanghai", "Zhejiang", "Shenzhen", "Tesla", "Japan"];
    private static readonly string[] ForeignChinese = ["上海", "浙江", "深圳", "特斯拉", "日本"];
    private static readonly string[] Unknown = ["GDP", "population", "tax revenue", "exports", "number of patents"];
    private static readonly string[] UnknownChinese = ["生產總值", "人口", "稅收", "出口額", "專利數量"];

    /// <summary>The classes of mutations of one sentence, by name.</summary>
    public IReadOnlyDictionary<string, Func<Mutant?>> Classes => All().ToDictionary(row => row.Name, row => new Func<Mutant?>(() => Make(row.Bare, row.Change)));

    private IEnumerable<(string Name, bool? Bare, Change Change)> All() =>
    [
        ("a digit is another", true, sample => Edited(sample, value => Digit(value, digit => (char)('0' + ((digit - '0' + 1 + sampler.Next(8)) % 10))))),
        ("a digit is missing", true, sample => Edited(sample, value => Digit(value, _ => null))),
        ("a digit is doubled", true, sample => Edited(sample, value => Digit(value, digit => $"{digit}{digit}"))),
        ("the point is elsewhere", true, sample => Edited(sample, Point)),
        ("million for billion", true, sample => Edited(sample, value => Swap(value, ("billion", "million"), ("trillion", "billion"), ("億", "萬"), ("亿", "万")))),
        ("billion for 億", true, sample => Edited(sample, value => Swap(value, ("億", "billion "), ("亿", "billion "), ("billion", "hundred million"), ("萬", "億"), ("万", "亿")))),
        ("points for percent", true, sample => Edited(sample, value => Swap(value, ("%", sample.IsEnglish ? " percentage points" : "個百分點")))),
        ("times for percent", true, sample => Edited(sample, value => Swap(value, ("%", sample.IsEnglish ? " times" : "倍")))),
        ("the bound is dropped", true, sample => sample.Fact.Value!.Bound == Bound.Exact ? null : Edited(sample, _ => FigureWriter.Write(sample.Fact.Value! with { Bound = Bound.Exact }, sample.Tongue))),
        ("a bound is added", null, sample => sample.Fact.Value!.Kind is FigureKind.Ordinal || sample.Fact.Value.Bound != Bound.Exact ? null : sample with { Value = Bounded(sample) + sample.Value } is var bounded ? bounded.Text : null),
        ("the bound is another", true, sample => sample.Fact.Value!.Bound == Bound.Exact ? null : Edited(sample, _ => FigureWriter.Write(sample.Fact.Value! with { Bound = sample.Fact.Value!.Bound == Bound.More ? Bound.Less : Bound.More }, sample.Tongue))),
        ("the slot of another fact", false, sample => Other(sample) is { } other ? (sample with { Value = new Slot("fact", other.Id, "value").ToString() }).Text : null),
        ("the figure of another fact", true, sample => Other(sample) is { } other ? (sample with { Value = sampler.Value(other, sample.Tongue, bare: true) }).Text : null),
        ("the user's own figure", true, sample => Edited(sample, _ => Random(sample))),
        ("wrong number words", true, sample => sample.IsEnglish ? (sample with { Value = "five hundred billion yuan" }).Text : (sample with { Value = "五千億元" }).Text),
        ("a range", true, sample => Edited(sample, value => sample.IsEnglish ? $"{value} to {Random(sample)}" : $"{value}至{Random(sample)}")),
        ("another currency", true, sample => Edited(sample, value => Swap(value, (" yuan", " US dollars"), ("元", "美元")))),
        ("below zero", true, sample => sample.Fact.Value!.Kind == FigureKind.Ordinal ? null : Edited(sample, value => char.IsAsciiDigit(value[0]) ? "-" + value : null)),
        ("hidden by bold", true, sample => Hidden(sample, digit => $"**{digit}**")),
        ("hidden by an entity", true, sample => Hidden(sample, digit => $"&#{(int)digit};")),
        ("hidden by full width", true, sample => Hidden(sample, digit => ((char)(digit - '0' + '０')).ToString())),
        ("hidden by zero width", true, sample => Hidden(sample, digit => $"\u200b{digit}\u200d")),
        ("hidden by a superscript", true, sample => Hidden(sample, digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'].ToString())),
        ("hidden by another script", true, sample => Hidden(sample, digit => ((char)('٠' + (digit - '0'))).ToString())),
        ("hidden by code", true, sample => Hidden(sample, digit => $"`{digit}`")),
        ("hidden by a link", true, sample => Hidden(sample, digit => $"[{digit}](http://x.example/{digit})")),
        ("another subject", null, sample => sample with { Subject = OtherName(sample, fact => fact.Subject) } is var other && other.Subject != sample.Subject ? other.Text : null),
        ("a foreign subject", null, sample => (sample with { Subject = sample.IsEnglish ? sampler.Pick(Foreign) : Sampler.In(sample.Tongue, sampler.Pick(ForeignChinese)) }).Text),
        ("two subjects", null, sample => (sample with { Subject = sample.IsEnglish ? $"{sample.Subject} and {sampler.Pick(Foreign)}" : $"{sample.Subject}和{Sampler.In(sample.Tongue, sampler.Pick(ForeignChinese))}" }).Text),
        ("another measure", null, sample => sample with { Metric = OtherName(sample, fact => fact.Metric) } is var other && other.Metric != sample.Metric ? other.Text : null),
        ("a foreign measure", null, sample => (sample with { Metric = sample.IsEnglish ? sampler.Pick(Unknown) : Sampler.In(sample.Tongue, sampler.Pick(UnknownChinese)) }).Text),
        ("another year", null, sample => sample.Period.Length == 0 || !sample.Template.Contains("{P}", StringComparison.Ordinal) ? null : (sample with { Period = (sample.Fact.Year!.Value + 1 + sampler.Next(5)).ToString(CultureInfo.InvariantCulture) + (sample.IsEnglish ? "" : "年") }).Text),
        ("the year of another fact", null, OtherPeriod),
        ("a year relative to now", null, sample => sample.Template.Contains("{P}", StringComparison.Ordinal) && sample.Period.Length > 0 ? (sample with { Period = sample.IsEnglish ? sampler.Pick(["last year", "this year", "the year before", "recent years"]) : Sampler.In(sample.Tongue, sampler.Pick(["去年", "今年", "前年", "近年"])) }).Text : null),
        ("rose or fell", null, sample => Before(sample, sample.IsEnglish ? sampler.Pick(["up ", "down ", "a rise of ", "increased by "]) : Sampler.In(sample.Tongue, sampler.Pick(["增長", "下降", "增加", "減少"])))),
        ("a negation", null, sample => Before(sample, sample.IsEnglish ? sampler.Pick(["not ", "never ", "no longer ", "hardly "]) : Sampler.In(sample.Tongue, sampler.Pick(["並非", "不是", "不再是", "未到"])))),
        ("a comparison", null, sample => Behind(sample, sample.IsEnglish ? sampler.Pick([", more than Beijing", ", less than Jiangsu", ", the highest in Asia", ", ahead of Japan"]) : Sampler.In(sample.Tongue, sampler.Pick([",高於北京", ",低於江蘇", ",亞洲最高", ",領先日本"])))),
        ("a multiple", null, sample => Behind(sample, sample.IsEnglish ? sampler.Pick([", twice as much", ", five times as much", ", half of that", ", a dozen more"]) : Sampler.In(sample.Tongue, sampler.Pick([",翻倍", ",是五倍", ",一半", ",三成"])))),
        ("a cause", null, sample => Behind(sample, sample.IsEnglish ? sampler.Pick([" because of tariffs", " thanks to subsidies", " due to exports"]) : Sampler.In(sample.Tongue, sampler.Pick([",因為關稅", ",歸功於補貼", ",由於出口"])))),
        ("a forecast", null, sample => Behind(sample, sample.IsEnglish ? sampler.Pick([" and will double by 2030", ", and is set to fall", ", expected to grow"]) : Sampler.In(sample.Tongue, sampler.Pick([",2030年將翻倍", ",預計下降", ",料將增長"])))),
        ("a target told as a result", null, sample => sample.Fact.Nature == Nature.Target ? (sample with { Template = sample.IsEnglish ? sampler.Pick(["{S}'s {M} was {V}.", "{S}'s {M} reached {V}.", "The {M} of {S} has reached {V}."]) : Sampler.In(sample.Tongue, sampler.Pick(["{S}的{M}已達{V}。", "{S}{M}錄得{V}。", "{S}的{M}已達到{V}。"])) }).Text : null),
        ("a result told as a target", null, sample => sample.Fact.Nature == Nature.Target ? null : Before(sample, sample.IsEnglish ? sampler.Pick(["a target of ", "planned to reach ", "aimed at "]) : Sampler.In(sample.Tongue, sampler.Pick(["目標", "力爭達到", "計劃達到"])))),
        ("another scope", null, sample => sample.Scope.Length == 0 ? null : (sample with { Scope = Scope(sample) }).Text),
        ("a scope that is not given", null, sample => sample.Scope.Length > 0 || sample.Fact.Value!.Kind == FigureKind.Ordinal || sample.Metric.Contains("Global", StringComparison.OrdinalIgnoreCase) ? null : Behind(sample, sample.IsEnglish ? sampler.Pick([" in Asia", " of all cities", " in Europe"]) : Sampler.In(sample.Tongue, sampler.Pick([",居亞洲第一", ",全歐洲", ",各城市之首"])))),
        ("said by someone", null, sample => Person(sample) is var person && sample.IsEnglish ? $"According to {person}, {Lower(sample.Text)}" : $"{Person(sample)}表示,{sample.Text}"),
        ("an invented policy", null, sample => sample.IsEnglish ? $"Under the Guangdong Innovation Act {sampler.Next(90) + 1900}, {Lower(sample.Text)}" : $"《廣東省創新條例》規定,{sample.Text}"),
        ("a second figure", null, sample => Behind(sample, sample.IsEnglish ? $" and {Random(sample)}" : $"和{Random(sample)}")),
        ("a sentence more", null, sample => sample.Text + (sample.IsEnglish ? $" Its share of the world is {sampler.Next(90) + 5}%." : $"其佔全球{sampler.Next(90) + 5}%。")),
        ("a figure in an address", null, sample => $"{sample.Text} http://x.example/{sampler.Next(10_000)}"),
        ("a table", null, sample => $"| {sample.Subject} | {Random(sample)} |\n\n{sample.Text}"),
        ("a hidden remark", null, sample => $"{sample.Text} <!-- {Random(sample)} --><b>{Random(sample)}</b>"),
        ("keycaps", true, sample => Edited(sample, value => Digit(value, digit => $"{(char)('0' + ((digit - '0' + 1) % 10))}\ufe0f\u20e3"))),
    ];

    private Mutant? Make(bool? bare, Change change)
    {
        var sample = sampler.Sentence(bare: bare);
        var other = sampler.Pick(sampler.Tellable);
        if (change(sample) is not { } text || text == sample.Text)
            return null;
        var ground = sampler.Ground(sample.Tongue, [sample.Fact, other], []);
        return new Mutant(ground with { Facts = [.. ground.Facts.Where(fact => fact == sample.Fact || !IsAsRight(fact, sample.Fact))] }, text);
    }

    /// <summary>Whether a fact gives the same value, so that a sentence with its measure would be right again.</summary>
    private static bool IsAsRight(Fact fact, Fact told) => fact.Value is { } value && Figure.Same(value, told.Value!);

    /// <summary>The sentence with an edited value; null where the edit changes nothing or gives the same figure again.</summary>
    private static string? Edited(Sample sample, Func<string, string?> edit) => edit(sample.Value) is { } value && !IsSame(sample, value) ? (sample with { Value = value }).Text : null;

    private static bool IsSame(Sample sample, string value) =>
        FigureScanner.Scan(CleanText.Of(value)) is [var only] && Figure.Same(only.Figure, sample.Fact.Value!) && only.Figure.Bound == sample.Fact.Value!.Bound && only.Figure.High == sample.Fact.Value.High;

    /// <summary>A wrong digit in the guise that is meant to hide it.</summary>
    private string? Hidden(Sample sample, Func<char, string> guise) =>
        Edited(sample, value => Digit(value, digit => guise((char)('0' + ((digit - '0' + 1 + sampler.Next(8)) % 10)))));

    private string? Digit(string value, Func<char, object?> edit)
    {
        var bracket = value.IndexOf(" (", StringComparison.Ordinal);
        var digits = Enumerable.Range(0, bracket < 0 ? value.Length : bracket).Where(at => char.IsAsciiDigit(value[at])).ToList();
        if (digits.Count == 0)
            return null;
        var place = sampler.Pick(digits);
        return string.Concat(value.AsSpan(0, place), edit(value[place])?.ToString(), bracket < 0 ? value.AsSpan(place + 1) : value.AsSpan(place + 1, bracket - place - 1));
    }

    private static string? Point(string value)
    {
        var point = value.IndexOf('.', StringComparison.Ordinal);
        if (point < 1 || point + 2 >= value.Length || !char.IsAsciiDigit(value[point + 1]))
            return null;
        var moved = new StringBuilder(value);
        (moved[point], moved[point - 1]) = (moved[point - 1], moved[point]);
        return point == 1 ? null : moved.ToString();
    }

    private static string? Swap(string value, params (string From, string To)[] pairs)
    {
        var bracket = value.IndexOf(" (", StringComparison.Ordinal);
        var first = bracket < 0 ? value : value[..bracket];
        foreach (var (from, to) in pairs)
            if (first.Contains(from, StringComparison.Ordinal))
                return first.Replace(from, to, StringComparison.Ordinal);
        return null;
    }

    private string Bounded(Sample sample) => sample.IsEnglish ? sampler.Pick(["over ", "nearly ", "about ", "at least ", "up to ", "almost "]) : Sampler.In(sample.Tongue, sampler.Pick(["超過", "近", "約", "至少", "高達", "不足"]));

    private string Random(Sample sample) => sample.IsEnglish ? $"{sampler.Next(8000) + 101}.37 billion yuan" : $"{sampler.Next(8000) + 101}.37億元";

    /// <summary>A fact of another measure or subject whose value differs, from those of the turn or not.</summary>
    private Fact? Other(Sample sample) => sampler.Pick(sampler.Tellable) is var other && (other.Metric != sample.Fact.Metric || other.Subject != sample.Fact.Subject) && !Figure.Same(other.Value!, sample.Fact.Value!) ? other : null;

    private string OtherName(Sample sample, Func<Fact, string?> term)
    {
        var other = sampler.Pick(sampler.Tellable);
        return term(other) is { } id && id != term(sample.Fact) ? sampler.NameOf(id, sample.Tongue) : sampler.NameOf(term(sample.Fact)!, sample.Tongue);
    }

    private string? OtherPeriod(Sample sample)
    {
        var other = sampler.Pick(library.Facts.Facts);
        return other.Year is { } year && sample.Fact.Year is { } own && year != own && sample.Template.Contains("{P}", StringComparison.Ordinal)
            ? (sample with { Period = new Slot("fact", other.Id, "period").ToString() }).Text
            : null;
    }

    private string Person(Sample sample) => sampler.NameOf(sampler.Pick(["wang-yueqin", "harry-shum", "liu-wei", "chen-xin", "wang-zhenyu"]), sample.Tongue);

    private static string Lower(string text) => text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text;

    private static string Before(Sample sample, string words) => (sample with { Value = words + sample.Value }).Text;

    private static string Behind(Sample sample, string words) => (sample with { Value = sample.Value + words }).Text;

    private string Scope(Sample sample)
    {
        if (sample.IsEnglish)
            return sample.Scope.Contains("China", StringComparison.Ordinal) ? sampler.Pick([" in the world", " in Asia", " worldwide"]) : sampler.Pick([" in China", " in Asia", " nationwide"]);
        return Sampler.In(sample.Tongue, sample.Scope is "全國" or "全国" ? sampler.Pick(["全球", "世界", "亞洲"]) : sampler.Pick(["全國", "亞洲"]));
    }
}
