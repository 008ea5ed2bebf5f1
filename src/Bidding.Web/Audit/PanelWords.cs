using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Web.Client.Wording;
using Bidding.Web.Draws;

namespace Bidding.Web.Audit;

/// <summary>The gathering of a panel in words, one line a fact; experts by their id, as the record has them.</summary>
public static class PanelWords
{
    public static Pair Of(PanelFact fact) => fact switch
    {
        PanelFact.DrawOrdered x => Say($"申请抽取 {x.Code}: {Groups(x.Plan.Groups)}, 承诺 {FactWords.Short(x.Seed.Commitment)}", $"Draw {x.Code} ordered: {Groups(x.Plan.Groups)}, commitment {FactWords.Short(x.Seed.Commitment)}"),
        PanelFact.OrderWithdrawn x => Say($"撤回抽取申请: {x.Reason}", $"Order of the draw withdrawn: {x.Reason}"),
        PanelFact.SupplementOrdered x => Say($"申请补抽 (第 {x.Round} 轮): {Groups(x.Groups)}, 承诺 {FactWords.Short(x.Seed.Commitment)}", $"Supplementary draw (round {x.Round}): {Groups(x.Groups)}, commitment {FactWords.Short(x.Seed.Commitment)}"),
        PanelFact.FindingPinned x => Say($"指定 {x.Expert} 回避: {x.Reason}", $"{x.Expert} pinned: {x.Reason}"),
        PanelFact.FindingSetAside x => Say($"不采纳 {x.Finding.Expert} 的回避发现 ({DrawWords.Of(x.Finding.Rule).Zh}): {x.Reason}", $"Finding on {x.Finding.Expert} set aside ({DrawWords.Of(x.Finding.Rule).En}): {x.Reason}"),
        PanelFact.CandidatesListed x => Say(
            $"候选名单确定 (第 {x.Round} 轮): {x.Candidates.Sum(group => group.Experts.Length)} 人, 回避发现涉及 {Excluded(x)} 人, 提示 {x.Findings.Count(found => found.Force == Force.Prompts)} 项, 摘要 {FactWords.Short(x.Digest)}",
            $"List final (round {x.Round}): {x.Candidates.Sum(group => group.Experts.Length)} candidates, grounds of avoidance with {Excluded(x)}, {x.Findings.Count(found => found.Force == Force.Prompts)} prompts, digest {FactWords.Short(x.Digest)}"),
        PanelFact.DrawWitnessed x => Say($"见证词 (第 {x.Round} 轮): {x.Word}", $"Witness word (round {x.Round}): {x.Word}"),
        PanelFact.ExpertsDrawn x => Say($"抽取 (第 {x.Round} 轮): {Names(x.Drawn)}; 备选 {Names(x.Reserves)}; 种子 {FactWords.Short(x.Seed)}", $"Drawn (round {x.Round}): {Names(x.Drawn)}; reserves {Names(x.Reserves)}; seed {FactWords.Short(x.Seed)}"),
        PanelFact.InvitationAccepted x => Say($"{x.Expert} 接受邀请", $"{x.Expert} accepted"),
        PanelFact.ExpertExcused x => Say($"{x.Expert} 退出 ({DrawWords.Of(x.Ground).Zh}): {x.Note}", $"{x.Expert} excused ({DrawWords.Of(x.Ground).En}): {x.Note}"),
        PanelFact.ReserveCalled x => Say($"{x.Group} 组备选 {x.Expert} 递补", $"Reserve {x.Expert} of {x.Group} called"),
        PanelFact.MembersSeated x => Say($"评标委员会成员就位: {string.Join(", ", x.Members.Select(member => member.Member))}", $"Members seated: {string.Join(", ", x.Members.Select(member => member.Member))}"),
        PanelFact.AttemptRefused x => Say($"被拒: {WordOf(x.Command).Zh} ({x.Code})", $"Refused: {WordOf(x.Command).En} ({x.Code})"),
        _ => Say(fact.GetType().Name, fact.GetType().Name),
    };

    private static int Excluded(PanelFact.CandidatesListed list) =>
        list.Findings.Where(found => found.Force == Force.Excludes).Select(found => found.Expert).Distinct(StringComparer.Ordinal).Count();

    private static string Groups(IEnumerable<DrawGroup> groups) => string.Join("; ", groups.Select(group => $"{group.Id} {group.Site} {group.Places}+{group.Reserves}"));

    private static string Names(IEnumerable<DrawnExpert> drawn) => string.Join(", ", drawn.Select(one => one.Expert).DefaultIfEmpty("—"));

    private static Pair WordOf(string command) => command switch
    {
        "OrderDraw" => ("申请抽取", "order a draw"),
        "WithdrawOrder" => ("撤回申请", "withdraw the order"),
        "OrderSupplement" => ("申请补抽", "order a supplementary draw"),
        "PinFinding" => ("指定回避", "pin"),
        "SetAsideFinding" => ("不采纳发现", "set a finding aside"),
        "ListCandidates" => ("确定名单", "make the list"),
        "WitnessDraw" => ("见证词", "give a witness word"),
        "HoldDraw" => ("抽取", "draw"),
        "AcceptInvitation" => ("接受邀请", "accept"),
        "ExcuseExpert" => ("退出", "excuse"),
        _ => (command, command),
    };

    private static Pair Say(string zh, string en) => new(zh, en);
}
