namespace Bidding.Rehearsal.Hosting;

/// <summary>A running server, in this process or beside it.</summary>
public interface IServer : IAsyncDisposable
{
    Uri Address { get; }
}
