namespace Assistant.Figures;

/// <summary>A number as it stands, its unit not yet read.</summary>
internal readonly record struct Numeral(int Start, int End, decimal Value)
{
    /// <summary>The largest value that is read: beyond any economy, and far below where <see cref="decimal"/> overflows.</summary>
    public const decimal MostValue = 10_000_000_000_000_000m;

    /// <summary>The product of the magnitudes in <see cref="Value"/> (7.6萬: 10,000); 1 for none.</summary>
    public decimal Magnitude { get; init; } = 1;

    /// <summary>The upper end of an approximation such as 十幾 or 七八, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>What the numeral itself says of its bound (300多).</summary>
    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>Whether it is a figure only with a unit behind it: 三, 百餘 and "one" alone are words.</summary>
    public bool NeedsUnit { get; init; }

    /// <summary>Whether it is the bare name of a magnitude (萬億元級), which bounds from below.</summary>
    public bool IsLevel { get; init; }

    /// <summary>Whether it may be the number of a year: four digits without separator, decimals or magnitude, from 1900 to 2099.</summary>
    public bool IsYearLike { get; init; }

    /// <summary>Whether it is written in Arabic digits.</summary>
    public bool IsDigits { get; init; }

    /// <summary>The kind, where the words of the number decide it (third, two-thirds, twenty twenty-four); otherwise the unit does.</summary>
    public FigureKind? Kind { get; init; }

    /// <summary>Whether another magnitude still leaves a value that <see cref="decimal"/> can multiply on.</summary>
    public bool CanGrow(decimal magnitude) => magnitude > 1 && Value * magnitude <= MostValue;

    public Numeral Times(decimal magnitude, int end) => this with
    {
        Value = Value * magnitude,
        High = High * magnitude,
        Magnitude = Magnitude * magnitude,
        End = end,
        IsYearLike = false,
        NeedsUnit = NeedsUnit && magnitude < 10_000,
    };
}
