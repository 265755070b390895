using Assistant.Language;
using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>The words on cards that belong to the host and not to the article.</summary>
internal sealed record CardPhrases
{
    private static readonly CardPhrases English = new()
    {
        Why = "Why this figure?",
        Sources = "Where it stands in the article",
        Calculation = "How it was computed",
        NotGiven = "Not in the article",
        Nearest = "The nearest that it gives",
        Checked = "Checked against the article",
        NothingToCheck = "This message states nothing that could be checked against the article.",
        Post = "Post this result",
        OpenSource = "Open the source",
        AskNext = "You could ask next:",
        FeedbackTitle = "Tell us more",
        FeedbackReason = "What about this answer?",
        FeedbackComment = "Anything else",
        Send = "Send",
        Introduction = "Mention me with a question and I answer from the article, with the source of each figure. To check a message against the article, open its menu and choose “Check against the article”.",
        Paragraph = number => $"Paragraph {number}",
        Verdicts = ["Supported", "Contradicted", "Not in the article"],
        Reasons = ["Wrong figure", "Wrong source", "Not answered", "Wrong language"],
    };

    private static readonly CardPhrases Traditional = new()
    {
        Why = "為什麼是這個數字？",
        Sources = "文章出處",
        Calculation = "計算方法",
        NotGiven = "文章沒有提及",
        Nearest = "文章中最接近的內容",
        Checked = "與文章核對的結果",
        NothingToCheck = "這則訊息沒有可與文章核對的說法。",
        Post = "發佈核對結果",
        OpenSource = "開啟出處",
        AskNext = "您還可以問：",
        FeedbackTitle = "告訴我們更多",
        FeedbackReason = "這個回答有什麼問題？",
        FeedbackComment = "其他意見",
        Send = "送出",
        Introduction = "提及我並提問，我會根據文章回答，每個數字都註明出處。要核對一則訊息，請開啟它的選單並選擇「與文章核對」。",
        Paragraph = number => $"第{number}段",
        Verdicts = ["相符", "不符", "文章沒有提及"],
        Reasons = ["數字有誤", "出處有誤", "沒有回答問題", "語言不對"],
    };

    private static readonly CardPhrases Simplified = new()
    {
        Why = "为什么是这个数字？",
        Sources = "文章出处",
        Calculation = "计算方法",
        NotGiven = "文章没有提及",
        Nearest = "文章中最接近的内容",
        Checked = "与文章核对的结果",
        NothingToCheck = "这条消息没有可与文章核对的说法。",
        Post = "发布核对结果",
        OpenSource = "打开出处",
        AskNext = "您还可以问：",
        FeedbackTitle = "告诉我们更多",
        FeedbackReason = "这个回答有什么问题？",
        FeedbackComment = "其他意见",
        Send = "发送",
        Introduction = "提及我并提问，我会根据文章回答，每个数字都注明出处。要核对一条消息，请打开它的菜单并选择“与文章核对”。",
        Paragraph = number => $"第{number}段",
        Verdicts = ["相符", "不符", "文章没有提及"],
        Reasons = ["数字有误", "出处有误", "没有回答问题", "语言不对"],
    };

    private CardPhrases()
    {
    }

    /// <summary>Title of the button that explains figures.</summary>
    public required string Why { get; init; }

    public required string Sources { get; init; }

    public required string Calculation { get; init; }

    public required string NotGiven { get; init; }

    public required string Nearest { get; init; }

    public required string Checked { get; init; }

    public required string NothingToCheck { get; init; }

    /// <summary>Title of the button that puts a check into the conversation.</summary>
    public required string Post { get; init; }

    public required string OpenSource { get; init; }

    /// <summary>What stands above suggested questions.</summary>
    public required string AskNext { get; init; }

    public required string FeedbackTitle { get; init; }

    public required string FeedbackReason { get; init; }

    public required string FeedbackComment { get; init; }

    public required string Send { get; init; }

    /// <summary>How to talk with the assistant in a group or channel.</summary>
    public required string Introduction { get; init; }

    /// <summary>The name of a paragraph of the article by its number.</summary>
    public required Func<int, string> Paragraph { get; init; }

    /// <summary>In the order of <see cref="FeedbackForm.Reasons"/>.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    private IReadOnlyList<string> Verdicts { get; init; } = [];

    public static CardPhrases In(Tongue tongue) => tongue switch
    {
        Tongue.English => English,
        Tongue.TraditionalChinese => Traditional,
        _ => Simplified,
    };

    public string Verdict(ClaimVerdict verdict) => Verdicts[(int)verdict];
}
