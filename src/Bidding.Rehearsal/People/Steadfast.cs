using System.Collections.Concurrent;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Rehearsal.People;

/// <summary>
/// A member whose line breaks and who does not give up: connects again, joins with the last number, and sends what was
/// not acknowledged again under its own id, as the room's outbox does.
/// </summary>
public sealed class Steadfast(EvaluationLine line, Action acknowledged)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public EvaluationLine Line { get; } = line;

    /// <summary>Every command that was acknowledged, with the very words.</summary>
    public ConcurrentDictionary<Guid, (EvaluationCommand Command, string Answer)> Answers { get; } = new();

    public async Task<Receipt> Do(EvaluationCommand command, CancellationToken ct)
    {
        var (id, text) = (Guid.NewGuid(), DomainJson.Write(command));
        while (true)
        {
            try
            {
                var answer = await Line.SubmitText(text, id, ct);
                if (DomainJson.Read<Answer>(answer) is { Accepted: { } receipt })
                {
                    Answers[id] = (command, answer);
                    acknowledged();
                    return receipt;
                }

                var refusal = DomainJson.Read<Answer>(answer).Refused!;
                if (refusal.Code is not ("suspended" or "not-stored" or "unknown-procedure"))
                {
                    throw new RefusedException(Line.Person.Account, text, refusal);
                }
            }
            catch (Exception broken) when (IsBroken(broken))
            {
            }

            await Return(ct);
        }
    }

    /// <summary>Waits for news, over as many connections as it takes.</summary>
    public async Task Until(Func<Evaluation, bool> condition, CancellationToken ct)
    {
        while (!condition(Line.State))
        {
            var met = Line.Until(condition, Timeout.InfiniteTimeSpan);
            if (await Task.WhenAny(met, Line.Closed).WaitAsync(ct) != met)
            {
                await Return(ct);
            }
        }
    }

    /// <summary>The same question again must get the same words.</summary>
    public async Task<string> AskAgain(Guid id, CancellationToken ct) => await Line.SubmitText(DomainJson.Write(Answers[id].Command), id, ct);

    private async Task Return(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                if (await Line.Open(takeOver: true, ct) is null)
                {
                    return;
                }
            }
            catch (Exception broken) when (IsBroken(broken))
            {
            }

            await Task.Delay(Pause, ct);
        }
    }

    private static bool IsBroken(Exception error) =>
        error is AggregateException or HttpRequestException or IOException or InvalidOperationException or HubException or System.Net.WebSockets.WebSocketException or TaskCanceledException;
}
