using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Reports.Forms;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Tests.Forms;

public class FormTests
{
    public static TheoryData<string> Ids => [.. FormCatalog.All.Select(form => form.Id)];

    [Theory(DisplayName = "每张表单只依据事实, 发生过的如实记载")]
    [MemberData(nameof(Ids))]
    public void AFormSaysWhatHappened(string id) => Approved.Matches(FormCatalog.Find(id)!.Build(SourceFor(id)).Blocks, $"form.{id}");

    [Theory(DisplayName = "没有发生的事项写明为无, 表单不为空白")]
    [MemberData(nameof(Ids))]
    public void WhatDidNotHappenIsSaid(string id)
    {
        var blocks = FormCatalog.Find(id)!.Build(Sources.Failed).Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block]).ToList();

        Assert.True(blocks.Count > 3, id);
        Assert.All(blocks.OfType<Table>(), table => Assert.NotEmpty(table.Rows));
    }

    [Fact(DisplayName = "每张表单说得出: 是否载有成员签名、是否待手签、是否无此事项")]
    public void AFormKnowsHowItStands()
    {
        Assert.Equal(new(IsSigned: true, AwaitsHand: false, IsNothing: true), State("corrections", Sources.Smooth));
        Assert.Equal(new(IsSigned: true, AwaitsHand: false, IsNothing: false), State("scores-by-member", Sources.Smooth));
        Assert.Equal(new(IsSigned: false, AwaitsHand: true, IsNothing: true), State("clarification-notice", Sources.Smooth));
        Assert.Equal(new(IsSigned: false, AwaitsHand: true, IsNothing: false), State("clarification-notice", Sources.Disputed));
        Assert.Equal(new(IsSigned: false, AwaitsHand: false, IsNothing: true), State("refusals", Sources.Smooth));
        Assert.False(State("replacements", Sources.Replaced).IsNothing);
        Assert.True(State("sign-in", Sources.Smooth).AwaitsHand);
        Assert.All(FormCatalog.All, form => Assert.True(State(form.Id, Sources.Failed) is not { IsSigned: false, AwaitsHand: false, IsNothing: false }, form.Id));
    }

    private static FormState State(string id, ReportSource source) => FormState.Of(FormCatalog.Find(id)!, source);

    [Theory(DisplayName = "每张表单都能成为 PDF, 相同的事实得到相同的字节")]
    [MemberData(nameof(Ids))]
    public void EveryFormBecomesAFile(string id)
    {
        var form = FormCatalog.Find(id)!;

        var (one, two) = (Render(form.Build(SourceFor(id), bilingual: true)), Render(form.Build(SourceFor(id), bilingual: true)));

        Assert.Equal(one, two);
    }

    [Fact(DisplayName = "否决投标决议: 表中只列通过的否决; 提请而未否决的写明未否决, 与否决无关的表决不列")]
    public void AResolutionHoldsOnlyWhatWasRejected()
    {
        var said = Said("rejections", Sources.Voted);

        Assert.Equal(["2"], said.SkipWhile(line => line != "[通过的否决表决]").Skip(2).TakeWhile(line => line.Contains(" | ", StringComparison.Ordinal)).Select(line => line.Split(" | ")[0]));
        Assert.Contains("提请否决而未否决的：第 3 号表决，否决 济南乙软件股份有限公司：不能证明其报价合理性，未通过否决，即认定其报价合理：赞成 1，反对 4，全体 5。上列表决不否决任何投标。", said);
        Assert.DoesNotContain(said, line => line.Contains("延长评审时间", StringComparison.Ordinal));
        Assert.Contains("提请否决而未否决的：无。", Said("rejections", Sources.Eventful));
    }

    [Fact(DisplayName = "异常低价审查程序只适用于政府采购: 招标投标的记录写明不适用, 不写为没有")]
    public void WhereTheProcedureIsNotForThisRegimeTheRecordSaysSo()
    {
        var said = FormCatalog.Find("low-price")!.Build(Sources.Tendering).Blocks.SelectMany(PlainText.Of).ToList();

        Assert.Contains(said, line => line.StartsWith("异常低价审查：不适用", StringComparison.Ordinal));
        Assert.DoesNotContain("异常低价审查：无。", said);
    }

    [Fact(DisplayName = "移交清单列出评审中收到的每一份文件: 澄清答复、报价修正的确认、报价合理性书面说明")]
    public void EveryFileThatCameInIsHandedOver()
    {
        var (disputed, voted) = (Said("hand-over", Sources.Disputed), Said("hand-over", Sources.Voted));

        foreach (var (what, asked, said) in new[]
        {
            ("澄清答复：", Sources.Disputed.Evaluation.Clarifications.Select(one => one.Answer?.File), disputed),
            ("报价修正的确认：", Sources.Disputed.Evaluation.PriceCorrections.Select(one => one.Outcome?.File), disputed),
            ("报价合理性书面说明：", Sources.Voted.Evaluation.LowPriceReviews.Select(one => one.Explanation?.File), voted),
        })
        {
            var files = asked.OfType<BidFile>().ToList();
            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.Contains(said, line => line.Contains(what, StringComparison.Ordinal) && line.Contains(file.Sha256, StringComparison.Ordinal)));
        }
    }

    [Fact(DisplayName = "移交清单逐一列出各表单和怎样签名, 文件以份计")]
    public void EveryFormIsHandedOverToo()
    {
        var said = Said("hand-over", Sources.Eventful);

        Assert.All(FormCatalog.All.Where(form => form.Id != "hand-over"), form => Assert.Contains(said, line => line.Contains(
            form.Due(Sources.Eventful).IsEmpty ? $" | {form.Title}，打印件手工签名 | 　　份 | " : $" | {form.Title}，成员证书签名 | 1 份 | ", StringComparison.Ordinal)));
        Assert.Contains(Said("hand-over", Sources.Disputed), line => line.Contains("（20,480 字节） | 1 份 | ", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "承诺书: 声明之后被更换的成员没有签名处, 写明其故; 没有更换的不写")]
    public void WhoDeclaredAndLeftHasNoPlaceAndThatIsSaid()
    {
        Assert.Contains("作出声明后被更换的 李淑华（评委乙） 已不是评标委员会成员，本表不设其签名处；其声明列于上表，以评审记录为准。", Said("pledge", Sources.ReplacedAfterVotes));
        Assert.DoesNotContain(Said("pledge", Sources.Eventful), line => line.Contains("不设其签名处", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "签到表: 签名栏容得下手写的姓名")]
    public void TheHandHasRoomToSign()
    {
        var table = FormCatalog.Find("sign-in")!.Build(Sources.Eventful).Blocks.OfType<Table>().Single(table => table.Caption == "签到");

        Assert.True(table.Columns[^1].Width / table.Columns.Sum(column => column.Width) > 0.22);
    }

    [Fact(DisplayName = "打印的报告和表单不出现内部用语“待核”")]
    public void NothingPrintedSpeaksToOurselves()
    {
        foreach (var source in new[] { Sources.Eventful, Sources.EventfulTendering })
        {
            Assert.DoesNotContain(FormCatalog.All.Select(form => form.Build(source)).Append(EvaluationReport.Build(source)).SelectMany(document => document.Blocks).SelectMany(PlainText.Of),
                line => line.Contains("待核", StringComparison.Ordinal));
        }
    }

    [Fact(DisplayName = "履职情况记录表也列被更换的专家")]
    public void WhoLeftIsRatedAsWell()
    {
        var left = Sources.Replaced.Evaluation.Replacements.Where(replaced => replaced.Leaver.Role == MemberRole.Expert).ToList();
        Assert.NotEmpty(left);
        Assert.All(left, replaced => Assert.Contains(Said("expert-rating", Sources.Replaced), line => line.StartsWith(Sources.Replaced.Member(replaced.Leaver.Id), StringComparison.Ordinal) && line.Contains("已更换", StringComparison.Ordinal)));
    }

    private static List<string> Said(string id, ReportSource source) =>
        [.. FormCatalog.Find(id)!.Build(source).Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block]).SelectMany(PlainText.Of)];

    [Fact(DisplayName = "发给供应商的通知书不出现评标委员会成员的姓名")]
    public void ANoticeToASupplierNamesNoMember()
    {
        var said = string.Join('\n', FormCatalog.Find("low-price-notice")!.Build(Sources.Voted).Blocks.SelectMany(PlainText.Of));

        Assert.Contains("至 ", said);
        Assert.All(Sources.Names.Members.Values, person => Assert.DoesNotContain(person.Name, said, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "表单由谁签: 承诺书由作出声明的成员, 评分表由签署报告的成员, 不同意见、拒签理由与委员会说明由本人; 没有签署的不签")]
    public void WhoSignsAFormIsWhoSpoke()
    {
        Assert.Equal(["member-1", "member-2", "member-3", "member-4", "member-5"], Fields("pledge", Sources.Eventful).Order(StringComparer.Ordinal));
        Assert.Equal(["member-1", "member-2", "member-4", "member-5"], Fields("scores-by-member", Sources.Eventful));
        Assert.Equal(["statement-2"], Fields("dissents", Sources.Eventful));
        Assert.Equal(["statement-3"], Fields("refusals", Sources.Eventful));
        Assert.Equal(["note-3"], Fields("refusals", Sources.Disputed));
        Assert.Empty(Fields("scores-by-member", Sources.Failed));
        Assert.Empty(Fields("sign-in", Sources.Eventful));
    }

    [Fact(DisplayName = "没有成员证书签名的表单, 在签名处写明由谁在打印件上手工签名")]
    public void WhatNoKeySignsSaysThatTheHandDoes()
    {
        ReportSource[] sources = [Sources.Eventful, Sources.Disputed, Sources.Voted, Sources.Replaced, Sources.Failed];
        var byHand = FormCatalog.All.Where(form => sources.All(source => form.Due(source).IsEmpty)).Select(form => form.Id).ToList();

        Assert.Equal(
            ["sign-in", "clarification-notice", "clarifications", "low-price-notice", "objections", "standstills", "replacements", "hand-over", "expert-rating"], byHand);
        Assert.All(byHand, id => Assert.All(sources, source => Assert.Contains(Said(id, source), line => line.Contains("手工签名", StringComparison.Ordinal))));
    }

    [Fact(DisplayName = "问题澄清通知: 编号、问题、时限、答复方式; 只有发出的才有, 不出现评委和其他投标人")]
    public void AClarificationNoticeIsForOneBidder()
    {
        var said = string.Join('\n', ClarificationNotice.Of(1).Build(Sources.Disputed).Blocks.SelectMany(PlainText.Of));

        Assert.All(new[] { "第 1 号", "请说明质保期的起算时间。", "60 分钟，至 2026-11-24 10:36:20", "答复方式", "济南乙软件股份有限公司" }, part => Assert.Contains(part, said, StringComparison.Ordinal));
        Assert.All(
            Sources.Names.Members.Values.Select(person => person.Name).Append("评委").Append("滨州丙").Append("降价"), secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        Assert.Contains(ClarificationNotice.Of(2).Build(Sources.Disputed).Blocks.SelectMany(PlainText.Of), line => line.StartsWith("问题澄清通知：无。", StringComparison.Ordinal));
    }

    [Theory(DisplayName = "表单上应签的每一处都印在表单上, 平台认证在内; 无人签的表单没有空的签名处")]
    [MemberData(nameof(Ids))]
    public void EveryPlaceThatIsDueIsPrinted(string id)
    {
        foreach (var source in new[] { Sources.Eventful, Sources.Disputed, Sources.TakenUpAgain, Sources.Tendering, Sources.Replaced, Sources.Failed })
        {
            var form = FormCatalog.Find(id)!;
            var printed = form.Build(source).Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block])
                .OfType<SignaturePlaces>().SelectMany(block => block.Places).Select(place => place.Field).Order(StringComparer.Ordinal);
            var due = form.Due(source).Select(one => one.Field).ToList();
            Assert.Equal(due.Count == 0 ? [] : due.Append(SignatureFields.Platform).Order(StringComparer.Ordinal), printed);
        }
    }

    private static IEnumerable<string> Fields(string id, ReportSource source) => FormCatalog.Find(id)!.Due(source).Select(due => due.Field);

    [Fact(DisplayName = "按请求附英文标题: 报告与表单的每个标题都有英文")]
    public void EveryHeadingHasItsEnglish()
    {
        var titles = new[] { Sources.Eventful, Sources.Tendering, Sources.TakenUpAgain, Sources.Failed, Sources.Replaced }
            .SelectMany(source => Headings(EvaluationReport.Build(source, bilingual: true)).Concat(Headings(OpeningRecord.Build(source.Opening, bilingual: true))))
            .Concat(FormCatalog.All.SelectMany(form => Headings(form.Build(Sources.Eventful, bilingual: true))).Where(heading => heading.Level == 1));

        Assert.All(titles, heading => Assert.Matches("[a-z]{3}", heading.Text));
        Assert.Contains(Headings(FormCatalog.Find("low-price-notice")!.Build(Sources.Voted, bilingual: true)), heading => heading.Text.StartsWith("致 To：", StringComparison.Ordinal));
        Assert.Equal(["Draw of the experts", "Round 2 of the draw", "no conclusion"], new[] { "专家抽取经过", "第 2 轮抽取（补抽）", "某公司：未作结论" }.Select(Bilingual.English));
        Assert.DoesNotContain(Headings(EvaluationReport.Build(Sources.Eventful)), heading => heading.Text.Contains("Ranking", StringComparison.Ordinal));
    }

    /// <summary>The history in which the form has most to say.</summary>
    private static ReportSource SourceFor(string id) => id switch
    {
        "clarifications" or "clarification-notice" or "standstills" or "price-corrections" => Sources.Disputed,
        "rejections" or "low-price" or "low-price-notice" => Sources.Voted,
        "replacements" or "sign-in" => Sources.Replaced,
        _ => Sources.Eventful,
    };

    private static IEnumerable<Heading> Headings(Document document) =>
        document.Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block]).OfType<Heading>();

    private static byte[] Render(Document document)
    {
        var bytes = new ManagedPdfRenderer().Render(document, FontChain.Find()).Bytes;
        if (Environment.GetEnvironmentVariable("BIDDING_SAMPLES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{document.Title}.pdf".Replace('/', '-')), bytes);
        }

        return bytes;
    }
}
