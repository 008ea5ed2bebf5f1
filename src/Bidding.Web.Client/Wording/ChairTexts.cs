namespace Bidding.Web.Client.Wording;

/// <summary>What the election of the chair came to, and what the chair does.</summary>
public static class ChairTexts
{
    public static readonly Pair Elected = ("{0} 当选组长。", "{0} was elected chair.");
    public static readonly Pair YouAreElected = ("您当选组长。", "You were elected chair.");
    public static readonly Pair Votes = ("得票: {0}。", "Votes: {0}.");
    public static readonly Pair VotesOf = ("{0} {1} 票", "{0} {1}");
    public static readonly Pair YourPart = (
        "请您主持评审: 组织讨论, 在页尾“事项”中提请表决、请投标人澄清、修正报价, 汇总后向各场地朗读结果校验码。评审权与其他成员相同。",
        "You lead the evaluation: the discussion; under Matters at the foot of the page votes, clarifications and price corrections; after the summary you read the code aloud to both sites. You judge with the same right as all.");
    public static readonly Pair HisPart = ("组长主持评审, 代表评标委员会请投标人澄清、修正报价, 汇总后朗读结果校验码; 评审权与其他成员相同。",
        "The chair leads the evaluation, asks bidders for clarifications and corrects prices for the committee, and reads the code aloud after the summary; he judges with the same right as all.");
    public static readonly Pair YouAre = ("您是组长", "You are the chair");
    public static readonly Pair Lead = ("表决、澄清、报价修正见“事项”", "votes, clarifications, price corrections under Matters");
    public static readonly Pair ReadAloud = ("请您作为组长向各场地朗读校验码 {0}", "as chair, read the code {0} aloud to every site");
}
