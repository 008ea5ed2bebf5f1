using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class CoverPageTests
{
    [Fact(DisplayName = "封面列明项目、标段、方法, 日期取自评审结束的事实")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(CoverPage.Write(CoverPage.From(Sources.Eventful)), nameof(CoverPage));
}
