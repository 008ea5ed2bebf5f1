namespace Bidding.Domain.Rules;

public static partial class Refusals
{
    public static Refusal NotYourSite { get; } = Refusal.Of("not-your-site", Article.Platform("一人一席 第二条"),
        ("该席位不在您的场地。", "This seat is not at your site."), ("请由该场地的人员处理。", "The operator of that site sees to it."));
}
