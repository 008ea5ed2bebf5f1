using System.Net;
using System.Net.WebSockets;

namespace Bidding.Rehearsal.People;

/// <summary>What came in over a line, frame by frame as it came.</summary>
public sealed class Wire
{
    private readonly Lock gate = new();
    private readonly List<byte[]> frames = [];

    public IReadOnlyList<byte[]> Frames
    {
        get
        {
            lock (gate)
            {
                return [.. frames];
            }
        }
    }

    public void Heard(ReadOnlySpan<byte> frame)
    {
        var copy = frame.ToArray();
        lock (gate)
        {
            frames.Add(copy);
        }
    }

    public bool Contains(ReadOnlySpan<byte> needle)
    {
        foreach (var frame in Frames)
        {
            if (frame.AsSpan().IndexOf(needle) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A web socket that lets a <see cref="Wire"/> hear what it receives.</summary>
internal sealed class ListeningSocket(WebSocket inner, Wire wire) : WebSocket
{
    private readonly MemoryStream message = new();

    public override WebSocketCloseStatus? CloseStatus => inner.CloseStatus;

    public override string? CloseStatusDescription => inner.CloseStatusDescription;

    public override WebSocketState State => inner.State;

    public override string? SubProtocol => inner.SubProtocol;

    public static async ValueTask<WebSocket> Open(Uri address, CookieContainer cookies, string? origin, Wire wire, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(address, ct);
        return new ListeningSocket(socket, wire);
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var received = await inner.ReceiveAsync(buffer, cancellationToken);
        Note(buffer.Span[..received.Count], received.EndOfMessage);
        return received;
    }

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        var received = await inner.ReceiveAsync(buffer, cancellationToken);
        Note(buffer.AsSpan(0, received.Count), received.EndOfMessage);
        return received;
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken);

    public override ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken);

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override void Abort() => inner.Abort();

    public override void Dispose()
    {
        inner.Dispose();
        message.Dispose();
    }

    private void Note(ReadOnlySpan<byte> part, bool end)
    {
        message.Write(part);
        if (end)
        {
            wire.Heard(message.GetBuffer().AsSpan(0, (int)message.Length));
            message.SetLength(0);
        }
    }
}
