using System.Text.Json.Serialization;

namespace Assistant.Host.Cards;

/// <summary>A piece of a card's body. A closed set: what Teams draws and this host uses.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(BarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
internal abstract record CardElement
{
    private CardElement()
    {
    }

    /// <summary>Text; <c>**bold**</c>, links and lines that start with <c>- </c> are drawn.</summary>
    public sealed record TextBlock(string Text) : CardElement
    {
        public bool Wrap { get; } = true;

        public string? Size { get; init; }

        public string? Weight { get; init; }

        public string? Color { get; init; }

        public bool? IsSubtle { get; init; }

        public string? Spacing { get; init; }

        /// <summary><c>heading</c> for screen readers.</summary>
        public string? Style { get; init; }
    }

    /// <summary>Names with their values, one a line.</summary>
    public sealed record FactSet(IReadOnlyList<CardFact> Facts) : CardElement;

    public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
    {
        public bool? Separator { get; init; }

        public string? Spacing { get; init; }
    }

    /// <summary>Bars with their values. Not every client draws charts: the fallback shows the same figures.</summary>
    public sealed record BarChart(string Title, IReadOnlyList<CardBar> Data, CardElement Fallback) : CardElement
    {
        [JsonPropertyName("xAxisTitle")]
        public string? XAxisTitle { get; init; }

        [JsonPropertyName("displayMode")]
        public string DisplayMode { get; } = "AbsoluteWithAxis";
    }

    public sealed record ChoiceInput(string Id, string Label, IReadOnlyList<CardChoice> Choices) : CardElement
    {
        public string Style { get; } = "expanded";

        public bool IsMultiSelect { get; } = true;
    }

    public sealed record TextInput(string Id, string Label, int MaxLength) : CardElement
    {
        public bool IsMultiline { get; } = true;
    }
}

/// <summary>A line of a <see cref="CardElement.FactSet"/>.</summary>
internal sealed record CardFact(string Title, string Value);

/// <summary>A bar of a chart: its name and its length.</summary>
internal sealed record CardBar(string X, decimal Y);

/// <summary>A choice of a form.</summary>
internal sealed record CardChoice(string Title, string Value);
