using System.Globalization;
using Assistant.Language;

namespace Assistant.Host.Bot;

/// <summary>What the host itself says to a user, where no question reaches the library.</summary>
internal abstract record Phrases
{
    private static readonly Phrases English = new InEnglish();
    private static readonly Phrases Traditional = new InTraditionalChinese();
    private static readonly Phrases Simplified = new InSimplifiedChinese();

    private Phrases()
    {
    }

    /// <summary>A message without text.</summary>
    public abstract string NoText { get; }

    /// <summary>A message that holds nothing but files.</summary>
    public abstract string NoFiles { get; }

    /// <summary>A turn that a fault of the host ended.</summary>
    public abstract string Sorry { get; }

    /// <summary>Goes before an answer that is sent again.</summary>
    public abstract string NotReached { get; }

    /// <summary>Goes before the first words of a reply that grows.</summary>
    public abstract string Working { get; }

    /// <summary>A message of <paramref name="length"/> characters where <paramref name="limit"/> are read.</summary>
    public abstract string TooLong(int length, int limit);

    /// <summary>The phrases in the language of a BCP 47 tag: Chinese in the script of its region, everything else in English.</summary>
    public static Phrases In(string? locale)
    {
        var parts = (locale ?? "").ToUpperInvariant().Split('-', '_');
        if (parts[0] is not "ZH" and not "YUE")
            return English;
        var traditional = parts.Any(part => part is "HANT" or "HK" or "TW" or "MO") || (parts is ["YUE", ..] && !parts.Contains("HANS"));
        return traditional && !parts.Contains("HANS") ? Traditional : Simplified;
    }

    /// <summary>The phrases in a language of the library.</summary>
    public static Phrases In(Tongue tongue) => tongue switch
    {
        Tongue.TraditionalChinese => Traditional,
        Tongue.SimplifiedChinese => Simplified,
        _ => English,
    };

    private static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private sealed record InEnglish : Phrases
    {
        public override string NoText => "Your message holds no text. Ask me a question about the article.";

        public override string NoFiles => "I cannot open files. Write your question as text and I will answer it from the article.";

        public override string Sorry => "Something went wrong on my side and your question was not answered. Please ask again.";

        public override string NotReached => "My last answer may not have reached you:";

        public override string Working => "Looking it up in the article…";

        public override string TooLong(int length, int limit) =>
            $"Your message has {Count(length)} characters; I read at most {Count(limit)}. Please shorten it to the question itself.";
    }

    private sealed record InTraditionalChinese : Phrases
    {
        public override string NoText => "您的訊息沒有文字。請就文章內容提問。";

        public override string NoFiles => "我無法開啟檔案。請以文字提問，我會根據文章回答。";

        public override string Sorry => "系統出了問題，未能回答您的提問。請再問一次。";

        public override string NotReached => "我的上一則回答可能沒有送達：";

        public override string Working => "正在查閱文章……";

        public override string TooLong(int length, int limit) =>
            $"您的訊息有 {Count(length)} 個字元，我最多讀 {Count(limit)} 個。請縮短為問題本身。";
    }

    private sealed record InSimplifiedChinese : Phrases
    {
        public override string NoText => "您的消息没有文字。请就文章内容提问。";

        public override string NoFiles => "我无法打开文件。请用文字提问，我会根据文章回答。";

        public override string Sorry => "系统出了问题，未能回答您的提问。请再问一次。";

        public override string NotReached => "我的上一条回答可能没有送达：";

        public override string Working => "正在查阅文章……";

        public override string TooLong(int length, int limit) =>
            $"您的消息有 {Count(length)} 个字符，我最多读 {Count(limit)} 个。请缩短为问题本身。";
    }
}
