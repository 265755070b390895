using System.Globalization;
using Assistant.Figures;
using Assistant.Tests.Language;
using Xunit;

namespace Assistant.Tests.Figures;

public sealed class FigureScannerTests
{
    public static TheoryData<string, FigureKind, decimal, string, string, Bound> Gold { get; } = [.. GoldTable.Rows("Figures/figures-gold.tsv")
        .Select(row => (row[0], Enum.Parse<FigureKind>(row[1]), Number(row[2]), row[3], row[4], Enum.Parse<Bound>(row[5])))];

    public static TheoryData<string, string, bool> Pairs { get; } = [.. GoldTable.Rows("Figures/figures-pairs.tsv")
        .Select(row => (row[0], row[1], row[2] == "1"))];

    [Theory]
    [MemberData(nameof(Gold))]
    public void AFigureIsReadWhateverItsWording(string text, FigureKind kind, decimal value, string high, string unit, Bound bound)
    {
        var figure = Assert.Single(FigureScanner.Scan(text)).Figure;
        Assert.Equal((kind, value, bound), (figure.Kind, figure.Value, figure.Bound));
        if (high.Length > 0)
            Assert.Equal(Number(high), figure.High);
        if (unit.Length > 0)
            Assert.Equal(unit, figure.Unit);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void FiguresInTwoLanguagesAreTheSameOrNot(string a, string b, bool same) => Assert.Equal(
        same,
        Figure.Same(Assert.Single(FigureScanner.Scan(a)).Figure, Assert.Single(FigureScanner.Scan(b)).Figure));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
