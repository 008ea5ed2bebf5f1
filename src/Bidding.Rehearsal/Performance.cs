using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.Scenes;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;

namespace Bidding.Rehearsal;

/// <summary>One whole evaluation, from the opening to the papers, on the real server over real lines.</summary>
public static class Performance
{
    private static readonly (Phase Phase, string Name)[] Names =
    [
        (Phase.SignIn, "签到"), (Phase.Declaration, "回避声明"), (Phase.ChairElection, "推选组长"), (Phase.PreliminaryReview, "初步评审"),
        (Phase.Scoring, "评分"), (Phase.Summary, "汇总与确认"), (Phase.Signing, "签名"),
    ];

    /// <param name="say">Hears one line a phase.</param>
    public static async Task<Papers> Play(Script script, Action<string> say, CancellationToken ct = default)
    {
        await using var host = await RehearsalHost.Start();
        var theatre = new Theatre(host, script);
        await theatre.ReceiveBids(ct);
        say($"投标: {script.Sheet.Bids.Length} 家已递交, 开启前不可见");
        await theatre.OpenBids(ct);
        say("开标: 代理机构与监督人员共同开启, 唱标, 确认");
        await theatre.Convene(ct);
        await using var panel = await Panel.Gather(host, script, ct: ct);
        say($"组建评审: {Sites(script)}");
        foreach (var (phase, name) in Names)
        {
            if (panel.Supervisor.State.Phase == phase)
            {
                if (phase == Phase.Scoring && await LowPriceAct.Play(host, script.Lot, panel.Members, ct) is { Count: > 0 } reviewed)
                {
                    say($"异常低价审查: {string.Join(", ", reviewed)} 书面说明后表决, 报价合理");
                }

                await panel.Play(phase);
                say($"{name}: {Outcome(phase, panel.Supervisor.State)}");
            }
        }

        var report = (await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1))).Report!;
        say($"评审报告: {report.Pages} 页, {report.Bytes} 字节, sha256 {report.Sha256[..16]}…");
        return await Papers.Collect(panel.Supervisor, ct);
    }

    private static string Sites(Script script) => string.Join(
        ", ", script.Sheet.Members.GroupBy(member => member.Site, StringComparer.Ordinal).Select(site => $"{site.Key} {site.Count()} 人"));

    private static string Outcome(Phase phase, Evaluation state) => phase switch
    {
        Phase.ChairElection => $"{state.Member(state.Chair!)!.Alias} 当选",
        Phase.PreliminaryReview => state.Rejected.IsEmpty ? "全部通过" : $"否决 {string.Join(", ", state.Rejected.Keys)}",
        Phase.Scoring => $"{state.RevealedScores!.Value.Length} 份评分同时揭示",
        Phase.Summary => $"全体确认同一结果 {EvaluationResult.Of(state).Digest[..16]}…; 推荐 {string.Join(", ", EvaluationResult.Of(state).Result.Candidates)}",
        Phase.Signing => $"{state.Signatures.Count} 人签名, 评审结束",
        _ => $"{state.Panel.Length} 人完成",
    };
}
