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

        var (avoided, known) = (Avoided(command, state), Known(state));
        var candidates = Candidates(command, round, [.. avoided, .. known]);
        return round.Groups.FirstOrDefault(group => candidates.Single(list => list.Group == group.Id).Experts.Length < group.Places) is { } bare
            ? TooFew(bare, command.Pool.FirstOrDefault(list => list.Group == bare.Id)?.Experts ?? [], avoided, known)
            : new CandidatesListed(round.Number, command.Parties, candidates, command.Findings, RandomDraw.Digest(candidates));
    }

    /// <summary>Which group, how many it lacks, and whether avoidance is the cause: what the agency has to widen.</summary>
    private static Refusal TooFew(DrawGroup group, ImmutableArray<string> pool, HashSet<string> avoided, HashSet<string> known)
    {
        var fitting = pool.ToHashSet(StringComparer.Ordinal);
        var fresh = fitting.Except(known, StringComparer.Ordinal).ToList();
        var (before, gone) = (fitting.Count - fresh.Count, fresh.Count(avoided.Contains));
        return PanelRefusals.TooFewCandidates with
        {
            Zh = $"{group.Id} 组须抽取 {group.Places} 人, 名册中专业和场地相符的有 {fresh.Count} 人{(before > 0 ? $" (不计已抽取过或者由采购人派出的 {before} 人)" : "")}, {(gone > 0 ? $"回避后剩 {fresh.Count - gone} 人" : "没有人因回避被排除")}, 不能抽取。",
            En = $"Group {group.Id} needs {group.Places}; {fresh.Count} of the register fit its site and specialities{(before > 0 ? $" ({before} drawn before or sent by the purchaser not counted)" : "")}, {(gone > 0 ? $"{fresh.Count - gone} are left after avoidance" : "none of them is excluded by avoidance")}.",
        };
    }

    /// <summary>Whom the rules or a supervisor have taken out.</summary>
    private static HashSet<string> Avoided(ListCandidates command, PanelDraw state)
    {
        var setAside = state.SetAside.Keys.ToHashSet();
        return command.Findings
            .Where(finding => finding.Force == Force.Excludes && !setAside.Contains(finding.Key))
            .Select(finding => finding.Expert)
            .Concat(state.Pinned.Keys)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Who was drawn before, or sits there as the purchaser's representative.</summary>
    private static HashSet<string> Known(PanelDraw state) =>
        [.. state.Invitees.Select(invitee => invitee.Expert), .. state.Plan!.Representatives.Select(sent => sent.Person)];

    /// <summary>In ordinal order whatever order they came in.</summary>
    private static ImmutableArray<CandidateGroup> Candidates(ListCandidates command, DrawRound round, HashSet<string> excluded)
    {
        var pool = command.Pool.ToLookup(list => list.Group, list => list.Experts, StringComparer.Ordinal);
        return
        [
            .. round.Groups.Select(group => new CandidateGroup(
                group.Id,
                [.. pool[group.Id].SelectMany(experts => experts).Where(expert => !excluded.Contains(expert)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
        ];
    }
}
