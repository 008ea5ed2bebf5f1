using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

/// <summary>Late by one instant is late: a bid comes in, and is taken back, before the deadline only.</summary>
[Law(Laws.TenderingRegulations, "第三十六条", "投标截止时间后送达的投标文件, 应当拒收; 截止后也不得撤回")]
internal static class ALateBidIsRefused
{
    public static Refusal? WhyNot(Opening state, DateTimeOffset now) => now >= state.Deadline ? Refusals.AfterDeadline : null;
}
