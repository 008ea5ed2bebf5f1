using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;
using Bidding.Simulation.Tests.Server;
using Bidding.Simulation.Tests.World;

namespace Bidding.Simulation.Tests.People;

/// <summary>
/// The room's client protocol: an outbox whose commands keep their ids until answered, a fresh line when the old one is
/// silent, and joining again by number when news shows a gap.
/// </summary>
public sealed class Browser(Expert expert, Network network, Examiner examiner, Chance chance, Agenda agenda)
{
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan SilencePatience = TimeSpan.FromSeconds(15);

    private readonly string tab = "tab-" + expert.Member.Id;
    private Wire? line;
    private bool joined;
    private bool takeOver;
    private TimeSpan? calledAt;
    private TimeSpan heardAt;
    private Command? outbox;
    private int commands;

    public Expert Expert => expert;

    public Evaluation Seen { get; private set; } = Evaluation.None;

    public long Version { get; private set; }

    public bool IsUpToDate => joined && calledAt is null;

    /// <summary>A while of a person at a screen: whatever is due next, one thing at a time.</summary>
    public async Task Pulse()
    {
        if (line is not null && network.IsAlive(line, expert.Member.Id))
        {
            heardAt = agenda.Now;
        }

        if (agenda.Now - calledAt > CallPatience || agenda.Now - heardAt > SilencePatience)
        {
            Hang();
        }

        if (calledAt is not null)
        {
            return;
        }

        if (line is null)
        {
            line = await network.Open(this);
            heardAt = agenda.Now;
        }
        else if (!joined)
        {
            Join(line);
        }
        else
        {
            Speak(line);
        }
    }

    public void Hang()
    {
        if (line is not null)
        {
            network.Close(line);
        }

        (line, joined, calledAt, takeOver) = (null, false, null, false);
    }

    public void HangUp(Wire on)
    {
        if (on == line)
        {
            Hang();
        }
    }

    public void Happened(Wire on, long after, long upTo, string notices)
    {
        if (on != line || !joined || upTo <= Version)
        {
            return;
        }

        if (after > Version)
        {
            joined = false;
            return;
        }

        Fold(DomainJson.Read<System.Collections.Immutable.ImmutableArray<Notice<EvaluationFact>>>(notices), upTo);
    }

    public void Displaced(Wire on) => HangUp(on);

    private void Join(Wire on)
    {
        var after = Version;
        Call(on, server => server.Reception.Join(new(on, server.Hub), Panels.Procedure, after, tab, takeOver), text =>
        {
            examiner.Said(expert, text);
            var answer = DomainJson.Read<JoinAnswer<EvaluationFact>>(text);
            if (answer.Refused is { } refusal)
            {
                // Confirmed by the person: it is his own older line that sits there.
                takeOver = refusal.Code == "seat-taken";
                return;
            }

            joined = true;
            Fold(answer.Notices, answer.Version);
        });
    }

    private void Speak(Wire on)
    {
        if (outbox is null && expert.Next(Seen) is { } wish)
        {
            outbox = new(chance.Guid(), DomainJson.Write(wish), ++commands);
        }

        if (outbox is not { } command)
        {
            return;
        }

        Call(on, server => server.Reception.Submit(on, Panels.Procedure, command.Id.ToString("D"), command.Text), text =>
        {
            examiner.Answered(expert, command.Id, text);
            Take(command, DomainJson.Read<Answer>(text));
        });
    }

    private void Take(Command command, Answer answer)
    {
        switch (answer.Refused?.Code)
        {
            // Not recorded: the same command must be said again, on a line that is known.
            case "unknown-procedure" or "signed-out":
                Hang();
                break;
            case "not-stored":
                break;
            default:
                outbox = outbox == command ? null : outbox;
                joined &= answer.Accepted is null || answer.Accepted.Version <= Version || chance.Percent(50);
                break;
        }
    }

    private void Fold(IEnumerable<Notice<EvaluationFact>> notices, long upTo)
    {
        foreach (var notice in notices.Where(notice => notice.Version > Version))
        {
            Seen = Seen.Evolve(notice.Fact, notice.At);
        }

        Version = Math.Max(Version, upTo);
        examiner.Saw(this);
    }

    private void Call(Wire on, Func<SimulatedServer, Task<string>> what, Action<string> answered)
    {
        calledAt = agenda.Now;
        var thisCall = calledAt;
        network.Call(on, expert.Member.Id, what, text =>
        {
            if (on == line && calledAt == thisCall)
            {
                calledAt = null;
                answered(text);
            }
        });
    }

    private sealed record Command(Guid Id, string Text, int Number);
}
