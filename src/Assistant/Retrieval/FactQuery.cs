using System.ComponentModel;
using System.Text.Json.Serialization;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>What to look for, as a language model or the retriever hands it to the tools.</summary>
internal sealed record FactQuery
{
    /// <summary>Names of what the facts are to be about.</summary>
    [Description("Names of measures, places, people, companies, policies or topics, in English or Chinese, for example 'R&D spending' and 'Guangdong'.")]
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Years that figures have to be of; empty for any.</summary>
    [Description("Years that the figures have to be of; empty for any.")]
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The question as the reader understood it, where the retriever asks.</summary>
    [JsonIgnore]
    public Question? Question { get; init; }
}
