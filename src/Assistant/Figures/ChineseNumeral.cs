namespace Assistant.Figures;

/// <summary>Reads numbers in Chinese characters (兩千三百億, 一萬二, 二零二三, 十幾) from the search key.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    public static bool IsDigit(char c) => Digit(c) >= 0;

    public static bool IsNumeral(char c) => IsDigit(c) || Small(c) > 0 || Large(c) > 0 || c is '几' or '数';

    /// <summary>Reads at a numeral character. Null where the characters are no number (十四五); <paramref name="end"/> is the position after them.</summary>
    public static Numeral? Read(in Passage passage, int at, out int end)
    {
        end = at;
        while (IsDigit(passage[end]))
            end++;
        if (end - at >= 2 && Small(passage[end]) == 0 && Large(passage[end]) == 0)
            return ReadDigits(passage, at, end);
        if (passage[at] is '几' or '数')
            return ReadSeveral(passage, at, out end);
        return ReadGrouped(passage, at, out end);
    }

    /// <summary>Multiplies by 十 to 兆 behind a number, also behind 多 or 餘 (5000餘萬).</summary>
    public static Numeral WithMagnitudes(in Passage passage, Numeral numeral)
    {
        if (passage[numeral.End] is '多' or '余' && Magnitude(passage, numeral.End + 1) > 1)
            numeral = numeral with { Bound = Bound.More, End = numeral.End + 1 };
        if (numeral.IsDigits && passage[numeral.End] == ' ' && Large(passage[numeral.End + 1]) > 0)
            numeral = numeral with { End = numeral.End + 1 };
        while (Magnitude(passage, numeral.End) is var magnitude && numeral.CanGrow(magnitude))
            numeral = numeral.Times(magnitude, numeral.End + 1);
        return numeral;
    }

    /// <summary>Digit by digit: a year, a decimal part left to the caller, or two neighbours (七八家).</summary>
    private static Numeral? ReadDigits(in Passage passage, int at, int end)
    {
        var value = 0m;
        for (var position = at; position < end && position < at + 15; position++)
            value = (value * 10) + Digit(passage[position]);
        if (end - at == 4 && value is >= 1900 and < 2100)
            return new Numeral(at, end, value) { IsYearLike = true };
        var (first, second) = (Digit(passage[at]), Digit(passage[at + 1]));
        return end - at == 2 && first > 0 && second == first + 1
            ? new Numeral(at, end, first) { High = second, Bound = Bound.About, NeedsUnit = true }
            : null;
    }

    /// <summary>幾十 and 數百 stand for two to nine of the magnitude; 幾 alone asks and is no number.</summary>
    private static Numeral? ReadSeveral(in Passage passage, int at, out int end)
    {
        var several = WithMagnitudes(passage, new Numeral(at, at + 1, 2) { High = 9, Bound = Bound.About, NeedsUnit = true });
        end = several.End;
        return several.Magnitude > 1 ? several : null;
    }

    private static Numeral? ReadGrouped(in Passage passage, int at, out int end)
    {
        var groups = new Groups();
        for (end = at; groups.Take(passage, end); end++)
        {
        }

        var opensWithMagnitude = !IsDigit(passage[at]) && passage[at] != '十' && !groups.IsBareMagnitude;
        if (groups.IsMalformed || IsDigit(passage[end]) || opensWithMagnitude)
        {
            end = Math.Max(end, at + 1);
            while (IsNumeral(passage[end]))
                end++;
            return null;
        }

        if (groups.IsBareMagnitude)
            return ReadBare(passage, at, ref end, groups);
        var numeral = new Numeral(at, end, groups.Total) { Magnitude = groups.Largest, NeedsUnit = groups.Largest < 100 };
        if (passage[end] == '几' && groups.Total % 10 == 0 && !IsDigit(passage[end + 1]) && Small(passage[end + 1]) == 0)
            numeral = numeral with { End = ++end, Value = groups.Total + 1, High = groups.Total + 9, Bound = Bound.About };
        numeral = passage[end] == '点' && IsDigit(passage[end + 1]) ? WithDecimals(passage, numeral) : WithMagnitudes(passage, numeral);
        end = numeral.End;
        return numeral;
    }

    /// <summary>萬億元, 百億級 and 百餘家; 百花, 千萬 (by all means), 萬一 and the 億 of 多少億元 are no numbers.</summary>
    private static Numeral? ReadBare(in Passage passage, int at, ref int end, Groups groups)
    {
        var numeral = new Numeral(at, end, groups.Total) { Magnitude = groups.Total, NeedsUnit = true, IsLevel = true };
        if (passage[end] is '多' or '余')
            return numeral with { IsLevel = false };
        var isLevel = end - at > 1 || passage.Has(end, "级") || passage.Has(end, "元级");
        return isLevel && passage[at - 1] is not ('少' or '几') ? numeral : null;
    }

    private static Numeral WithDecimals(in Passage passage, Numeral numeral)
    {
        var (end, value, scale) = (numeral.End + 1, numeral.Value, 0.1m);
        for (; IsDigit(passage[end]) && scale > 0.0000001m; end++, scale /= 10)
            value += Digit(passage[end]) * scale;
        return WithMagnitudes(passage, numeral with { Value = value, End = end, NeedsUnit = false });
    }

    internal static int Digit(char c) => c switch { '〇' => 0, '两' => 2, _ => Digits.IndexOf(c) };

    internal static decimal Small(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    internal static decimal Large(char c) => c switch { '万' => 10_000, '亿' => 100_000_000, '兆' => 1_000_000_000_000, _ => 0 };

    /// <summary>The magnitude at a position; 百分點, 千瓦 and 千米 hold none.</summary>
    private static decimal Magnitude(in Passage passage, int at) => passage[at] switch
    {
        '百' when passage[at + 1] == '分' => 0,
        '千' or '兆' when passage[at + 1] is '瓦' or '米' or '克' => 0,
        var c => Small(c) + Large(c),
    };

    /// <summary>The running total of a grouped numeral: digit, 十百千, 萬億.</summary>
    private struct Groups
    {
        private decimal total;
        private decimal section;
        private int digit = -1;
        private decimal lastUnit;
        private bool hadDigit;
        private bool hadZero;

        public Groups()
        {
        }

        public bool IsMalformed { get; private set; }

        public decimal Largest { get; private set; } = 1;

        public readonly bool IsBareMagnitude => !hadDigit && Largest >= 100;

        /// <summary>The value; a last digit right behind a unit counts a tenth of that unit (一萬二).</summary>
        public readonly decimal Total
        {
            get
            {
                var last = Math.Max(digit, 0);
                var shorthand = last > 0 && !hadZero && lastUnit >= 100;
                return total + section + (shorthand ? last * lastUnit / 10 : last);
            }
        }

        public bool Take(in Passage passage, int at)
        {
            var c = passage[at];
            if (ChineseNumeral.IsDigit(c))
                return TakeDigit(ChineseNumeral.Digit(c));
            var unit = Magnitude(passage, at);
            if (unit == 0)
                return false;
            return Small(c) > 0 ? TakeSmall(unit) : TakeLarge(unit);
        }

        private bool TakeDigit(int value)
        {
            if (digit > 0)
                return false;
            hadDigit = true;
            hadZero |= value == 0;
            digit = value == 0 ? -1 : value;
            return true;
        }

        private bool TakeSmall(decimal unit)
        {
            IsMalformed |= section > 0 && (digit < 0 || unit >= lastUnit);
            hadDigit |= unit == 10;
            section += Math.Max(digit < 0 ? 1 : digit, 1) * unit;
            return Close(unit);
        }

        private bool TakeLarge(decimal unit)
        {
            var group = section + Math.Max(digit, 0);
            if (group == 0 && total > 0)
                total *= unit;
            else
                total += (group == 0 ? 1 : group) * unit;
            IsMalformed |= total > Numeral.MostValue;
            section = 0;
            return Close(unit);
        }

        private bool Close(decimal unit)
        {
            (digit, hadZero, lastUnit) = (-1, false, unit);
            Largest = Math.Max(Largest, unit);
            return !IsMalformed;
        }
    }
}
