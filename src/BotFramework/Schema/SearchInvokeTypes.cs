namespace Microsoft.Bot.Schema;

/// <summary>Kinds of a search invoke.</summary>
public static class SearchInvokeTypes
{
    public const string Search = "search";
    public const string SearchAnswer = "searchAnswer";
    public const string Typeahead = "typeahead";
}
