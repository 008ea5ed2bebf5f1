using System.IO.Compression;
using System.Net;
using System.Text;
using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Web.Audit;
using Bidding.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using EvaluationFact = Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Web.Tests.Audit;

public sealed class Convened : DemoHost
{
    protected override Task Seed() => Convene();
}

public sealed class AuditTests(Convened host) : IClassFixture<Convened>
{
    [Fact]
    public async Task The_time_line_tells_both_streams_in_words()
    {
        using var browser = await host.As("supervisor");

        var page = await browser.Read("/audit/" + DemoHost.Lot);

        Assert.All(
            new[] { "安排开标", "收到投标: 山东甲科信息技术有限公司", "监督按下开启", "开启 4 家并唱标", "确认开标记录", "组建评审: 5 人, 4 家", "阶段开启: 签到" },
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?kind=Seal", "收到投标", "组建评审:")]
    [InlineData("?who=吴刚", "监督按下开启", "收到投标")]
    [InlineData("?phase=SignIn", "阶段开启: 签到", "收到投标")]
    [InlineData("?q=唱标", "开启 4 家", "安排开标")]
    [InlineData("?kind=Refusal", "没有符合条件的记录", "组建评审:")]
    public async Task A_filter_leaves_what_it_names(string filter, string stays, string goes)
    {
        using var browser = await host.As("supervisor");

        var page = await browser.Read("/audit/" + DemoHost.Lot + filter);

        Assert.Contains(stays, page, StringComparison.Ordinal);
        Assert.DoesNotContain(goes, page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "系统管理员首页不用行话; 正在进行的评审只计已组建而未结束的, 不计只是被看过的标段")]
    public async Task The_administrator_reads_plain_words()
    {
        using var browser = await host.As("admin");
        using var agency = await host.As("agency");
        await agency.Read("/"); // looks at every lot of the agency, and so holds each in memory

        var page = await browser.Read("/");

        Assert.Contains("<th scope=\"row\">本机正在进行的评审</th><td><span>1</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("程序流", page, StringComparison.Ordinal);
        Assert.DoesNotContain("事实", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_checks_the_chain_and_says_so()
    {
        using var browser = await host.As("supervisor");

        using var response = await browser.Send("/audit/" + DemoHost.Lot, null, ("_handler", "check"));

        Assert.Contains("事实链完整", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zhang")]
    [InlineData("agency")]
    [InlineData("operator-dongying")]
    [InlineData("admin")]
    public async Task Only_a_supervisor_takes_the_evidence_away(string account)
    {
        using var browser = await host.As(account);

        using var response = await browser.Open($"/audit/{DemoHost.Lot}/evidence.zip");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_evidence_holds_the_stored_bytes_and_nothing_sealed_in_clear()
    {
        using var browser = await host.As("supervisor");

        var zip = await browser.Http.GetByteArrayAsync($"/audit/{DemoHost.Lot}/evidence.zip");

        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(["manifest.json", "evaluation.facts.jsonl", "manifest.ecdsa.p7s", "manifest.sm2.p7s", "opening.facts.jsonl"], archive.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(archive.GetEntry("opening.facts.jsonl")!.Open());
        var stored = await host.Services.GetRequiredService<IEventStore>().Read("opening:" + DemoHost.Lot, 0, default);
        var lines = (await reader.ReadToEndAsync()).TrimEnd('\n').Split('\n');
        Assert.Equal(stored.Select(fact => Encoding.UTF8.GetString(fact.Body)), lines.Select(line => line[..line.LastIndexOf(",\"hash\"", StringComparison.Ordinal)] + "}"));
    }
}

public sealed class ExplanationWordsTests
{
    [Fact(DisplayName = "评分说明写明答复的是哪一项发现: 同一成员对同一投标的两次答复读得出不是重复")]
    public void TwoAnswersOfOneMemberAreNotReadAsOne()
    {
        var cast = new Cast(new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>());

        var said = new[] { FindingKind.Deviation, FindingKind.ModifiedZ, FindingKind.ObjectiveDiffers }
            .Select(kind => FactWords.Of(new EvaluationFact.ScoreExplained("E5", "B2", kind, "业绩见第 12 页"), cast)).ToList();

        Assert.Equal(["去一偏离率超过界限", "修正 z 值超过界限", "客观分与其他成员不一致"], said.Select(words => words.Zh.Split("(答复: ")[1].Split(')')[0]));
        Assert.Equal(3, said.Select(words => words.En).Distinct().Count());
    }
}

public sealed class ChainCheckTests
{
    [Fact]
    public void A_whole_chain_holds() => Assert.Null(ChainCheck.FirstBroken("opening:L", Chain(5)));

    [Fact]
    public void A_changed_body_is_named_with_both_hashes()
    {
        var chain = Chain(5);
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(chain[2].Body).Replace("\"n\":3", "\"n\":9", StringComparison.Ordinal));
        chain[2] = chain[2] with { Body = changed };

        var broken = ChainCheck.FirstBroken("opening:L", chain)!;

        Assert.Equal((3, HashChain.Hex(HashChain.Hash(changed)), HashChain.Hex(chain[2].Hash)), (broken.Version, broken.Expected, broken.Found));
    }

    [Fact]
    public void A_changed_body_with_a_new_hash_breaks_the_next_link()
    {
        var chain = Chain(5);
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(chain[2].Body).Replace("\"n\":3", "\"n\":9", StringComparison.Ordinal));
        chain[2] = chain[2] with { Body = changed, Hash = HashChain.Hash(changed) };

        Assert.Equal(4, ChainCheck.FirstBroken("opening:L", chain)!.Version);
    }

    [Fact]
    public void A_missing_entry_is_named()
    {
        var chain = Chain(5);
        chain.RemoveAt(1);

        Assert.Equal(2, ChainCheck.FirstBroken("opening:L", chain)!.Version);
    }

    [Fact]
    public void An_entry_of_another_stream_is_named() => Assert.Equal(1, ChainCheck.FirstBroken("opening:M", Chain(3))!.Version);

    private static List<StoredEvent> Chain(int count)
    {
        var chain = new List<StoredEvent>();
        var previous = HashChain.Genesis;
        for (var version = 1; version <= count; version++)
        {
            var body = Encoding.UTF8.GetBytes($$"""{"stream":"opening:L","version":{{version}},"n":{{version}},"previous":"{{previous}}"}""");
            var hash = HashChain.Hash(body);
            chain.Add(new("opening:L", version, "Fact", 0, "system", body, hash));
            previous = HashChain.Hex(hash);
        }

        return chain;
    }
}

public sealed class EvidenceBundleTests
{
    [Fact]
    public void The_same_evidence_gives_the_same_bytes()
    {
        var stored = new StoredEvent("opening:L", 1, "Fact", 0, "system", "{\"a\":1}"u8.ToArray(), new byte[32]);
        var evidence = new Evidence(DateTimeOffset.UnixEpoch, [stored], [], "{}"u8.ToArray(), "{}"u8.ToArray(), "%PDF"u8.ToArray());

        Assert.Equal(EvidenceBundle.Write(evidence), EvidenceBundle.Write(evidence));
    }

    [Fact]
    public void A_line_is_the_stored_body_with_its_hash_before_the_last_brace()
    {
        var stored = new StoredEvent("opening:L", 1, "Fact", 0, "system", "{\"a\":{\"b\":1}}"u8.ToArray(), new byte[32]);

        Assert.Equal($"{{\"a\":{{\"b\":1}},\"hash\":\"{new string('0', 64)}\"}}\n", Encoding.UTF8.GetString(EvidenceBundle.Lines([stored])));
    }
}
