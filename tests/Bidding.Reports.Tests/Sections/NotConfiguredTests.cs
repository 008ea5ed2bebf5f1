using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class NotConfiguredTests
{
    [Fact(DisplayName = "未配置的控制措施如实说明")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(NotConfigured.Write(NotConfigured.From(Sources.Eventful)), nameof(NotConfigured));
}
