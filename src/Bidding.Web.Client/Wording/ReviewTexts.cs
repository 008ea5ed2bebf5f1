namespace Bidding.Web.Client.Wording;

/// <summary>The outcome of the review, once it is revealed.</summary>
public static class ReviewTexts
{
    public static readonly Pair Outcome = ("符合性审查结果", "Outcome of the review");
    public static readonly Pair Counted = ("通过 {0} 家, 否决 {1} 家", "{0} passed, {1} rejected");
    public static readonly Pair Passed = ("通过", "passed");
    public static readonly Pair AllPassed = ("(全体成员各项均通过)", "(every member passed every item)");
    public static readonly Pair Votes = ("{0}: 通过 {1} 票, 不通过 {2} 票", "{0}: {1} passed it, {2} failed it");
    public static readonly Pair FailedBy = ("{0} 不通过: {1}", "failed by {0}: {1}");
}
