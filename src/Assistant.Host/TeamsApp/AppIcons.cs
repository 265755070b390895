namespace Assistant.Host.TeamsApp;

/// <summary>
/// The two icons of the app, drawn from the mark of the chat page: three bars with round ends. The coloured one fills its
/// square, since clients cut its corners themselves; the outline is white on nothing, as Teams asks.
/// </summary>
internal static class AppIcons
{
    public const int ColourSide = 192;
    public const int OutlineSide = 32;

    /// <summary>The ground of the coloured icon, also the accent of the app: <c>--accent</c> of the chat page.</summary>
    public const string Accent = "#0B6E6E";

    /// <summary>Half the width of a bar, in the units of <see cref="Bars"/>.</summary>
    private const double HalfWidth = 1.6;

    /// <summary>Height and width of the mark with its round ends, by which it is fitted into a picture.</summary>
    private const double Extent = 17.2;

    /// <summary>Where each bar stands and reaches up and down from the mark's middle.</summary>
    private static readonly (double X, double Top, double Bottom)[] Bars = [(-7, -2.5, 6.5), (0, -6.5, 6.5), (7, 0.5, 6.5)];

    /// <summary>192 × 192 pixels; the mark stays within the middle 120 that every client shows.</summary>
    public static byte[] Colour() => Draw(ColourSide, markSide: 104, (ink, pixel) =>
    {
        var ground = Convert.FromHexString(Accent.AsSpan(1));
        for (var channel = 0; channel < ground.Length; channel++)
            pixel[channel] = (byte)Math.Round(ground[channel] + ((byte.MaxValue - ground[channel]) * ink));
        pixel[3] = byte.MaxValue;
    });

    /// <summary>32 × 32 pixels.</summary>
    public static byte[] Outline() => Draw(OutlineSide, markSide: 28, (ink, pixel) =>
    {
        pixel[..3].Fill(byte.MaxValue);
        pixel[3] = (byte)Math.Round(byte.MaxValue * ink);
    });

    private static byte[] Draw(int side, double markSide, Paint paint)
    {
        var pixels = new byte[side * side * 4];
        var scale = markSide / Extent;
        for (var place = 0; place < side * side; place++)
        {
            var x = ((place % side) + 0.5 - (side / 2.0)) / scale;
            var y = ((place / side) + 0.5 - (side / 2.0)) / scale;
            var edge = Bars.Max(bar => HalfWidth - Distance(bar, x, y)) * scale;
            paint(Math.Clamp(edge + 0.5, 0, 1), pixels.AsSpan(place * 4, 4));
        }

        return Png.Encode(side, pixels);
    }

    /// <summary>From a point to the middle line of a bar.</summary>
    private static double Distance((double X, double Top, double Bottom) bar, double x, double y) =>
        double.Hypot(x - bar.X, y - Math.Clamp(y, bar.Top, bar.Bottom));

    /// <summary>Sets a pixel that the mark covers by <paramref name="ink"/>, from 0 to 1.</summary>
    private delegate void Paint(double ink, Span<byte> pixel);
}
