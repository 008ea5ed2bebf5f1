namespace Bidding.Domain.Rules;

// Votes of the panel.
public static partial class Refusals
{
    private static (string, string) VoteFirst => ("请先完成正在进行的表决。", "Finish the vote that is going on first.");
    private static (string, string) ReloadRoom => ("请刷新页面后再试。", "Please reload the page and try again.");

    public static Refusal VoteInProgress { get; } = Refusal.Of("vote-in-progress", Article.Platform("表决 第一条"),
        ("另一事项正在表决, 同一时间只表决一个事项。", "Another matter is being voted upon; there is one vote at a time."), VoteFirst);

    public static Refusal VoteUndecided { get; } = Refusal.Of("vote-undecided", Article.Platform("表决 第二条"),
        ("有事项正在表决, 表决结束前不能确认结果。", "A vote is going on; the result cannot be confirmed before it is decided."), VoteFirst);

    public static Refusal UnknownVote { get; } = Refusal.Of("unknown-vote", Article.Platform("表决 第一条"),
        ("没有这项表决。", "There is no such vote."), ReloadRoom);

    public static Refusal VoteOver { get; } = Refusal.Of("vote-over", Article.Platform("表决 第三条"),
        ("该事项已有表决结果, 不再接受投票。", "This vote is decided and takes no more ballots."), ("请查看表决结果。", "See the outcome."));

    public static Refusal VoteMatterUnknown { get; } = Refusal.Of("vote-matter-unknown", Article.Platform("表决 第一条"),
        ("不能就该事项表决。", "This matter cannot be put to the vote."), ReloadRoom);

    public static Refusal ExtensionUnreasonable { get; } = Refusal.Of("extension-unreasonable", Article.Regulations("第四十八条"),
        ("延长的分钟数超出范围。", "The extension is out of range."), ("请填写合理的延长时间。", "Enter a reasonable number of minutes."));

    public static Refusal NoSuchRejection { get; } = Refusal.Of("no-such-rejection", Article.Regulations("第五十一条"),
        ("不属于应当否决投标的七种情形。", "This is none of the seven grounds for rejecting a bid."), ("请选择法定情形。", "Choose a ground of the law."));

    public static Refusal NoSuchInvalidity { get; } = Refusal.Of("no-such-invalidity", Article.Order87("第六十三条"),
        ("不属于政府采购投标无效的情形。", "This is no ground on which a bid is invalid in government procurement."), ("请选择法定情形。", "Choose a ground of the law."));

    public static Refusal RejectionUnfounded { get; } = Refusal.Of("rejection-unfounded", Article.Regulations("第五十一条"),
        ("须写明招标文件的条款和投标文件的页码。", "The clause of the tender documents and the page of the bid are needed."), ("请补全条款和页码。", "Complete clause and page."));

    public static Refusal RejectAllNotHere { get; } = Refusal.Of("reject-all-not-here", Article.Order87("第四十三条"),
        ("政府采购不以表决否决全部投标; 合格投标不足三家时依法终止。", "In government procurement all bids are not rejected by a vote; with fewer than three the law ends the procedure."),
        ("请逐一表决各投标是否无效。", "Vote on each bid by itself."));

    public static Refusal CompetitionNotLacking { get; } = Refusal.Of("competition-not-lacking", Article.Order12("第二十七条"),
        ("有效投标不少于三个, 不得以缺乏竞争为由否决全部投标。", "Three or more bids remain; competition is not lacking."), ("请继续评审。", "Go on with the evaluation."));
}
