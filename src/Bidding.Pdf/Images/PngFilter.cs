namespace Bidding.Pdf.Images;

/// <summary>Undoes the prediction each row of a PNG was written with.</summary>
internal static class PngFilter
{
    public static byte[] Undo(byte[] filtered, int stride, int height, int pixel)
    {
        var rows = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var source = filtered.AsSpan((y * (stride + 1)) + 1, stride);
            var row = rows.AsSpan(y * stride, stride);
            var above = y == 0 ? new byte[stride] : rows.AsSpan((y - 1) * stride, stride);
            UndoRow(filtered[y * (stride + 1)], source, row, above, pixel);
        }

        return rows;
    }

    private static void UndoRow(byte kind, ReadOnlySpan<byte> source, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var x = 0; x < row.Length; x++)
        {
            int left = x < pixel ? 0 : row[x - pixel], upper = above[x], corner = x < pixel ? 0 : above[x - pixel];
            var predicted = kind switch
            {
                0 => 0,
                1 => left,
                2 => upper,
                3 => (left + upper) / 2,
                4 => Paeth(left, upper, corner),
                _ => throw new InvalidDataException("unknown filter"),
            };
            row[x] = (byte)(source[x] + predicted);
        }
    }

    private static int Paeth(int left, int upper, int corner)
    {
        var guess = left + upper - corner;
        var (toLeft, toUpper, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - upper), Math.Abs(guess - corner));
        return toLeft <= toUpper && toLeft <= toCorner ? left : toUpper <= toCorner ? upper : corner;
    }
}
