using System.Text.Json.Nodes;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Panels.PanelCommand;

namespace Bidding.Verify.Tests;

/// <summary>A stranger draws again from the bundle, and whatever somebody did to the draw is found.</summary>
public sealed class DrawTests
{
    private static readonly Finding Employed = new(
        "X-d03", ConflictRule.Employment, Force.Excludes, "C-jia", Article.ProcurementRegulations("第九条第一项"), [new("X-d03", RelationKind.Employed, "C-jia")]);

    private static readonly Gathering Told = Gathering.Ordered
        .When(Cast.Supervisor, new PinFinding("X-b05", "核实中。"))
        .List(Gathering.Pool(7, 6), [Employed])
        .When(Cast.Supervisor, new WitnessDraw("有雨"))
        .When(Cast.Agency, new HoldDraw());

    private static readonly Gathering Formed = Told
        .When(Cast.Supervisor, new ExcuseExpert(Told.State.Invitees[0].Expert, ExcuseGround.Health, "住院。"))
        .EverybodyAccepts();

    private static readonly (string Name, Action<Evidence> Tamper, string First)[] Matrix =
    [
        ("flip", e => e.Edit(Evidence.Panel, l => l[2] = l[2].Replace("X-d04", "X-d05", StringComparison.Ordinal)), "panel.facts.jsonl line 3: the hash does not fit the bytes"),
        ("another seed", e => Rewrite(e, "experts-drawn", f => f["seed"] = new string('a', 64)), "panel.facts.jsonl line 5: not the seed that was committed to"),
        ("a friend for one who was drawn", e => Rewrite(e, "experts-drawn", f => f["drawn"]![0]!["expert"] = "X-friend"), "panel.facts.jsonl line 5: not who is drawn when it is drawn again"),
        ("reserves in another order", e => Rewrite(e, "experts-drawn", f => Swap(f["reserves"]!.AsArray())), "panel.facts.jsonl line 5: not who is reserves when it is drawn again"),
        ("another witness word", e => Rewrite(e, "draw-witnessed", f => f["word"] = "无雨"), "panel.facts.jsonl line 5: not who is drawn when it is drawn again"),
        ("somebody left off the list", e => Rewrite(e, "candidates-listed", f => f["candidates"]![0]!["experts"]!.AsArray().RemoveAt(0)), "panel.facts.jsonl line 3: not the digest of the list"),
        ("who was excluded is on the list", e => Rewrite(e, "candidates-listed", f => f["candidates"]![0]!["experts"]!.AsArray().Insert(2, "X-d03")),
            "panel.facts.jsonl line 3: X-d03 is on the list, although he must not be drawn"),
        ("who was pinned is on the list", e => Rewrite(e, "finding-pinned", f => f["expert"] = "X-b01"), "panel.facts.jsonl line 3: X-b01 is on the list, although he must not be drawn"),
        ("a list out of order", e => Rewrite(e, "candidates-listed", f => Swap(f["candidates"]![0]!["experts"]!.AsArray())), "panel.facts.jsonl line 3: the list of G1 is not in order"),
        ("another reserve called", e => Rewrite(e, "reserve-called", f => f["expert"] = "X-friend"), "panel.facts.jsonl line 7: not the next reserve of the group"),
        ("a stranger seated", e => Rewrite(e, "members-seated", f => f["members"]![1]!["expert"] = "X-friend"), "panel.facts.jsonl line 12: E4 (X-friend) has no right to this seat"),
        ("the draw taken out", e => e.Files.Remove(Evidence.Panel), "evaluation.facts.jsonl line 1: convened upon a draw that the bundle does not hold"),
        ("convened as if by hand", e => e.Rewrite(Evidence.Evaluation, l => l[0]!["fact"]!["convocation"]!.AsObject().Remove("panelHead")), "evaluation.facts.jsonl line 1: not convened upon the draw of this bundle"),
        ("another panel convened", e => Rewrite(e, "members-seated", f => (f["members"]![0]!["member"], f["members"]![1]!["member"]) = ("E9", "E1")), "evaluation.facts.jsonl line 1: not the panel that was drawn"),
        ("a friend behind a drawn member's id", e => e.Rewrite(Evidence.Evaluation, l => l[0]!["fact"]!["convocation"]!["experts"]![0] = "X-friend"), "evaluation.facts.jsonl line 1: not the panel that was drawn"),
        ("nobody named behind the last id", e => e.Rewrite(Evidence.Evaluation, l => l[0]!["fact"]!["convocation"]!["experts"]!.AsArray().RemoveAt(4)), "evaluation.facts.jsonl line 1: not the panel that was drawn"),
    ];

    public static TheoryData<string> Cases => [.. Matrix.Select(line => line.Name)];

    [Fact(DisplayName = "任何人据存证包重新抽取, 得到同一名单")]
    public void AStrangerDrawsTheSameAgain()
    {
        var evidence = Drawn();
        var names = string.Join(' ', Told.State.Round!.Drawn!.Drawn.Select(one => $"{one.Group}:{one.Expert}"));

        var (status, output, errors) = Checker.Draw(evidence.Zip());

        Assert.True(status == 0, output + errors);
        Assert.Contains("drawn again: " + names, output, StringComparison.Ordinal);
        Assert.Contains("witnessed", output, StringComparison.Ordinal);
        Assert.Contains("E3:X-rep", output, StringComparison.Ordinal);
        var whole = Checker.Chain(evidence.Zip());
        Assert.True(whole.Status == 0, whole.Output + whole.Errors);
        Assert.Contains("panel:" + Gathering.Lot, whole.Output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有抽取的, 核验结果写明人工指定")]
    public void APanelNamedByHandIsCalledSo()
    {
        var evidence = Evidence.Of(RecordedLot.Smooth(), "%PDF-1.7 x"u8.ToArray());

        Assert.Contains("named by hand, not drawn", Checker.Chain(evidence.Zip()).Output, StringComparison.Ordinal);
        Assert.StartsWith("no draw", Checker.Draw(evidence.Zip()).Output, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "对抽取记录的任何改动均被发现")]
    [MemberData(nameof(Cases))]
    public void WhateverWasDoneIsNamed(string name)
    {
        var (_, tamper, first) = Matrix.Single(line => line.Name == name);
        var evidence = Drawn();

        tamper(evidence);

        var bundle = (name == "flip" ? evidence : evidence.WithManifest()).Zip();
        var (status, output, _) = Checker.Chain(bundle);
        Assert.Equal((1, first), (status, output.Split('\n')[0][..Math.Min(first.Length, output.Split('\n')[0].Length)]));
    }

    [Fact(DisplayName = "抽取之前撤回申请的: 可以重新申请, 也可以人工指定, 记录可核验")]
    public void AWithdrawnOrderLeavesAWayBack()
    {
        Recording<PanelFact> recording = new("panel:" + Gathering.Lot);
        foreach (var (fact, at) in Gathering.Listed.When(Cast.Agency, new WithdrawOrder("场地有误。")).Facts)
        {
            recording.Add(at, Cast.Agency, [fact]);
        }

        var byHand = Evidence.Of(RecordedLot.Smooth(), "%PDF-1.7 x"u8.ToArray()).WithPanel(recording.Bodies);
        byHand.Rewrite(Evidence.Evaluation, l => l[0]!["fact"]!["convocation"]!.AsObject().Remove("panelHead"));
        var (status, output, errors) = Checker.Chain(byHand.WithManifest().Zip());
        Assert.True(status == 0, output + errors);

        foreach (var (fact, at) in Gathering.Listed.When(Cast.Agency, new OrderDraw(Gathering.Lot, "PS-2", Gathering.Plan)).Facts)
        {
            recording.Add(at, Cast.Agency, [fact]);
        }

        var (drawStatus, drawOutput, _) = Checker.Draw(byHand.WithPanel(recording.Bodies).Zip());
        Assert.True(drawStatus == 0, drawOutput);
    }

    [Fact(DisplayName = "接受后又回避退出的专家不在评标委员会之内, 核验以仍在席者为准")]
    public void WhoWasExcusedAfterwardsDoesNotSit()
    {
        var gone = Formed.State.Seated[0];
        var story = Formed.When(Cast.Supervisor, new PinFinding(gone.Expert, "有利害关系。")).EverybodyAccepts();
        Recording<PanelFact> recording = new("panel:" + Gathering.Lot);
        foreach (var (fact, at) in story.Facts)
        {
            recording.Add(at, Cast.Agency, [fact]);
        }

        // The members of the smooth lot are E1 to E5: he who was excused among them.
        var (status, output, _) = Checker.Chain(Evidence.Of(RecordedLot.Smooth(), "%PDF-1.7 x"u8.ToArray()).WithPanel(recording.Bodies).Zip());

        Assert.Equal(1, status);
        Assert.StartsWith("evaluation.facts.jsonl line 1: not the panel that was drawn", output, StringComparison.Ordinal);
        Assert.Contains("E6@", output, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Expert, story.State.Sitting.Select(member => member.Expert));
    }

    /// <summary>The smooth lot, its panel drawn: the story's members bear the ids that lot knows.</summary>
    internal static Evidence Drawn()
    {
        Recording<PanelFact> recording = new("panel:" + Gathering.Lot);
        string[] ids = ["E1", "E4", "E5", "E2", "E3"];
        foreach (var (fact, at) in Formed.Facts)
        {
            recording.Add(at, Cast.Agency, [fact is PanelFact.MembersSeated seated ? new PanelFact.MembersSeated([.. seated.Members.Select((member, index) => member with { Member = ids[index] })]) : fact]);
        }

        return Evidence.Of(RecordedLot.Smooth(), "%PDF-1.7 x"u8.ToArray()).WithPanel(recording.Bodies)
            .Rewrite(Evidence.Evaluation, lines =>
            {
                var convocation = lines[0]!["fact"]!["convocation"]!;
                convocation["experts"] = new JsonArray([.. convocation["panel"]!.AsArray().Select(member =>
                    JsonValue.Create(Formed.State.Seated[Array.IndexOf(ids, member!["id"]!.GetValue<string>())].Expert))]);
            }).WithManifest();
    }

    /// <summary>One fact changed and every sum made right again, with the evaluation convened upon the new head.</summary>
    private static void Rewrite(Evidence evidence, string type, Action<JsonObject> change) =>
        evidence.Rewrite(Evidence.Panel, lines => change(lines.Select(line => line!["fact"]!.AsObject()).First(fact => fact["type"]!.GetValue<string>() == type))).Upon();

    private static void Swap(JsonArray list)
    {
        var first = list[0]!.DeepClone();
        list.RemoveAt(0);
        list.Insert(1, first);
    }
}
