using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Reading;

/// <summary>One value of a PDF file as it was read; written again it always has the same form, so two can be compared.</summary>
internal abstract record PdfValue
{
    /// <summary>A number, true, false or null.</summary>
    public sealed record Word(string Spelling) : PdfValue;

    /// <param name="Meaning">Its characters, whatever of them was written as #xx.</param>
    public sealed record Name(string Meaning) : PdfValue;

    public sealed record Text(byte[] Bytes) : PdfValue;

    public sealed record List(IReadOnlyList<PdfValue> Items) : PdfValue;

    public sealed record Reference(int Id) : PdfValue;

    public sealed record Table(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
    {
        public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

        public Table With(string key, PdfValue value) =>
            new(new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal) { [key] = value });

        public Table Without(params IEnumerable<string> keys) =>
            new(Entries.Where(entry => !keys.Contains(entry.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal));
    }

    public sealed record Stream(Table Entries, ReadOnlyMemory<byte> Data) : PdfValue;

    public static readonly PdfValue Null = new Word("null");

    public static PdfValue Of(int number) => new Word(number.ToString());

    public int? Whole => this is Word word && int.TryParse(word.Spelling, out var number) ? number : null;

    public string? AsName => (this as Name)?.Meaning;

    public int? Target => (this as Reference)?.Id;

    public Table? AsTable => this as Table ?? (this as Stream)?.Entries;

    public IEnumerable<int> References() => this switch
    {
        Reference reference => [reference.Id],
        List list => list.Items.SelectMany(item => item.References()),
        Table table => table.Entries.Values.SelectMany(value => value.References()),
        Stream stream => stream.Entries.References(),
        _ => [],
    };

    /// <summary>Every name and key in it, at any depth.</summary>
    public IEnumerable<string> Names() => this switch
    {
        Name name => [name.Meaning],
        List list => list.Items.SelectMany(item => item.Names()),
        Table table => table.Entries.SelectMany(entry => entry.Value.Names().Prepend(entry.Key)),
        Stream stream => stream.Entries.Names(),
        _ => [],
    };

    public bool Same(PdfValue? other) => other is not null && Canonical().Written.SequenceEqual(other.Canonical().Written);

    public PdfBuffer Canonical() => WriteTo(new PdfBuffer());

    /// <summary>Each name in one way: what would end it, and what is no plain character, as #xx.</summary>
    private static string Spelled(string name) => name.All(IsPlain) ? name : string.Concat(name.Select(one => IsPlain(one) ? $"{one}" : $"#{(int)one:X2}"));

    private static bool IsPlain(char one) => one is > ' ' and <= '~' and not ('#' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');

    public PdfBuffer WriteTo(PdfBuffer buffer)
    {
        switch (this)
        {
            case Word word:
                return buffer.Add(word.Spelling).Add(" ");
            case Name name:
                return buffer.Add("/").Add(Spelled(name.Meaning)).Add(" ");
            case Text text:
                return buffer.Add("<").Add(Convert.ToHexString(text.Bytes)).Add(">");
            case Reference reference:
                return buffer.Add(reference.Id).Add(" 0 R ");
            case List list:
                buffer.Add("[");
                foreach (var item in list.Items)
                    item.WriteTo(buffer);
                return buffer.Add("]");
            case Table table:
                buffer.Add("<<");
                foreach (var (key, value) in table.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                    value.WriteTo(buffer.Add("/").Add(Spelled(key)).Add(" "));
                return buffer.Add(">>");
            case Stream stream:
                return stream.Entries.WriteTo(buffer).Add("stream\n").Add(stream.Data.Span);
            default:
                throw new InvalidOperationException();
        }
    }
}
