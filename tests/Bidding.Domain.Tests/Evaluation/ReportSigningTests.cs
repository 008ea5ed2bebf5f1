using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;

namespace Bidding.Domain.Tests.Evaluations;

public class ReportSigningTests
{
    private const string Before = """{"type":"report-rendered","sha256":"ab","bytes":9,"pages":1,"upTo":91,"signing":{"level":"pades-bb","signatures":6,"renderedBytes":5,"renderedSha256":"cd"}}""";

    [Fact(DisplayName = "此前的记录没有写明为何没有时间戳: 照旧读取, 再写一遍字节不变")]
    public void ARecordFromBeforeTheReasonWasKeptReadsAsItDid()
    {
        var fact = DomainJson.Read<EvaluationFact>(Before);

        Assert.Null(Assert.IsType<EvaluationFact.ReportRendered>(fact).Signing!.NoStamp);
        Assert.Equal(Before, DomainJson.Write(fact));
    }

    [Fact(DisplayName = "没有时间戳的原因入账: 未配置、未应答、应答不可信各有其名")]
    public void EachReasonHasItsNameInTheRecord() => Assert.All(
        new[] { ("not-configured", NoStamp.NotConfigured), ("unanswered", NoStamp.Unanswered), ("untrusted", NoStamp.Untrusted) },
        known =>
        {
            var text = Before.Replace("\"cd\"}", $"\"cd\",\"noStamp\":\"{known.Item1}\"}}", StringComparison.Ordinal);
            var fact = DomainJson.Read<EvaluationFact>(text);

            Assert.Equal(text, DomainJson.Write(fact));
            Assert.Equal(known.Item2, Evaluation.None.Evolve(fact, default).LastReport!.NoStamp);
        });
}
