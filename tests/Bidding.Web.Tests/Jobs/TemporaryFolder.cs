namespace Bidding.Web.Tests.Jobs;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bidding-fonts-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
