using System.Text;

namespace Bidding.Verify.Tests;

/// <summary>A recomputation judges nothing before it has recomputed what it knows.</summary>
public sealed class SelfTestTests
{
    private static readonly byte[] Answers = Read();

    [Fact(DisplayName = "自检: 已知汇总表的结果逐字节相符")]
    public void TheKnownAnswersAreFound() => Assert.Null(KnownAnswers.Fault());

    [Fact(DisplayName = "自检涵盖各种价格公式、汇总方式、取整、并列、合格线、异常与拒绝; 小于 20 KiB")]
    public void TheKnownSheetsUseEveryPartOfTheFormat()
    {
        var text = Encoding.UTF8.GetString(Answers);

        Assert.All(
            ["low-price-first", "linear-from-lowest", "mean-deviation", "trimmed-mean", "\"mean\"", "truncate", "weights", "minimums", "ties", "candidates", "abnormallyLow", "deviationLimit",
                "deductions", "adjustments", "rejected", "\"cap\"", "fixed", "blend", "trim", "discount", "upTo", "floor", "deviation", "objective-differs", "out-of-range", "second-lowest"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.True(Answers.Length < 20 * 1024);
    }

    [Theory(DisplayName = "任何一个已知结果不符: 指出是哪一份, 什么也不判断")]
    [InlineData("\"total\":\"93.57\"", "\"total\":\"93.58\"", 1)]
    [InlineData("\"total\":\"69.032\"", "\"total\":\"69.03\"", 2)]
    [InlineData("\"rank\":2}],\"candidates\":[\"c\"", "\"rank\":3}],\"candidates\":[\"c\"", 3)]
    [InlineData("the score is missing", "a score is missing", 12)]
    public void OneDifferenceIsAFault(string known, string other, int sheet)
    {
        var text = Encoding.UTF8.GetString(Answers);
        Assert.Contains(known, text, StringComparison.Ordinal);

        var fault = KnownAnswers.Fault(Encoding.UTF8.GetBytes(text.Replace(known, other, StringComparison.Ordinal)));

        Assert.StartsWith($"known sheet {sheet}: expected ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault!);
    }

    [Fact(DisplayName = "自检未通过: 一行说明, 退出码三, 没有结果")]
    public void AFaultyCheckerJudgesNothing()
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();

        var status = RecomputeCommand.Run(["there-is-no-such-sheet.json"], output, errors, TextWriter.Null, () => "known sheet 1: expected a found b");

        Assert.Equal((3, 0L), (status, output.Length));
        Assert.Equal("bidding-verify failed its own test and judges nothing: known sheet 1: expected a found b", errors.ToString().TrimEnd());
    }

    [Fact(DisplayName = "--times: 自检与每份汇总表各用了多久, 结果不变")]
    public void TheTimesAreTold()
    {
        var sheet = Answers[..Array.IndexOf(Answers, (byte)'\n')];

        var plain = Checker.On(sheet, file => ["recompute", file]);
        var timed = Checker.On(sheet, file => ["recompute", "--times", file]);

        Assert.Equal((0, plain.Output), (timed.Status, timed.Output));
        Assert.Matches(@"^self-test: \d+\.\d ms\r?\n.*: \d+\.\d ms\r?\n$", timed.Errors);
        Assert.Equal(2, Checker.Run(["recompute", "--times"]).Status);
    }

    private static byte[] Read()
    {
        using var file = typeof(KnownAnswers).Assembly.GetManifestResourceStream("known-answers.txt")!;
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return memory.ToArray();
    }
}
