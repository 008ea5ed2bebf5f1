using System.Text;
using System.Text.RegularExpressions;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;

namespace Bidding.Web.Tests.Live;

/// <summary>Two histories that differ in one sealed score: nobody else can tell them apart before the reveal, not even by length.</summary>
public sealed partial class NoninterferenceTests
{
    /// <summary>In a year to come: SignalR ends a connection whose sign-in has expired, and asks the machine's own clock.</summary>
    private static readonly DateTimeOffset Morning = new(2090, 11, 24, 1, 30, 0, TimeSpan.Zero);

    [Fact(DisplayName = "两次评审只差一个封存的分值: 其他人收到的每个字节 (承诺除外) 与每帧长度相同")]
    public async Task WhatTheOthersHearDoesNotDependOnASealedScore()
    {
        var one = await Play(3m);
        var other = await Play(13.579137m);

        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one.Keys, who => Assert.Equal(one[who], other[who]));
        Assert.All(one.Values, heard => Assert.Contains("scores-sealed", heard, StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, string>> Play(decimal score)
    {
        var script = Script.Of(Evening.SheetOf((member, bid, criterion) =>
            (member, bid, criterion) is (0, 0, "T1") ? score : Evening.Usual(member, bid, criterion)));
        await using var host = await RehearsalHost.Start();
        host.Clock.Hold(Morning);
        await new Theatre(host, script).Prepare();
        await using var panel = await Gather(host, script);
        await InTurn(panel, Phase.Declaration, new EvaluationCommand.SignIn());
        await InTurn(panel, Phase.ChairElection, new EvaluationCommand.DeclareNoConflict(Pledge: true));
        await InTurn(panel, Phase.PreliminaryReview, new EvaluationCommand.VoteForChair("E2"));
        await InTurn(panel, Phase.Scoring, [.. script.Sheet.Bids.Select(Script.Review)]);
        await SealAndTry(panel, score);
        return panel.Members.Skip(1).Append(panel.Supervisor).ToDictionary(line => line.Person.Account, line => Masked(line.Wire), StringComparer.Ordinal);
    }

    /// <summary>One after another, so that both histories have one order; all but the last sheet, and some refusals.</summary>
    private static async Task SealAndTry(Panel panel, decimal score)
    {
        foreach (var line in panel.Members)
        {
            foreach (var bid in panel.Script.BidsToScore.Where(bid => line != panel.Members[^1] || bid.Id != "B3"))
            {
                await Heard(panel, await line.Do(panel.Script.Scores(line.Caller!.Member!, bid)));
            }
        }

        var author = panel.Members[0];
        await Heard(panel, await author.Do(new EvaluationCommand.WithdrawScores("B1")));
        await author.Submit(new EvaluationCommand.SealScores("B1", [new("T1", score + 100m), new("K1", 40m)]));
        await Heard(panel, await author.Do(panel.Script.Scores("E1", panel.Script.Sheet.Bids[0])));
        await panel.Members[1].Submit(new EvaluationCommand.ConfirmResult(new string('0', 64)));
        await panel.Members[1].OwnSheets();
        await Heard(panel, await panel.Members[2].Do(new EvaluationCommand.WithdrawScores("B2")));
    }

    private static async Task<Panel> Gather(RehearsalHost host, Script script)
    {
        var members = new List<EvaluationLine>();
        foreach (var (index, member) in script.Sheet.Members.Index())
        {
            members.Add(await Panel.Seat(host, script, Rows.AccountOf(member.Id), index % 2 == 0 ? Protocol.Json : Protocol.MessagePack));
            await members[0].Until(state => state.Presence.Count == members.Count);
        }

        var supervisor = await Panel.Seat(host, script, Rows.Supervisor);
        foreach (var line in members)
        {
            await line.UntilVersion(supervisor.Version);
        }

        return new(script, [.. members], supervisor);
    }

    private static async Task InTurn(Panel panel, Phase next, params EvaluationCommand[] commands)
    {
        foreach (var line in panel.Members)
        {
            foreach (var command in commands)
            {
                await Heard(panel, await line.Do(command));
            }
        }

        await panel.Supervisor.Until(state => state.Phase == next);
    }

    private static Task Heard(Panel panel, Bidding.Domain.Wire.Receipt receipt) =>
        Task.WhenAll(panel.Members.Append(panel.Supervisor).Select(line => line.UntilVersion(receipt.Version)));

    /// <summary>Every byte as a character; hashes and commitments have one length and are masked, keep-alive pings do not count.</summary>
    private static string Masked(Wire wire)
    {
        var text = string.Concat(wire.Frames.Select(Encoding.Latin1.GetString));
        return Hash().Replace(text.Replace("{\"type\":6}\u001e", "", StringComparison.Ordinal).Replace("\u0002\u0091\u0006", "", StringComparison.Ordinal), "#");
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Hash();
}
