namespace Assistant.Figures;

/// <summary>A figure and where it stands: number with its unit and currency sign, without the words that bound it.</summary>
public readonly record struct FigureSpan(int Start, int Length, Figure Figure)
{
    /// <summary>The position after the figure.</summary>
    public int End => Start + Length;
}
