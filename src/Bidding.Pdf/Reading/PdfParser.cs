using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bidding.Pdf.Reading;

/// <summary>Reads values of PDF syntax. Only what can be meant in one way is read; depth is bounded, so that no file exhausts the stack.</summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> file, ReadingEffort effort, int at = 0)
{
    private const int Deepest = 64;

    private static readonly SearchValues<byte> Ends = SearchValues.Create([0, 9, 10, 12, 13, 32, .. "()<>[]{}/%"u8]);

    public int At { get; private set; } = at;

    /// <summary>"12 0 obj" and what stands in it; a stream's length must be given directly.</summary>
    public (int Id, PdfValue Value) Object()
    {
        var id = Number();
        if (Number() != 0)
            throw new UnreadablePdfException("an object has a generation other than 0");
        Expect("obj");
        var value = Value();
        Space();
        if (value is PdfValue.Table table && Follows("stream"))
            value = new PdfValue.Stream(table, Data(table));
        Expect("endobj");
        return (id, value);
    }

    public PdfValue Value(int depth = 0)
    {
        if (depth > Deepest)
            throw new UnreadablePdfException("values are nested too deeply");
        effort.Read(0);
        Space();
        switch (Peek())
        {
            case (byte)'/':
                At++;
                return new PdfValue.Name(Regular());
            case (byte)'[':
                At++;
                return List(depth);
            case (byte)'(':
                return Literal();
            case (byte)'<' when Peek(1) == '<':
                At += 2;
                return Table(depth);
            case (byte)'<':
                return Hex();
            default:
                return WordOrReference();
        }
    }

    public int Number()
    {
        Space();
        return int.TryParse(Letters(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw new UnreadablePdfException("a whole number is missing");
    }

    public void Expect(string word)
    {
        Space();
        if (!Follows(word))
            throw new UnreadablePdfException($"“{word}” is missing");
        At += word.Length;
    }

    private ReadOnlyMemory<byte> Data(PdfValue.Table entries)
    {
        Expect("stream");
        At += Peek() == '\r' ? 2 : 1;
        var length = entries["Length"]?.Whole ?? throw new UnreadablePdfException("a stream does not say its length");
        if (length < 0 || At + length > file.Length)
            throw new UnreadablePdfException("a stream is longer than the file");
        var data = file.Slice(At, length);
        At += length;
        Expect("endstream");
        return data;
    }

    private PdfValue.List List(int depth)
    {
        var items = new List<PdfValue>();
        for (Space(); Peek() != ']'; Space())
            items.Add(Value(depth + 1));
        At++;
        return new(items);
    }

    private PdfValue.Table Table(int depth)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (Space(); Peek() != '>'; Space())
        {
            if (Peek() != '/')
                throw new UnreadablePdfException("a dictionary has a key that is no name");
            At++;
            var key = Regular();
            // Two readers would take two different ones.
            if (!entries.TryAdd(key, Value(depth + 1)))
                throw new UnreadablePdfException($"a dictionary has the key {key} twice");
        }

        At++;
        Expect(">");
        return new(entries);
    }

    private PdfValue WordOrReference()
    {
        var word = Letters();
        if (word.IsEmpty)
            throw new UnreadablePdfException("a value is missing");
        var after = At;
        if (!word.ContainsAnyExceptInRange((byte)'0', (byte)'9') && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            Space();
            if (Letters().SequenceEqual("0"u8))
            {
                Space();
                if (Letters().SequenceEqual("R"u8))
                    return new PdfValue.Reference(id);
            }
        }

        At = after;
        return new PdfValue.Word(Encoding.Latin1.GetString(word));
    }

    private PdfValue.Text Hex()
    {
        var end = file.Span[At..].IndexOf((byte)'>');
        if (end < 0)
            throw new UnreadablePdfException("a hexadecimal string has no end");
        effort.Read(end);
        var digits = file.Span.Slice(At + 1, end - 1);
        At += end + 1;
        try
        {
            return new(Convert.FromHexString(digits));
        }
        catch (FormatException)
        {
            throw new UnreadablePdfException("a hexadecimal string has other characters in it");
        }
    }

    private PdfValue.Text Literal()
    {
        var bytes = new List<byte>();
        var open = 0;
        do
        {
            var next = Take();
            if (next == '\\')
                bytes.AddRange([next, Take()]);
            else
                bytes.Add(next);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        while (open > 0);
        effort.Read(bytes.Count);
        return new([.. bytes[1..^1]]);
    }

    /// <summary>A name as it is meant: "J#61vaScript" is JavaScript to every reader, and so it is here.</summary>
    private string Regular()
    {
        var spelled = Encoding.Latin1.GetString(Letters());
        if (!spelled.Contains('#'))
            return spelled;
        var meant = new StringBuilder(spelled.Length);
        for (var i = 0; i < spelled.Length; i++)
        {
            if (spelled[i] != '#')
                meant.Append(spelled[i]);
            else if (byte.TryParse(spelled.AsSpan(i + 1, Math.Min(2, spelled.Length - i - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code != 0 && i + 2 < spelled.Length)
                (_, i) = (meant.Append((char)code), i + 2);
            else
                throw new UnreadablePdfException("a name has an escape that is none");
        }

        return meant.ToString();
    }

    /// <summary>Up to the next space or delimiter.</summary>
    private ReadOnlySpan<byte> Letters()
    {
        var rest = file.Span[At..];
        var length = rest.IndexOfAny(Ends);
        var letters = length < 0 ? rest : rest[..length];
        At += letters.Length;
        effort.Read(letters.Length);
        return letters;
    }

    private void Space()
    {
        var start = At;
        for (var bytes = file.Span; At < bytes.Length && (IsSpace(bytes[At]) || bytes[At] == '%');)
        {
            if (bytes[At] == '%')
            {
                while (At < bytes.Length && bytes[At] is not ((byte)'\n' or (byte)'\r'))
                    At++;
            }
            else
            {
                At++;
            }
        }

        if (At - start > 1)
            effort.Read(At - start);
    }

    private bool Follows(string word) => At + word.Length <= file.Length && Ascii.Equals(file.Span.Slice(At, word.Length), word);

    private byte Take() => At < file.Length ? file.Span[At++] : throw new UnreadablePdfException("the file ends too early");

    private byte Peek(int ahead = 0) => At + ahead < file.Length ? file.Span[At + ahead] : throw new UnreadablePdfException("the file ends too early");

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;
}
