using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Pdf.Content;
using Bidding.Testing;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Reports.Tests;

public class OpeningRecordTests
{
    [Fact(DisplayName = "开标记录单独成文")]
    public void TheOpeningHasADocumentOfItsOwn() =>
        Approved.Matches(OpeningRecord.Build(Sources.OpeningOf(RecordedLot.Eventful())).Blocks, nameof(OpeningRecord));

    [Fact(DisplayName = "编号、交易编码、时间、地点、网址、主持人、解密、确认人逐项有内容: 没有登记的写明“系统未登记”")]
    public void EveryFieldIsPrintedOrSaidToBeMissing()
    {
        var said = Facts(Sources.OpeningOf(RecordedLot.Eventful()));

        Assert.Equal("DYCG-2026-0042　DY-2026-0042-01 一标段", said["项目编号、标段"]);
        Assert.Equal("系统未登记（本系统未与公共资源交易平台对接）", said["交易编码"]);
        Assert.Equal("系统未登记", said["网址（URL）"]);
        Assert.Equal("系统未登记主持人；代理机构由 周敏 在系统中操作开标", said["主持人"]);
        Assert.Contains("2026-11-24 09:01:20 逐份核对", said["密封（解密）情况"], StringComparison.Ordinal);
        Assert.Equal("无", said["解密失败"]);
        Assert.Equal("2026-11-24 09:01:50 由代理机构 周敏 在系统中确认", said["开标记录确认"]);
    }

    [Fact(DisplayName = "有一份未能解开的, 开标记录写明时间, 原因和补救系统未登记的写明")]
    public void AnEnvelopeThatDidNotOpenIsSaid()
    {
        var source = Sources.OpeningOf(RecordedLot.Eventful());
        var failed = source.Facts.Select(body => body.Fact is AttemptRefused refused ? body with { Fact = refused with { Code = Refusals.SealBroken.Code } } : body).ToList();

        var said = Facts(new(failed, source.Head.Hash, source.Names));

        Assert.StartsWith("2026-11-23 09:01:20 有一份与封存时的承诺不符", said["解密失败"], StringComparison.Ordinal);
        Assert.EndsWith("系统未登记", said["解密失败"], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "投标不足三份不予开标的, 收到的投标和未解密同样写明")]
    public void WhatWasReceivedAndNotOpenedIsListed()
    {
        var source = Sources.OpeningOf(RecordedLot.Eventful());
        var failed = source.Facts.TakeWhile(body => body.Fact is not OpenPressed).ToList();
        failed.Add(failed[^1] with { Version = failed[^1].Version + 1, Fact = new OpeningFailed(2) });

        var text = OpeningRecord.Build(new(failed, source.Head.Hash, source.Names)).Blocks.SelectMany(PlainText.Of).ToList();

        Assert.Contains("山东甲信息技术有限公司 | 2026-11-23 09:00:20 | 未解密 | 系统未登记 | 无", text);
        Assert.Contains("密封（解密）情况：未解密", text);
        Assert.Contains("开标记录确认：未确认", text);
    }

    [Fact(DisplayName = "文件属性载明记录链头, 与评标报告一样可供核验")]
    public void TheHeadStandsInTheProperties()
    {
        var source = Sources.OpeningOf(RecordedLot.Eventful());

        Assert.Equal($"opening:DY-2026-0042-01={source.Head.Version}:{source.Head.Hash}", OpeningRecord.Build(source).Keywords);
    }

    private static Dictionary<string, string> Facts(OpeningSource source) =>
        OpeningRecord.Build(source).Blocks.OfType<KeyValueList>().First().Items.ToDictionary(item => item.Key, item => string.Concat(item.Value.Runs.Select(run => run.Text)), StringComparer.Ordinal);
}
