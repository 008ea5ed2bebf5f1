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
