using System.Text.Json.Nodes;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

public class ContractMattersTests
{
    [Fact(DisplayName = "记有签订合同前要处理的事宜的评审: 此前的确认作废, 其后的摘要包含此项, 全部重建相符")]
    public void ALotWithMattersBeforeTheContractHolds()
    {
        var (status, output, errors) = Checker.Chain(Evidence.Of(RecordedLot.WithContractMatters()).Zip());

        Assert.True((status, errors) == (0, ""), output);
        Assert.Contains("confirmed by 5", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "事后改写所记事宜的, 核验程序指出成员确认的不是这个结果")]
    public void OtherWordsThanThoseConfirmedAreFound() =>
        Assert.Contains("another result than the one that follows from the facts", Tampered((_, noted) => noted["text"] = "无须核实任何事项。"), StringComparison.Ordinal);

    [Fact(DisplayName = "事后抹去所记事宜的, 核验程序指出成员确认的不是这个结果")]
    public void MattersTakenOutAreFound() =>
        Assert.Contains("another result than the one that follows from the facts", Tampered((lines, noted) => lines.Remove(noted.Parent)), StringComparison.Ordinal);

    private static string Tampered(Action<JsonArray, JsonNode> edit)
    {
        var evidence = Evidence.Of(RecordedLot.WithContractMatters());
        evidence.Rewrite(Evidence.Evaluation, lines => edit(lines, lines.Select(line => line!["fact"]!).Single(fact => fact["type"]!.GetValue<string>() == "contract-matters-noted")));

        var (status, output, _) = Checker.Chain(evidence.WithManifest().Zip());

        Assert.Equal(1, status);
        return output;
    }
}
