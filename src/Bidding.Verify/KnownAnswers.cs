using System.Text;

namespace Bidding.Verify;

/// <summary>
/// The test a recomputation passes before it judges: sheets whose results are known, worked out by another program than this one (decision 0029),
/// and sheets that must be refused. It also leaves the process ready: what reads and computes is compiled by then.
/// </summary>
internal static class KnownAnswers
{
    private const string Resource = "known-answers.txt";

    /// <summary>The first sheet whose answer differs, in one line; null where all are as known.</summary>
    public static string? Fault()
    {
        using var file = typeof(KnownAnswers).Assembly.GetManifestResourceStream(Resource)!;
        var text = new byte[file.Length];
        file.ReadExactly(text);
        return Fault(text);
    }

    /// <param name="answers">A line with a sheet, a line with its result or its refusal, and so on; in UTF-8.</param>
    public static string? Fault(ReadOnlyMemory<byte> answers)
    {
        for (var number = 1; !answers.IsEmpty; number++)
        {
            var (sheet, known) = (Line(ref answers), Line(ref answers));
            var found = Answer(sheet);
            if (!known.Span.SequenceEqual(found))
            {
                return $"known sheet {number}: expected {Text(known.Span)} found {Text(found)}";
            }
        }
        return null;
    }

    private static byte[] Answer(ReadOnlyMemory<byte> sheet)
    {
        try
        {
            var (result, refused) = RecomputeCommand.Of(sheet);
            return result ?? Encoding.UTF8.GetBytes(refused!.ToString());
        }
        catch (Exception broken)
        {
            return Encoding.UTF8.GetBytes(broken.GetType().Name);
        }
    }

    private static ReadOnlyMemory<byte> Line(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }

    private static string Text(ReadOnlySpan<byte> line) => Evidence.DoesNotHoldException.OneLine(Encoding.UTF8.GetString(line));
}
