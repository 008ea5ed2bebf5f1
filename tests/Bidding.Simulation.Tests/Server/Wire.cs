using System.Security.Claims;
using Bidding.Web.Access;
using Bidding.Web.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Simulation.Tests.Server;

/// <summary>A connection as the hub sees it.</summary>
public sealed class Wire(string id, string account, string sid) : HubCallerContext, IDisposable
{
    private readonly CancellationTokenSource ended = new();

    public bool IsEnded => ended.IsCancellationRequested;

    public override string ConnectionId { get; } = id;

    public override string? UserIdentifier { get; } = account;

    public override ClaimsPrincipal? User { get; } = Web.Access.People.Principal(account, account, Roles.Member, sid, "simulated");

    public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override CancellationToken ConnectionAborted => ended.Token;

    public override void Abort() => ended.Cancel();

    public void Dispose() => ended.Dispose();
}

/// <summary>The hub's far side: whatever is said to a group or a connection goes to whoever simulates the network.</summary>
public sealed class HubDouble(Action<string, string, object[]> deliver)
    : IHubContext<EvaluationHub, IEvaluationClient>, IHubClients<IEvaluationClient>, IGroupManager
{
    private readonly Dictionary<string, SortedSet<string>> groups = new(StringComparer.Ordinal);

    public IHubClients<IEvaluationClient> Clients => this;

    public IGroupManager Groups => this;

    public IEvaluationClient All => throw new NotSupportedException("The server has nothing to say to everybody.");

    public IEvaluationClient Group(string groupName) => new Voice(deliver, [.. groups.GetValueOrDefault(groupName) ?? []]);

    public IEvaluationClient Client(string connectionId) => new Voice(deliver, [connectionId]);

    public Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (!groups.TryGetValue(groupName, out var members))
        {
            groups[groupName] = members = new(StringComparer.Ordinal);
        }

        members.Add(connectionId);
        return Task.CompletedTask;
    }

    public Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        groups.GetValueOrDefault(groupName)?.Remove(connectionId);
        return Task.CompletedTask;
    }

    public void Forget(string connection)
    {
        foreach (var members in groups.Values)
        {
            members.Remove(connection);
        }
    }

    public IEvaluationClient AllExcept(IReadOnlyList<string> excludedConnectionIds) => All;

    IEvaluationClient IHubClients<IEvaluationClient>.Clients(IReadOnlyList<string> connectionIds) => All;

    public IEvaluationClient GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => All;

    IEvaluationClient IHubClients<IEvaluationClient>.Groups(IReadOnlyList<string> groupNames) => All;

    public IEvaluationClient User(string userId) => All;

    public IEvaluationClient Users(IReadOnlyList<string> userIds) => All;

    private sealed class Voice(Action<string, string, object[]> deliver, IReadOnlyList<string> connections) : IEvaluationClient
    {
        public Task Happened(string procedure, long after, long upTo, string notices) => Say(nameof(Happened), procedure, after, upTo, notices);

        public Task Displaced(string procedure) => Say(nameof(Displaced), procedure);

        private Task Say(string method, params object[] arguments)
        {
            foreach (var connection in connections)
            {
                deliver(connection, method, arguments);
            }

            return Task.CompletedTask;
        }
    }
}
