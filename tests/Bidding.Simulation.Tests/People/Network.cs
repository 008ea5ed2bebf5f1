using Bidding.Simulation.Tests.Server;
using Bidding.Simulation.Tests.World;

namespace Bidding.Simulation.Tests.People;

/// <summary>
/// Everything between browsers and the server: delays, losses, replays, cuts in one direction, and a server that dies. What
/// goes over one line arrives in order, or the line is broken before long: a hub connection promises no more and no less.
/// </summary>
public sealed class Network(Troubles troubles, Chance chance, Agenda agenda, Examiner examiner)
{
    private readonly Dictionary<string, Party> parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> signIns = new(StringComparer.Ordinal);
    private int lines;

    /// <summary>Null while the process is down.</summary>
    public SimulatedServer? Server { get; private set; }

    public Action Died { get; set; } = () => { };

    /// <summary>Whether the pings of the server still come through this line.</summary>
    public bool IsAlive(Wire wire, string member) => parties.ContainsKey(wire.ConnectionId) && !troubles.Cuts(member, up: false);

    public void Up(SimulatedServer server) => Server = server;

    /// <summary>Whatever hung on the process is cut; the browsers notice in their own time.</summary>
    public void Down()
    {
        Server = null;
        parties.Clear();
    }

    public async Task<Wire?> Open(Browser browser)
    {
        var (member, account) = (browser.Expert.Member.Id, Panels.Account(browser.Expert.Member));
        if (Server is not { } server || troubles.Cuts(member, up: true) || troubles.Cuts(member, up: false))
        {
            return null;
        }

        if (!signIns.TryGetValue(member, out var sid))
        {
            signIns[member] = sid = await server.Sessions.Begin(account, "simulated", CancellationToken.None);
        }

        if (!await server.Admits(sid, account))
        {
            throw new InvalidOperationException($"{member} is signed in and was not let in.");
        }

        var wire = new Wire($"line-{++lines:D4}", account, sid);
        parties[wire.ConnectionId] = new(wire, browser);
        agenda.Note($"{member} opens {wire.ConnectionId}");
        return wire;
    }

    /// <summary>The browser is gone at once; the server learns of it when its patience with the silence ends.</summary>
    public void Close(Wire wire)
    {
        if (parties.ContainsKey(wire.ConnectionId))
        {
            agenda.In(chance.Milliseconds(0, 15_000), () => AtServer(wire, async server =>
            {
                agenda.Note($"{wire.ConnectionId} is gone");
                parties.Remove(wire.ConnectionId);
                wire.Abort();
                server.Hub.Forget(wire.ConnectionId);
                await server.Reception.Leave(wire.ConnectionId);
            }));
        }
    }

    public void Call(Wire wire, string member, Func<SimulatedServer, Task<string>> what, Action<string> answered)
    {
        var times = troubles.Replays ? 2 : 1;
        for (var i = 0; i < times; i++)
        {
            if (troubles.Loses || troubles.Cuts(member, up: true))
            {
                continue;
            }

            agenda.In(troubles.Delay * (i + 1), () => AtServer(wire, async server =>
            {
                var answer = await what(server);
                agenda.Note($"{member} on {wire.ConnectionId} is answered {answer[..Math.Min(90, answer.Length)]}");
                if (!troubles.Loses && !troubles.Cuts(member, up: false))
                {
                    InOrder(wire, () => answered(answer));
                }
            }));
        }
    }

    /// <summary>News to one connection, called by the feed's double.</summary>
    public void Deliver(string connection, string method, object[] arguments)
    {
        if (!parties.TryGetValue(connection, out var party))
        {
            return;
        }

        var member = party.Browser.Expert.Member.Id;
        examiner.Said(party.Browser.Expert, string.Join(' ', arguments));
        if (troubles.Loses || troubles.Cuts(member, up: false))
        {
            // A hub line that cannot deliver does not live on as if nothing were; until it breaks, later news may still come.
            agenda.In(chance.Milliseconds(500, 12_000), () => Break(party));
            return;
        }

        InOrder(party.Wire, () =>
        {
            if (method == "Displaced")
            {
                party.Browser.Displaced(party.Wire);
            }
            else
            {
                party.Browser.Happened(party.Wire, (long)arguments[1], (long)arguments[2], (string)arguments[3]);
            }
        });
    }

    private static Task Break(Party party)
    {
        party.Browser.HangUp(party.Wire);
        return Task.CompletedTask;
    }

    private void InOrder(Wire wire, Action what)
    {
        if (!parties.TryGetValue(wire.ConnectionId, out var party))
        {
            return;
        }

        var at = agenda.Now + troubles.Delay;
        party.LastDown = at > party.LastDown ? at : party.LastDown;
        agenda.At(party.LastDown, () =>
        {
            what();
            return Task.CompletedTask;
        });
    }

    private async Task AtServer(Wire wire, Func<SimulatedServer, Task> what)
    {
        if (Server is not { } server || !parties.ContainsKey(wire.ConnectionId))
        {
            return;
        }

        try
        {
            await what(server);
        }
        catch (ProcessDiedException)
        {
            Died();
        }
    }

    private sealed record Party(Wire Wire, Browser Browser)
    {
        public TimeSpan LastDown { get; set; }
    }
}
