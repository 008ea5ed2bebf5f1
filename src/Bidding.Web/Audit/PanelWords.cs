using System.Collections.Frozen;
using System.Reflection;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Web.Client.Wording;
using Bidding.Web.Draws;

namespace Bidding.Web.Audit;

/// <summary>The gathering of a panel in words, one line a fact; experts by name, with their number in the register.</summary>
public static class PanelWords
{
    private static readonly FrozenDictionary<string, Refusal> Known = new[] { typeof(PanelRefusals), typeof(Refusals) }
        .SelectMany(table => table.GetProperties(BindingFlags.Public | BindingFlags.Static)).Where(property => property.PropertyType == typeof(Refusal))
        .Select(property => (Refusal)property.GetValue(null)!).DistinctBy(refusal => refusal.Code).ToFrozenDictionary(refusal => refusal.Code, StringComparer.Ordinal);

    public static Pair Of(PanelFact fact, Cast cast) => fact switch
    {
        PanelFact.DrawOrdered x => Say($"申请抽取 {x.Code}: {Groups(x.Plan.Groups, cast).Zh}, 承诺 {FactWords.Short(x.Seed.Commitment)}", $"Draw {x.Code} ordered: {Groups(x.Plan.Groups, cast).En}, commitment {FactWords.Short(x.Seed.Commitment)}"),
        PanelFact.OrderWithdrawn x => Say($"撤回抽取申请: {x.Reason}", $"Order of the draw withdrawn: {x.Reason}"),
        PanelFact.SupplementOrdered x => Say($"申请补抽 (第 {x.Round} 轮): {Groups(x.Groups, cast).Zh}, 承诺 {FactWords.Short(x.Seed.Commitment)}", $"Supplementary draw (round {x.Round}): {Groups(x.Groups, cast).En}, commitment {FactWords.Short(x.Seed.Commitment)}"),
        PanelFact.FindingPinned x => Say($"指定 {cast.Expert(x.Expert).Zh} 回避: {x.Reason}", $"{cast.Expert(x.Expert).En} pinned: {x.Reason}"),
        PanelFact.FindingSetAside x => Say($"不采纳 {cast.Expert(x.Finding.Expert).Zh} 的回避发现 ({DrawWords.Of(x.Finding.Rule).Zh}): {x.Reason}", $"Finding on {cast.Expert(x.Finding.Expert).En} set aside ({DrawWords.Of(x.Finding.Rule).En}): {x.Reason}"),
        PanelFact.CandidatesListed x => Say(
            $"候选名单确定 (第 {x.Round} 轮): {x.Candidates.Sum(group => group.Experts.Length)} 人, 回避发现涉及 {Excluded(x)} 人, 提示 {x.Findings.Count(found => found.Force == Force.Prompts)} 项, 摘要 {FactWords.Short(x.Digest)}",
            $"List final (round {x.Round}): {x.Candidates.Sum(group => group.Experts.Length)} candidates, grounds of avoidance with {Excluded(x)}, {x.Findings.Count(found => found.Force == Force.Prompts)} prompts, digest {FactWords.Short(x.Digest)}"),
        PanelFact.DrawWitnessed x => Say($"见证词 (第 {x.Round} 轮): {x.Word}", $"Witness word (round {x.Round}): {x.Word}"),
        PanelFact.ExpertsDrawn x => Say($"抽取 (第 {x.Round} 轮): {Named(x.Drawn, cast).Zh}; 备选 {Named(x.Reserves, cast).Zh}; 种子 {FactWords.Short(x.Seed)}", $"Drawn (round {x.Round}): {Named(x.Drawn, cast).En}; reserves {Named(x.Reserves, cast).En}; seed {FactWords.Short(x.Seed)}"),
        PanelFact.InvitationAccepted x => Say($"{cast.Expert(x.Expert).Zh} 接受邀请", $"{cast.Expert(x.Expert).En} accepted"),
        PanelFact.ExpertExcused x => Say($"{cast.Expert(x.Expert).Zh} 退出 ({DrawWords.Of(x.Ground).Zh}): {x.Note}", $"{cast.Expert(x.Expert).En} excused ({DrawWords.Of(x.Ground).En}): {x.Note}"),
        PanelFact.ReserveCalled x => Say($"{cast.Group(x.Group).Zh}: 备选 {cast.Expert(x.Expert).Zh} 递补", $"{cast.Group(x.Group).En}: reserve {cast.Expert(x.Expert).En} called"),
        PanelFact.MembersSeated x => Say($"评标委员会成员就位: {string.Join(", ", x.Members.Select(member => cast.Member(member.Member)))}", $"Members seated: {string.Join(", ", x.Members.Select(member => cast.Member(member.Member)))}"),
        PanelFact.AttemptRefused x => Say($"被拒: {WordOf(x.Command).Zh}。{Why(x.Code).Zh}", $"Refused: {WordOf(x.Command).En}. {Why(x.Code).En}"),
        _ => Say(fact.GetType().Name, fact.GetType().Name),
    };

    private static Pair Why(string code) => Known.TryGetValue(code, out var refusal) ? new(refusal.Zh, refusal.En) : new(code, code);

    private static int Excluded(PanelFact.CandidatesListed list) =>
        list.Findings.Where(found => found.Force == Force.Excludes).Select(found => found.Expert).Distinct(StringComparer.Ordinal).Count();

    private static Pair Groups(IEnumerable<DrawGroup> groups, Cast cast) =>
        Joined("; ", groups.Select(group => Say($"{cast.Group(group).Zh}, {DrawWords.Places(group).Zh}", $"{cast.Group(group).En}, {DrawWords.Places(group).En}")));

    private static Pair Named(IEnumerable<DrawnExpert> drawn, Cast cast) => Joined(", ", drawn.Select(one => cast.Expert(one.Expert)));

    private static Pair Joined(string between, IEnumerable<Pair> words) =>
        words.DefaultIfEmpty(Say("无", "none")).Aggregate((before, one) => Say(before.Zh + between + one.Zh, before.En + between + one.En));

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
