namespace Pleiad.Engine.Complexity;

/// <summary>Turns a matrix of bits on its side, 64 × 64 bits at a time.</summary>
internal static class BitTranspose
{
    public static ulong[] Of(ulong[] rows, int count, int words)
    {
        var blocks = (count + 63) / 64;
        var columns = new ulong[words * 64 * blocks];
        Span<ulong> block = stackalloc ulong[64];
        for (var down = 0; down < blocks; down++)
        {
            for (var across = 0; across < words; across++)
            {
                block.Clear();
                for (var r = down * 64; r < Math.Min(count, (down * 64) + 64); r++)
                    block[r & 63] = rows[(r * words) + across];
                Turn(block);
                for (var c = 0; c < 64; c++)
                    columns[(((across * 64) + c) * blocks) + down] = block[c];
            }
        }

        return columns;
    }

    /// <summary>Halves change places, then quarters inside them, down to single bits.</summary>
    private static void Turn(Span<ulong> block)
    {
        var mask = 0x00000000FFFFFFFFUL;
        for (var step = 32; step > 0; step >>= 1, mask ^= mask << step)
        {
            for (var k = 0; k < 64; k = (k + step + 1) & ~step)
            {
                var change = ((block[k] >> step) ^ block[k + step]) & mask;
                block[k] ^= change << step;
                block[k + step] ^= change;
            }
        }
    }
}
