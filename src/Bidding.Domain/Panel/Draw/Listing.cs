using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Rules;
using static Bidding.Domain.Panels.PanelCommand;
using static Bidding.Domain.Panels.PanelFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Panels.PanelFact>;

namespace Bidding.Domain.Panels;

/// <summary>Who may be drawn: filtered by avoidance and speciality first, then final with its digest.</summary>
[Law(Laws.Tendering, "第三十七条", "与投标人有利害关系的人不得进入相关项目的评标委员会, 已经进入的应当更换")]
[Law(Laws.ProcurementRegulations, "第九条", "采购人员及相关人员与供应商有利害关系的, 应当回避")]
public static class Listing
{
    internal static Decision Decide(ListCandidates command, PanelDraw state)
    {
        if (state.Round is not { List: null } round)
        {
            return state.Round is { Drawn: null } ? PanelRefusals.ListFinal : PanelRefusals.NoVacancy;
        }

        var candidates = Candidates(command, state, round);
        var bare = round.Groups.FirstOrDefault(group => candidates.Single(list => list.Group == group.Id).Experts.Length < group.Places);
        return bare is not null
            ? TooFew(bare, command.Pool.FirstOrDefault(list => list.Group == bare.Id)?.Experts.Length ?? 0, candidates.Single(list => list.Group == bare.Id).Experts.Length)
            : new CandidatesListed(round.Number, command.Parties, candidates, command.Findings, RandomDraw.Digest(candidates));
    }

    /// <summary>Which group, how many it lacks, and whether avoidance is the cause: what the agency has to widen.</summary>
    private static Refusal TooFew(DrawGroup group, int fitting, int left) => PanelRefusals.TooFewCandidates with
    {
        Zh = $"{group.Id} 组须抽取 {group.Places} 人, 名册中专业和场地相符的有 {fitting} 人, {(left < fitting ? $"回避后剩 {left} 人" : "没有人因回避被排除")}, 不能抽取。",
        En = $"Group {group.Id} needs {group.Places}; {fitting} of the register fit its site and specialities, {(left < fitting ? $"{left} are left after avoidance" : "none of them is excluded by avoidance")}.",
    };

    /// <summary>In ordinal order whatever order they came in; nobody the rules, a supervisor or an earlier draw has taken out.</summary>
    private static ImmutableArray<CandidateGroup> Candidates(ListCandidates command, PanelDraw state, DrawRound round)
    {
        var pool = command.Pool.ToDictionary(list => list.Group, list => list.Experts, StringComparer.Ordinal);
        var setAside = state.SetAside.Keys.ToHashSet();
        var excluded = command.Findings
            .Where(finding => finding.Force == Force.Excludes && !setAside.Contains(finding.Key))
            .Select(finding => finding.Expert)
            .Concat(state.Pinned.Keys)
            .Concat(state.Invitees.Select(invitee => invitee.Expert))
            .Concat(state.Plan!.Representatives.Select(sent => sent.Person))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. round.Groups.Select(group => new CandidateGroup(
                group.Id,
                [.. pool.GetValueOrDefault(group.Id, []).Where(expert => !excluded.Contains(expert)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
        ];
    }
}
