using Assistant.Facts;
using Assistant.Questions;
using Assistant.Retrieval;
using Topic = Assistant.Retrieval.Topic;

namespace Assistant.Answers;

/// <summary>Chinese wording, in Traditional characters and words that both scripts' readers accept.</summary>
internal sealed class ChinesePhrases(FactBase facts) : IPhrases
{
    public string Between => "";

    public void Compared(Composition text, Evidence.Compared evidence)
    {
        var rows = evidence.Facts;
        var isOneMetric = rows.All(fact => fact.Metric == rows[0].Metric);
        Lead(text, evidence);
        text.Say(isOneMetric ? $"\n\n{Period(rows[0])}{facts.Term(rows[0].Metric!).Chinese}：" : "\n\n數字如下：");
        foreach (var fact in rows)
            text.Say($"\n- {(isOneMetric ? Subject(fact) : Scope(fact))}：").Value(fact);
    }

    private void Lead(Composition text, Evidence.Compared evidence)
    {
        if (evidence.IsRight is { } isRight)
            text.Say(isRight ? "對。" : evidence.Facts is [var a, var b] ? $"不對，{Short(a, evidence)}{(a.Value!.Value < b.Value!.Value ? "低於" : "高於")}{Short(b, evidence)}。" : "不對。");
        if (evidence.Calculations.Count == 0)
            Extreme(text, evidence);
        foreach (var calculation in evidence.Calculations)
            Sentence(text, calculation, evidence);
    }

    private void Sentence(Composition text, Calculation calculation, Evidence.Compared evidence)
    {
        var (a, b) = (Short(calculation.Operands[0], evidence), Short(calculation.Operands[^1], evidence));
        _ = calculation.Operation switch
        {
            Operation.Difference => text.Say($"{a}比{b}多").Compute(calculation).Say("。"),
            Operation.Ratio => text.Say($"{a}是{b}的").Compute(calculation).Say("。"),
            Operation.PercentMore when calculation.Operands[^1].Answers.Contains("trend") => text.Say("增幅為").Compute(calculation).Say("。"),
            Operation.PercentMore => text.Say($"{a}比{b}高").Compute(calculation).Say("。"),
            Operation.PercentLess => text.Say($"{a}比{b}低").Compute(calculation).Say("。"),
            Operation.Share when calculation.IsOfOthers => text.Say($"{a}相當於{Names(calculation.Operands.Skip(1), evidence)}總和的").Compute(calculation).Say("。"),
            Operation.Share when calculation.Operands.Count > 2 => text.Say($"{a}佔總和的").Compute(calculation).Say("。"),
            Operation.Share => text.Say($"{a}相當於{b}的").Compute(calculation).Say("。"),
            Operation.TotalAbove => text.Say($"{Total(calculation, evidence)}比{b}多").Compute(calculation).Say("。"),
            Operation.TotalBelow => text.Say($"{Total(calculation, evidence)}比{b}少").Compute(calculation).Say("。"),
            Operation.TotalRatio => text.Say($"{Total(calculation, evidence)}是{b}的").Compute(calculation).Say("。"),
            Operation.Sum when calculation.Operands.Count < evidence.Facts.Count => text.Say($"{Names(calculation.Operands, evidence)}合計").Compute(calculation).Say("。"),
            Operation.Average when calculation.Operands.Count < evidence.Facts.Count => text.Say($"{Names(calculation.Operands, evidence)}平均為").Compute(calculation).Say("。"),
            Operation.Sum => text.Say("合計").Compute(calculation).Say("。"),
            Operation.Average => text.Say("平均為").Compute(calculation).Say("。"),
            Operation.Need => text.Say($"{b}要增長").Compute(calculation).Say($"才能追上{a}。"),
            Operation.Start => text.Say("往回推算，這項紀錄始於").Compute(calculation).Say("。"),
            Operation.PerUnit => text.Say(calculation.Operands[1].Value!.Unit == "家" ? "平均每家為" : "平均每項為").Compute(calculation).Say("。"),
            _ => text.Say("增加前為").Compute(calculation).Say("。"),
        };
    }

    private string Total(Calculation calculation, Evidence.Compared evidence) => ReferenceEquals(calculation, evidence.Calculations[0])
        ? Names(calculation.Operands.SkipLast(1), evidence) + "加起來"
        : "";

    private string Names(IEnumerable<Fact> rows, Evidence.Compared evidence) => string.Join("與", rows.Select(fact => Short(fact, evidence)));

    private void Extreme(Composition text, Evidence.Compared evidence)
    {
        var (high, low) = Ends(evidence.Facts);
        if (high.Value!.Value == low.Value!.Value)
        {
            text.Say("兩者相同，不分高下。");
            return;
        }

        switch (evidence.Purpose)
        {
            case Comparing.Lowest:
                text.Say($"{Short(low, evidence)}最低。");
                break;
            case Comparing.Order:
                text.Say("由高到低：" + string.Join("、", evidence.Facts.OrderByDescending(fact => fact.Value!.Value).Select(fact => Short(fact, evidence))) + "。");
                break;
            default:
                text.Say(Short(high, evidence) + (evidence.Facts.Count > 2 ? $"最高，{Short(low, evidence)}最低。" : "較高。"));
                break;
        }
    }

    public void Claim(Composition text, Evidence.Claim evidence)
    {
        if (evidence.IsRight)
            text.Say("對。");
        else if (evidence.Stated is { } stated)
            text.Say("不對，不是").Quote(stated).Say("。");
        else
            text.Say("不對，文章不是這樣說的。");
        text.State(evidence.Facts, Between);
    }

    public string CheckedAgainst => "與文章核對的結果：";

    public void Checked(Composition text, Checked statement)
    {
        var (verdict, lead) = statement.Verdict switch
        {
            Evidence.Claim { IsRight: true } => ("相符", "文章："),
            Evidence.Claim => ("不對", "文章給出的是："),
            _ => ("文章沒有提及", "文章中最接近的是："),
        };
        text.Say($"{verdict}：「").QuoteWords(statement.Quote).Say("」");
        if (statement.Verdict.Facts.Count > 0)
            text.Say($"——{lead}").Line(statement.Verdict.Facts, "");
    }

    public void Gap(Composition text, Evidence.Gap evidence)
    {
        var what = evidence.What;
        switch (what.Lack)
        {
            case Lack.Series:
                text.Say("文章沒有給出這方面的增長或趨勢：這些數字口徑不同，不能當作同一數列比較。");
                foreach (var fact in evidence.Facts)
                    text.Say($"\n- {Scope(fact)}：").Value(fact);
                return;
            case Lack.Change:
                text.Say($"文章沒有給出{Measure(what)}的變化或趨勢，只有一個年份。");
                break;
            case Lack.Year:
                text.Say("文章沒有給出").Year(what.Year!.Value).Say(what.Subject is null ? $"的{Measure(what)}。" : Measure(what) + "。");
                break;
            case Lack.Subject:
                text.Say(what.Measure is null ? $"文章沒有提到{Name(what.Subject)}。" : $"文章沒有給出{Name(what.Subject)}的{what.Measure.Chinese}。");
                break;
            case Lack.Measure:
                text.Say($"文章沒有給出{Measure(what)}。");
                break;
            case Lack.Kind:
                text.Say($"文章沒有給出{(what.Measure is null ? "" : what.Measure.Chinese + "的")}{Kind(what.Kind)}。");
                break;
            default:
                text.Say("文章沒有回答這個問題。");
                break;
        }

        if (evidence.Facts.Count > 0)
            text.Say("文章給出的是：").State(evidence.Facts, Between);
        else
            text.Say("文章講的是2025年廣東經濟：創新鏈、研發、成果轉化、產業集群、企業與政策。");
    }

    public string Talk(Topic topic) => topic switch
    {
        Topic.Greeting => "你好！我根據這篇關於2025年廣東經濟的文章回答問題，每個數字都註明出處。你想知道什麼？",
        Topic.Thanks => "不客氣。關於這篇廣東經濟的文章，歡迎繼續提問。",
        Topic.Bye => "再見！有關這篇廣東經濟文章的問題，隨時歡迎再問。",
        Topic.Identity => "我是一篇新聞文章的問答助手：文章講2025年廣東經濟。我只根據文章的事實回答，並註明出處。",
        Topic.Help => "你可以問我這篇關於2025年廣東經濟的文章：數字與排名、比較（例如廣東與北京）、政策、誰說了什麼、企業做了什麼，以及某個說法是否與文章相符。",
        Topic.OffTopic => "抱歉，我只能回答這篇關於2025年廣東經濟的文章的問題，這個幫不上忙。",
        Topic.Injection => "抱歉，我不能這樣做。我只根據這篇廣東經濟文章的事實回答問題。",
        _ => "抱歉，在文章中找不到。文章講的是2025年廣東經濟：創新鏈、研發、成果轉化、產業集群、企業與政策。",
    };

    private static string Measure(Missing what)
    {
        var measure = what.Measure?.Chinese ?? "相關數字";
        return what.Subject is null ? measure : $"{what.Subject.Chinese}的{measure}";
    }

    private static string Kind(Cue? cue) => cue switch
    {
        Cue.Amount => "金額",
        Cue.Count => "數量",
        Cue.HowLong => "年數",
        Cue.Rank => "名次",
        Cue.Share => "佔比",
        Cue.Names => "名單",
        Cue.When => "日期",
        Cue.MostRecent => "現時數字",
        Cue.Where => "地點",
        Cue.Role => "任此職的人",
        _ => "相關內容",
    };

    private static string Name(Facts.Term? term) => term?.Chinese ?? "它";

    private string Short(Fact fact, Evidence.Compared evidence) =>
        evidence.Facts.All(other => other.Metric == fact.Metric) ? Subject(fact) : Scope(fact);

    private string Subject(Fact fact) => facts.Term(fact.Subject!).Chinese;

    private string Scope(Fact fact) => $"{Period(fact)}{Subject(fact)}{facts.Term(fact.Metric!).Chinese}{(fact.Nature == Nature.Target && !facts.Term(fact.Metric!).Chinese.EndsWith("目標", StringComparison.Ordinal) ? "（目標）" : "")}";

    private static string Period(Fact fact) => fact.Year is { } year ? $"{year}年" : "";

    private static (Fact High, Fact Low) Ends(IReadOnlyList<Fact> rows) => (rows.MaxBy(fact => fact.Value!.Value)!, rows.MinBy(fact => fact.Value!.Value)!);
}
