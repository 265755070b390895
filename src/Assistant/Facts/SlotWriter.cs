using System.Globalization;
using Assistant.Figures;
using Assistant.Language;

namespace Assistant.Facts;

/// <summary>Renders the slots of a fact's texts from its typed values: {value}, {period}, {date} and {items}.</summary>
internal sealed class SlotWriter(Figure? value, Figure? date, int? year, int? items, string? qualifier)
{
    public Wording Write(string english, string chinese)
    {
        var traditional = Fill(chinese, Tongue.TraditionalChinese);
        return new Wording(Fill(english, Tongue.English), traditional, Simplifier.Simplify(traditional));
    }

    /// <summary>A value in bold, with the article's unit in brackets behind it where that differs.</summary>
    public static string Bold(string written)
    {
        var bracket = written.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? $"**{written}**" : $"**{written[..bracket]}**{written[bracket..]}";
    }

    private string Fill(string text, Tongue tongue)
    {
        text = Put(text, "{value}", value is null ? null : Bold(Value(tongue)));
        text = Put(text, "{date}", date is null ? null : $"**{FigureWriter.Write(date, tongue)}**");
        text = Put(text, "{period}", year is null ? null : tongue == Tongue.English ? year.Value.ToString(CultureInfo.InvariantCulture) : $"{year}年");
        return Put(text, "{items}", items is null ? null : $"**{FigureWriter.Write(new Figure(FigureKind.Count, items.Value, null, "", Bound.Exact), tongue)}**").TrimEnd();
    }

    private string Value(Tongue tongue)
    {
        if (value!.Kind == FigureKind.Duration)
            return Run(tongue);
        return FigureWriter.Write(qualifier == "at-level" ? value with { Bound = Bound.Exact } : value, tongue);
    }

    /// <summary>A duration in the fact base is a run without a break.</summary>
    private string Run(Tongue tongue)
    {
        var length = FigureWriter.Write(value!, tongue);
        return tongue == Tongue.English ? length + " in a row" : "連續" + length;
    }

    private static string Put(string text, string slot, string? written) =>
        written is null ? text : text.Replace(slot, written, StringComparison.Ordinal);
}
