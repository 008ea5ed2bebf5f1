using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>What was fixed and read out at the opening, against who writes the convening anew with every sum right.</summary>
public class WhatTheOpeningBindsTests
{
    private const string NotTheMethod = "evaluation.facts.jsonl line 1: the method that stands there is not the one its methodDigest names (评审办法与其摘要不符)";

    public static TheoryData<string> Parts => ["price", "candidates", "step", "words", "ties", "deviation"];

    [Theory(DisplayName = "开标后评审办法不得改变: 价格分值、中标候选人数、评分标准、排序规则改过而摘要照旧的, 核验程序指出")]
    [MemberData(nameof(Parts))]
    public void AMethodThatIsNotTheFrozenOneIsFound(string part) => Found(Evidence.Of(RecordedLot.Smooth()).Rewrite(Evidence.Evaluation, lines => Change(Convocation(lines)["method"]!, part)), NotTheMethod);

    [Fact(DisplayName = "办法和摘要一并改过的, 与开标时冻结的摘要不符")]
    public void ADigestMadeAnewIsNotTheFrozenOne() =>
        Found(
            Evidence.Of(RecordedLot.Smooth()).Rewrite(Evidence.Evaluation, lines =>
            {
                Change(Convocation(lines)["method"]!, "candidates");
                Convocation(lines)["methodDigest"] = FrozenMethod.Digest(Cast.Method with { Candidates = 1 });
            }),
            "evaluation.facts.jsonl line 1: convened upon another method than the one that was frozen");

    [Fact(DisplayName = "开标记录没有冻结办法摘要的 (旧记录, 或被删去): 说明未核查, 不判为不符")]
    public void AnOpeningThatFrozeNoMethodIsSaidNotToBeChecked()
    {
        var evidence = Evidence.Of(RecordedLot.Smooth());
        evidence.Rewrite(Evidence.Opening, lines => lines[0]!["fact"]!.AsObject().Remove("methodDigest"));
        evidence.Rewrite(Evidence.Evaluation, lines => Convocation(lines)["openingHead"] = evidence.HeadOf(Evidence.Opening)).WithManifest();

        var (status, output, _) = Checker.Chain(evidence.Zip());

        Assert.True(status == CommandLine.Good, output);
        Assert.Contains("not checked  whether the method is the one fixed before the opening: opening.facts.jsonl line 1 names no methodDigest", output, StringComparison.Ordinal);
        Assert.Contains("未核查  评审办法是否为开标前确定的办法", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "偏差折价、报价数值以唱标内容为准: 规则施行后组建的不相符, 此前组建的只作提示")]
    public void WhatIsAddedToAQuoteWasReadOut()
    {
        static Evidence Adjusted(RecordedLot lot) => Evidence.Of(lot).Rewrite(Evidence.Evaluation, lines => Convocation(lines)["bids"]![0]!["adjustments"] = new JsonArray("900000"));

        Found(Adjusted(RecordedLot.RejectedByAll()), "evaluation.facts.jsonl line 1: the adjustments of B1 are 900000 where none was read out (招标投标法 第三十六条)");
        var older = Checker.Chain(Evidence.Of(RecordedLot.Failed()).Rewrite(Evidence.Evaluation, lines => Convocation(lines)["bids"]![0]!["quantities"] = new JsonArray(new JsonObject { ["name"] = "质保期", ["value"] = "36" })).WithManifest().Zip());
        Assert.True(older.Status == CommandLine.Good, older.Output);
        Assert.Contains("told  evaluation.facts.jsonl line 1: forbidden since 2026-11-27", older.Output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "不认识的事实类型: 说明未核查; 给出的链头属于另一记录的, 如实说明")]
    public void WhatTheCheckerDoesNotKnowIsSaid()
    {
        var evidence = Evidence.Of(RecordedLot.Smooth()).Rewrite(Evidence.Evaluation, lines =>
        {
            var unknown = lines[^1]!.DeepClone();
            unknown["fact"] = new JsonObject { ["type"] = "zzz-unknown" };
            lines.Add(unknown);
        }).WithManifest();

        var (status, output, _) = Checker.Chain(evidence.Zip(), "--head", $"opening:DY-2026-0042-01={evidence.Lines(Evidence.Opening).Count}:{evidence.HeadOf(Evidence.Opening)}");

        Assert.True(status == CommandLine.Good, output);
        Assert.Contains("a fact of a kind that this version of the checker does not know (zzz-unknown)", output, StringComparison.Ordinal);
        Assert.Contains("not checked  whether evaluation:DY-2026-0042-01 was written anew: the --head that was given is of another stream", output, StringComparison.Ordinal);
        Assert.DoesNotContain("no --head and no --signer", output, StringComparison.Ordinal);
    }

    private static void Change(JsonNode method, string part)
    {
        switch (part)
        {
            case "price":
                method["price"]!["max"] = "31";
                break;
            case "candidates":
                method["candidates"] = 1;
                break;
            case "step":
                method["criteria"]![0]!["step"] = "1";
                break;
            case "words":
                method["criteria"]![0]!["name"] = "另一标准";
                break;
            case "ties":
                method["ties"] = new JsonArray();
                break;
            default:
                method["deviationLimit"] = "0.90";
                break;
        }
    }

    private static JsonNode Convocation(JsonArray lines) => lines[0]!["fact"]!["convocation"]!;

    private static void Found(Evidence evidence, string said)
    {
        var (status, output, _) = Checker.Chain(evidence.WithManifest().Zip());

        Assert.True(status == ChainCommand.Broken, output);
        Assert.StartsWith(said, output, StringComparison.Ordinal);
    }
}
