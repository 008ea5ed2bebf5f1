using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Simulation.Tests.People;
using Bidding.Simulation.Tests.Server;
using Bidding.Simulation.Tests.World;

namespace Bidding.Simulation.Tests;

/// <summary>One evaluation under one seed: everything of the product except sockets, and everything around it as bad as it gets.</summary>
public sealed class SimulatedRoom
{
    private static readonly TimeSpan End = TimeSpan.FromMinutes(20);
    private static readonly Caller Agency = new("account-agency", Role.Agency);

    private readonly Agenda agenda = new();
    private readonly Examiner examiner = new();
    private readonly Chance chance;
    private readonly Convocation convocation;
    private readonly Troubles troubles;
    private readonly ServerClock clock;
    private readonly Network network;
    private readonly List<Browser> browsers;
    private readonly Archive archive;
    private int deaths;

    private SimulatedRoom(Chance chance, Convocation convocation, Archive archive)
    {
        (this.chance, this.convocation, this.archive) = (chance, convocation, archive);
        troubles = new(chance.Branch("troubles"), agenda, [.. convocation.Panel.Select(member => member.Id)]);
        clock = new(agenda);
        network = new(troubles, chance.Branch("network"), agenda, examiner) { Died = Die };
        browsers =
        [
            .. convocation.Panel.Select(member => new Browser(
                new Expert(member, convocation, chance), network, examiner, chance.Branch("browser " + member.Id), agenda)),
        ];
        examiner.Expect([.. browsers.Select(browser => browser.Expert)]);
    }

    /// <returns>What the run covered, for the suite to see that its troubles really occurred.</returns>
    public static async Task<Coverage> Run(ulong seed)
    {
        var origin = new Chance(seed);
        var panel = Panels.Draw(origin.Branch("panel"));
        await using var disk = await Archive.Of(panel);
        var room = new SimulatedRoom(origin, panel, disk);
        try
        {
            return await room.Play(Undisturbed.Outcome(panel, origin));
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed} at {room.agenda.Now} ({room.troubles}): {failure.Message}{Environment.NewLine}{string.Join(Environment.NewLine, room.agenda.Diary)}", failure);
        }
        finally
        {
            room.network.Server?.Dispose();
        }
    }

    private async Task<Coverage> Play(Outcome expected)
    {
        await Boot();
        await network.Server!.Procedures.Raise(Agency, Panels.Lot, new EvaluationCommand.Convene(convocation), CancellationToken.None);
        Plan();
        while (!IsOver() && await agenda.Step(End))
        {
        }

        await examiner.Compare(network.Server!.Store);
        Judge(expected);
        return new(examiner.Compared, examiner.SecretsLookedFor, deaths, examiner.Acknowledged, examiner.Truth.IsEnded);
    }

    private void Plan()
    {
        foreach (var browser in browsers)
        {
            Live(browser);
        }

        Every(TimeSpan.FromSeconds(1), () => network.Server?.LookForAbsent() ?? Task.CompletedTask);
        foreach (var at in troubles.Crashes)
        {
            agenda.At(at, () =>
            {
                if (network.Server is { } server)
                {
                    server.Store.Next = chance.Percent(50) ? CrashPoint.BeforeCommit : CrashPoint.AfterCommit;
                }

                return Task.CompletedTask;
            });
        }

        foreach (var (at, by) in troubles.ClockSteps)
        {
            agenda.At(at, () =>
            {
                clock.Error += by;
                return Task.CompletedTask;
            });
        }
    }

    private void Live(Browser browser) => agenda.In(chance.Milliseconds(200, 900), async () =>
    {
        if (browser.Expert.Member.Id == troubles.Quitter && agenda.Now >= troubles.QuitsAt)
        {
            browser.Hang();
            return;
        }

        await browser.Pulse();
        Live(browser);
    });

    private void Every(TimeSpan pause, Func<Task> what) => agenda.In(pause, async () =>
    {
        try
        {
            await what();
        }
        catch (ProcessDiedException)
        {
            Die();
        }

        Every(pause, what);
    });

    private void Die()
    {
        deaths++;
        agenda.Note("the server dies");
        network.Server?.Dispose();
        network.Down();
        agenda.In(chance.Milliseconds(500, 8_000), Boot);
    }

    private async Task Boot()
    {
        var server = new SimulatedServer(archive.Contexts, archive.Dialect, clock, examiner.Committed, network.Deliver);
        network.Up(server);
        agenda.Note("the server starts");
        await server.Start();
    }

    private bool IsOver() => troubles.AreOver && examiner.Truth.IsEnded && browsers.TrueForAll(browser => browser.Seen.IsEnded);

    private void Judge(Outcome expected)
    {
        var truth = examiner.Truth;
        if (truth.IsEnded)
        {
            if (Outcome.Of(truth) != expected)
            {
                throw new InvalidOperationException($"It ended with {Outcome.Of(truth)}, undisturbed with {expected}.");
            }

            return;
        }

        var awaited = Barriers.WaitingFor(truth).Select(one => one.Member).ToList();
        if (troubles.Quitter is not { } quitter || !(awaited.Contains(quitter) || truth.Absent.ContainsKey(quitter)))
        {
            throw new InvalidOperationException($"It did not end in {truth.Phase}; waited for {string.Join(", ", awaited)}, absent {string.Join(", ", truth.Absent.Keys)}.");
        }

        if (truth.Needs(quitter) != truth.Absent.ContainsKey(quitter) || truth.Absent.Count > 1)
        {
            throw new InvalidOperationException($"{quitter} went home; absent are {string.Join(", ", truth.Absent.Keys)}.");
        }
    }
}

/// <summary>How much a run really tried.</summary>
public sealed record Coverage(int Compared, int SecretsLookedFor, int Deaths, int Acknowledged, bool Ended);
