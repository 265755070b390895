using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Assistant.Host.Tests;

/// <summary>A square PNG of eight bits a channel with alpha and unfiltered rows, read as its specification says.</summary>
internal sealed record SomePicture(int Side, IReadOnlyList<(int R, int G, int B, int A)> Pixels)
{
    public static SomePicture Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = Chunks(file.AsMemory(8)).ToList();
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));

        var header = chunks[0].Data;
        var side = BinaryPrimitives.ReadInt32BigEndian(header);
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, 6, 0, 0, 0], header[8..]);

        using var zlib = new ZLibStream(new MemoryStream(chunks[1].Data), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return new SomePicture(side, [.. Enumerable.Range(0, side).SelectMany(row => Row(rows.ToArray(), row, side))]);
    }

    private static IEnumerable<(int R, int G, int B, int A)> Row(byte[] rows, int row, int side)
    {
        var start = row * ((side * 4) + 1);
        Assert.Equal(0, rows[start]);
        return Enumerable.Range(0, side).Select(x => start + 1 + (x * 4)).Select(at => ((int)rows[at], (int)rows[at + 1], (int)rows[at + 2], (int)rows[at + 3]));
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(ReadOnlyMemory<byte> file)
    {
        while (file.Length > 0)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.Span);
            var checkedBytes = file.Slice(4, length + 4);
            Assert.Equal(Crc(checkedBytes.Span), BinaryPrimitives.ReadUInt32BigEndian(file.Span[(length + 8)..]));
            yield return (Encoding.ASCII.GetString(checkedBytes.Span[..4]), checkedBytes[4..].ToArray());
            file = file[(length + 12)..];
        }
    }

    /// <summary>By polynomial division, bit by bit: slow, and unlike the writer's way.</summary>
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var remainder = 0u;
        for (var bit = 0; bit < (data.Length + 4) * 8; bit++)
        {
            var next = bit / 8 < data.Length ? (uint)(data[bit / 8] >> (bit % 8)) & 1 : 0;
            if (bit < 32)
                next ^= 1;
            var top = remainder >> 31;
            remainder = (remainder << 1) | next;
            if (top == 1)
                remainder ^= 0x04C11DB7;
        }

        return ~Reverse(remainder);
    }

    private static uint Reverse(uint value)
    {
        var reversed = 0u;
        for (var bit = 0; bit < 32; bit++)
            reversed |= ((value >> bit) & 1) << (31 - bit);
        return reversed;
    }
}
