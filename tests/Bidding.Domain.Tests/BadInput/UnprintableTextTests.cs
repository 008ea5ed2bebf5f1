using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Testing;

namespace Bidding.Domain.Tests.BadInput;

/// <summary>One character that no font draws, in one text of one person, and the report is never made: the record cannot be mended.</summary>
public class UnprintableTextTests
{
    private const string NeverDrawn = "\uE123";

    [Fact(DisplayName = "任何命令的任何文字含有无法印刷的字符的, 不予受理, 或者不写入记录 (每一时刻 × 每种命令 × 每处文字)")]
    [Proves(typeof(Admission))]
    public void NoTextOfAnyCommandBringsItIntoTheRecord()
    {
        var (kinds, refused) = (new HashSet<string>(), 0);
        foreach (var (name, story) in Moments.All)
        {
            foreach (var (caller, command) in Moments.Fitting(story).Where(one => story.When(one.Caller, one.Command).News.Length > 0))
            {
                foreach (var spoilt in Spoilt(command))
                {
                    var after = story.When(caller, spoilt);
                    Assert.DoesNotContain(NeverDrawn, string.Concat(after.News.Select(DomainJson.Write)), StringComparison.Ordinal);
                    refused += after.Refusal is null ? 0 : 1;
                    _ = after.Refusal?.Code == "text-unprintable" && kinds.Add(command.GetType().Name);
                }
            }
        }

        Assert.True(refused > 500 && kinds.Count >= 14, $"{refused} refused, of these for the character: {string.Join(' ', kinds.Order(StringComparer.Ordinal))}");
    }

    [Fact(DisplayName = "封存在表中的文字 (审查理由, 扣分理由)、选票的理由和更正报价的项目同样: 揭示之后才看见就晚了")]
    public void WhatIsSealedIsAskedBeforeItIsSealed()
    {
        var failed = Story.Failed(Cast.丁);
        var reviewed = failed with { Marks = [.. failed.Marks.Select(mark => mark.Passed ? mark : mark with { Reason = "缺签章" + NeverDrawn })] };
        var noted = failed with { Marks = [.. failed.Marks.Select(mark => mark.Passed ? mark with { Reason = NeverDrawn } : mark)] };
        var deducted = new EvaluationCommand.SealScores(Cast.甲.Id, [.. Modes.Scores(Cast.甲).Scores.Select(score => score.Criterion == "T2" ? score with { Deductions = [new("D1", "缺第 3 页" + NeverDrawn)] } : score)]);
        var priced = new EvaluationCommand.CorrectPrice(Cast.乙.Id, new(null, null, [new("服务器" + NeverDrawn, 1m, 900_000m, null)]), 30);

        Assert.Null(Story.InReview.When(Cast.张, failed).Refusal);
        Assert.Equal("text-unprintable", Story.InReview.When(Cast.张, reviewed).Refusal?.Code);
        Assert.Equal("text-unprintable", Story.InReview.When(Cast.张, noted).Refusal?.Code);
        Assert.Null(Modes.InScoring.When(Cast.张, Modes.Scores(Cast.甲)).Refusal);
        Assert.Equal("text-unprintable", Modes.InScoring.When(Cast.张, deducted).Refusal?.Code);
        Assert.Equal("text-unprintable", Story.InVote.When(Cast.李, new EvaluationCommand.CastVote(1, true, "同意" + NeverDrawn)).Refusal?.Code);
        Assert.Equal("price-unreadable", Story.InScoring.When(Cast.张, priced).Refusal?.Code);
    }

    [Theory(DisplayName = "从文字处理软件粘贴来的换行和看不见的符号不妨碍提交; 控制字符、专用区和未定义的字符不予受理")]
    [InlineData("第一行\r\n第二行\t完", null)]
    [InlineData("软换行\v续", null)]
    [InlineData("零宽\u200B连字\u00AD符\uFEFF", null)]
    [InlineData("生僻字 𠮷 与 ✅", null)]
    [InlineData("专用区 \uE123", "text-unprintable")]
    [InlineData("补充专用区 \U000F0001", "text-unprintable")]
    [InlineData("控制 \u0001", "text-unprintable")]
    [InlineData("转向 \u202E10", "text-unprintable")]
    [InlineData("隔离 \u206610\u2069", "text-unprintable")]
    [InlineData("未定义 \U000E0FFF", "text-unprintable")]
    public void WhatCanBePrintedIsTaken(string text, string? code)
    {
        Assert.Equal(code, Story.InSigning.When(Cast.张, new EvaluationCommand.RefuseToSign(text)).Refusal?.Code);
        Assert.Equal(code, Story.InSigning.When(Cast.张, new EvaluationCommand.SignReport(Story.InSigning.Digest, text)).Refusal?.Code);
        Assert.Equal(code, Gathering.Drawn.When(Cast.Supervisor, new PanelCommand.PinFinding(Gathering.Drawn.State.Invitees[0].Expert, text)).Refusal?.Code);
        Assert.Equal(code, Gathering.Listed.When(Cast.Supervisor, new PanelCommand.WitnessDraw(text)).Refusal?.Code);
    }

    /// <summary>The command once for each text in it, with the character at its end. What cannot come over the wire is made by the server from its own rows.</summary>
    private static IEnumerable<EvaluationCommand> Spoilt(EvaluationCommand command)
    {
        if (DomainJson.Options.GetTypeInfo(typeof(EvaluationCommand)).PolymorphismOptions!.DerivedTypes.All(type => type.DerivedType != command.GetType()))
        {
            yield break;
        }

        for (var place = 0; ; place++)
        {
            var json = JsonNode.Parse(DomainJson.Write<EvaluationCommand>(command))!;
            if (Texts(json).ElementAtOrDefault(place) is not { } text)
            {
                yield break;
            }

            text.ReplaceWith(text.GetValue<string>() + NeverDrawn);
            if (Read(json.ToJsonString()) is { } spoilt)
            {
                yield return spoilt;
            }
        }
    }

    private static IEnumerable<JsonValue> Texts(JsonNode? node) => node switch
    {
        JsonObject inner => inner.Where(one => one.Key is not ("type" or "kind")).SelectMany(one => Texts(one.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value],
        _ => [],
    };

    /// <returns>Null where it is no word of the domain any more: an enumeration, a number.</returns>
    private static EvaluationCommand? Read(string json)
    {
        try
        {
            return DomainJson.Read<EvaluationCommand>(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
