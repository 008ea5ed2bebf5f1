using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

/// <summary>The server's clock says when the deadline has passed, nobody else's.</summary>
[Law(Laws.Tendering, "第三十四条", "开标应当在投标截止时间的同一时间公开进行; 截止时间未到, 不得开标")]
internal static class NoBidIsOpenedBeforeTheDeadline
{
    public static Refusal? WhyNot(Opening state, DateTimeOffset now) =>
        now < state.Deadline ? Refusals.BeforeDeadline.With("deadline", state.Deadline.ToString("O")) : null;
}
