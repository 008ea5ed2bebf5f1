namespace Bidding.Pdf.Objects;

/// <summary>Numbered objects on their way into a file, counted from the first free number.</summary>
internal abstract class ObjectPool(int firstId)
{
    private readonly List<byte[]?> objects = [];
    private readonly List<byte[]?> streams = [];

    protected int FirstId { get; } = firstId;

    protected int NextId => FirstId + objects.Count;

    protected int StreamBytes => streams.Sum(data => data?.Length ?? 0);

    public int Reserve()
    {
        objects.Add(null);
        streams.Add(null);
        return NextId - 1;
    }

    public int Add(string dictionary) => Put(Reserve(), new PdfBuffer().Add(dictionary));

    public int Put(int id, PdfBuffer syntax)
    {
        objects[id - FirstId] = syntax.ToArray();
        return id;
    }

    public int Put(int id, string syntax) => Put(id, new PdfBuffer().Add(syntax));

    /// <param name="entries">Dictionary entries besides length and filter.</param>
    public int AddStream(string entries, byte[] data, bool compress = true) => PutStream(Reserve(), entries, data, compress);

    public int PutStream(int id, string entries, byte[] data, bool compress = true)
    {
        var stored = compress ? Deflate.Zlib(data) : data;
        var filter = compress ? "/Filter/FlateDecode" : string.Empty;
        objects[id - FirstId] = new PdfBuffer().Add($"<<{entries}{filter}/Length {stored.Length}>>").ToArray();
        streams[id - FirstId] = stored;
        return id;
    }

    protected bool IsStream(int id) => streams[id - FirstId] is not null;

    protected byte[] Body(int id) =>
        objects[id - FirstId] ?? throw new InvalidOperationException($"object {id} was reserved and never written");

    /// <returns>Where the object begins.</returns>
    protected int WriteTo(PdfBuffer file, int id)
    {
        var at = file.Length;
        file.Add(id).Add(" 0 obj\n").Add(Body(id));
        if (streams[id - FirstId] is { } data)
            file.Add("\nstream\n").Add(data).Add("\nendstream");
        file.Add("\nendobj\n");
        return at;
    }
}
