using System.Buffers.Binary;
using System.IO.Compression;

namespace Assistant.Host.TeamsApp;

/// <summary>Writes pictures as PNG: eight bits a channel with alpha, no interlacing (W3C PNG, third edition).</summary>
internal static class Png
{
    private const int Channels = 4;
    private const byte DepthOfChannel = 8;
    private const byte ColourWithAlpha = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file of a square picture.</summary>
    /// <param name="side">Width and height in pixels.</param>
    /// <param name="pixels">Red, green, blue and alpha of each pixel, row by row from the top.</param>
    public static byte[] Encode(int side, ReadOnlySpan<byte> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, side * side * Channels);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = DepthOfChannel;
        header[9] = ColourWithAlpha;

        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(side, pixels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Each row begins with the number of its filter; zero leaves it as it is.</summary>
    private static byte[] Compress(int side, ReadOnlySpan<byte> pixels)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize))
        {
            for (var row = 0; row < side; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row * side * Channels, side * Channels));
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    }
}
