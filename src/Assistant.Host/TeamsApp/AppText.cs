namespace Assistant.Host.TeamsApp;

/// <summary>What the app says of itself in one language, within the limits of the manifest (in brackets).</summary>
/// <param name="Tag">BCP 47 tag, as Teams names the language; also the name of the language's file.</param>
/// <param name="Name">[30]</param>
/// <param name="FullName">[100]</param>
/// <param name="Short">Description in a line. [80]</param>
/// <param name="Full">Description in a paragraph. [4000]</param>
/// <param name="Starter">What a prompt starter does for the user. [4000]</param>
/// <param name="Check">Title of the message action. [32]</param>
/// <param name="CheckDescription">[128]</param>
internal sealed record AppText(
    string Tag, string Name, string FullName, string Short, string Full, string Starter, string Check, string CheckDescription)
{
    /// <summary>The language of the manifest itself.</summary>
    public static AppText English { get; } = new(
        "en",
        "Fact Assistant",
        "Fact Assistant: a news article's figures with their sources",
        "Every figure from the article, with its source",
        "Answers questions about one news article from its own facts: figures, rankings, comparisons, policies, who said what. "
            + "Each figure is shown with the paragraph it comes from. What the article does not give is refused, with the nearest figure that it gives. "
            + "Ask in English, Traditional or Simplified Chinese. In a group chat or channel, mention the assistant. "
            + "The message action checks the claims of any message against the article.",
        "Answered from the article, with the source of each figure",
        "Check against the article",
        "Says of each claim in the message whether the article supports it, contradicts it or does not say");

    /// <summary>The languages that have a file each, the default first.</summary>
    public static IReadOnlyList<AppText> All { get; } =
    [
        English,
        new(
            "zh-TW",
            "事實助理",
            "事實助理：文章的數字與出處",
            "每個數字都出自文章，並附出處",
            "根據一篇新聞文章的事實回答問題：數字、排名、比較、政策、誰說了什麼。每個數字都註明出自哪一段。"
                + "文章沒有提供的不會作答，並指出最接近的數字。可用英文、繁體或簡體中文提問。在群組聊天或頻道中請提及助理。"
                + "訊息動作可核對任何訊息中的說法。",
            "根據文章回答，每個數字附出處",
            "與文章核對",
            "逐一說明訊息中的說法：文章支持、與文章不符，或文章沒有提到"),
        new(
            "zh-CN",
            "事实助手",
            "事实助手：文章的数字与出处",
            "每个数字都出自文章，并附出处",
            "根据一篇新闻文章的事实回答问题：数字、排名、比较、政策、谁说了什么。每个数字都注明出自哪一段。"
                + "文章没有提供的不会作答，并指出最接近的数字。可用英文、繁体或简体中文提问。在群聊或频道中请提及助手。"
                + "消息操作可核对任何消息中的说法。",
            "根据文章回答，每个数字附出处",
            "与文章核对",
            "逐一说明消息中的说法：文章支持、与文章不符，或文章没有提到"),
    ];

    /// <summary>Name of the language's file in the package.</summary>
    public string File => Tag + ".json";
}
