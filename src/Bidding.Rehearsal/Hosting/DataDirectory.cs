namespace Bidding.Rehearsal.Hosting;

/// <summary>A directory for a server's data that is thrown away afterwards.</summary>
public sealed class DataDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bidding-rehearsal-").FullName;

    public string Database => System.IO.Path.Combine(Path, "bidding.db");

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Something still writes there; it lies in the system's temporary directory.
        }
    }
}
