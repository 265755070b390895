namespace Assistant.Language;

/// <summary>The language and script a question is written in, and hence the one its reply is written in.</summary>
public enum Tongue
{
    English,
    TraditionalChinese,
    SimplifiedChinese,
}
