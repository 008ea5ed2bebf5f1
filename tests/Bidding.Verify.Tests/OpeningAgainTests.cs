using System.Text.Json.Nodes;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>Against who writes opening and evaluation anew with every sum right: the opening is decided once more, and no account has two roles.</summary>
public class OpeningAgainTests
{
    public static TheoryData<string, string> Openings => new()
    {
        { "one press", "opening.facts.jsonl line 7: bids-opened, which follows from no act (平台规则 开标 第二条)" },
        { "no press", "opening.facts.jsonl line 6: bids-opened, which follows from no act (平台规则 开标 第二条)" },
        { "one presser", "opening.facts.jsonl line 8: bids-opened, which follows from no act" },
        { "before the deadline", "opening.facts.jsonl line 6: open-pressed against the rules (before-deadline, " },
        { "all late", "opening.facts.jsonl line 2: bid-received against the rules (after-deadline, " },
        { "never received", "opening.facts.jsonl line 7: B1 was opened and never received (招标投标法 第三十六条)" },
        { "never opened", "opening.facts.jsonl line 9: B99 was received in time and not opened (招标投标法 第三十六条)" },
        { "another bidder", "opening.facts.jsonl line 8: B1 was received from 甲公司 and opened as of 丙丁公司 (招标投标法 第三十六条)" },
        { "an objection without an answer", "opening.facts.jsonl line 10: opening-confirmed against the rules (objections-open, " },
        { "another time", "opening.facts.jsonl line 8: bids-opened follows from line 7 and was not written with it" },
    };

    [Theory(DisplayName = "开标记录整体重写的: 提前开启、一人开启、逾期投标、漏开、开启未收到的投标、异议未答复即确认, 核验程序指出")]
    [MemberData(nameof(Openings))]
    public void AnOpeningThatTheRulesWouldNotHaveLetHappenIsFound(string forgery, string said)
    {
        var evidence = Evidence.Of(RecordedLot.Smooth()).Rewrite(Evidence.Opening, lines => Forge(forgery, lines));
        evidence.Rewrite(Evidence.Evaluation, lines => lines[0]!["fact"]!["convocation"]!["openingHead"] = evidence.HeadOf(Evidence.Opening));

        Found(evidence, said);
    }

    [Theory(DisplayName = "一个账号两个身份的、代他人操作的: 核验程序指出账号、身份和先前的一条")]
    [InlineData("account-E1", "account-agency", "the account account-agency acts as member E1 and acted as agency in opening.facts.jsonl line 1 (政府采购法实施条例 第四十一条)")]
    [InlineData("account-E1", "account-supervisor", "the account account-supervisor acts as member E1 and acted as supervisor in opening.facts.jsonl line 7")]
    [InlineData("account-supervisor", "account-E1", "the account account-E1 acts as supervisor and acted as member E1 in evaluation.facts.jsonl line ")]
    [InlineData("account-supervisor", "account-agency", "the account account-agency acts as supervisor and acted as agency in opening.facts.jsonl line 1")]
    [InlineData("account-agency", "system", "acts as agency (")]
    public void OneAccountHasOneRole(string from, string to, string said) =>
        Found(
            Evidence.Of(RecordedLot.Disputed()).Rewrite(Evidence.Evaluation, lines =>
            {
                foreach (var line in lines.Where(line => line!["actor"]!.GetValue<string>() == from))
                {
                    line!["actor"] = to;
                }
            }),
            said);

    [Theory(DisplayName = "一项操作的各项记录由他人、另一时间、另一操作写入的, 核验程序指出")]
    [InlineData("actor", "account-E9")]
    [InlineData("at", "2026-11-24T03:00:00+00:00")]
    [InlineData("seat", "Z-99")]
    [InlineData("command", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public void AnEntryIsWrittenAtOnce(string property, string other) =>
        Found(
            Evidence.Of(RecordedLot.Smooth()).Rewrite(Evidence.Evaluation, lines =>
            {
                var revealed = lines.First(line => line!["fact"]!["type"]!.GetValue<string>() == "scores-revealed")!;
                foreach (var line in lines.Skip(lines.IndexOf(revealed)).Take(property == "at" ? int.MaxValue : 1))
                {
                    line![property] = other;
                }
            }),
            "scores-revealed follows from line ");

    private static void Forge(string forgery, JsonArray lines)
    {
        var presses = lines.Where(line => Type(line!) == "open-pressed").ToList();
        switch (forgery)
        {
            case "one press":
                lines.Remove(presses[1]);
                break;
            case "no press":
                presses.ForEach(press => lines.Remove(press));
                break;
            case "one presser":
                presses[1]!["actor"] = presses[0]!["actor"]!.GetValue<string>();
                presses[1]!["fact"]!["account"] = presses[0]!["actor"]!.GetValue<string>();
                lines[7]!["actor"] = presses[0]!["actor"]!.GetValue<string>();
                break;
            case "before the deadline":
                lines[0]!["fact"]!["deadline"] = "2026-11-24T06:00:00+00:00";
                break;
            case "all late":
                lines[0]!["fact"]!["deadline"] = "2026-11-01T01:00:00+00:00";
                break;
            case "never received":
                lines.RemoveAt(1);
                break;
            case "never opened":
                var more = lines[4]!.DeepClone();
                (more["fact"]!["bid"], more["fact"]!["bidder"]) = ("B99", "未开公司");
                lines.Insert(5, more);
                break;
            case "another bidder":
                lines[7]!["fact"]!["bids"]![0]!["bidder"] = "丙丁公司";
                break;
            case "an objection without an answer":
                var objection = lines[8]!.DeepClone();
                objection["fact"] = new JsonObject { ["type"] = "objection-raised", ["number"] = 1, ["bid"] = "B1", ["text"] = "唱标不一致。" };
                lines.Insert(8, objection);
                break;
            default:
                lines[7]!["at"] = lines[8]!["at"]!.GetValue<string>();
                break;
        }
    }

    private static string Type(JsonNode line) => line["fact"]!["type"]!.GetValue<string>();

    private static void Found(Evidence evidence, string said)
    {
        var (status, output, _) = Checker.Chain(evidence.WithManifest().Zip());

        Assert.True(status == ChainCommand.Broken, output);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }
}
