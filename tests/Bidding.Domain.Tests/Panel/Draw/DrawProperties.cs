using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Panels;

public sealed class DrawProperties
{
    private static readonly Gen<byte[]> Seeds = Gen.Byte.Array[RandomDraw.SeedLength];

    private static readonly Gen<Finding> SomeFinding = Gen.Select(
        Gen.Int[1, 12], Gen.Bool, Gen.Bool, Gen.Enum<ConflictRule>(),
        (number, dongying, excludes, rule) => new Finding(
            dongying ? $"X-d{number:00}" : $"X-b{number:00}", rule, excludes ? Force.Excludes : Force.Prompts, "C-jia", Article.Platform("测试"), []));

    [Fact(DisplayName = "每名候选人被抽中的机会相等")]
    public void EveryCandidateIsDrawnEquallyOften()
    {
        const int candidates = 10, draws = 6000;
        ImmutableArray<CandidateGroup> list = [new("G1", [.. Enumerable.Range(0, candidates).Select(number => $"X-{number}")])];
        ImmutableArray<DrawGroup> groups = [new("G1", "dongying", [], Places: 2, Reserves: 1)];
        var digest = RandomDraw.Digest(list);
        var hits = new int[candidates];
        for (var draw = 0; draw < draws; draw++)
        {
            var seed = new byte[RandomDraw.SeedLength];
            BitConverter.TryWriteBytes(seed, draw);
            foreach (var drawn in RandomDraw.Of(seed, digest, null, groups, list).Drawn)
            {
                hits[drawn.Expert[2] - '0']++;
            }
        }

        // χ² with 9 degrees of freedom stays below 27.9 in 999 of 1000 cases; the seeds are fixed, so this does not flicker.
        const double expected = 2.0 * draws / candidates;
        Assert.InRange(hits.Sum(count => (count - expected) * (count - expected) / expected), 0, 27.9);
    }

    [Fact(DisplayName = "据种子、名单与见证词重新抽取, 结果必然相同; 改动任何一项, 结果不再是它的结果")]
    public void ReplayEqualsTheDraw() =>
        Gen.Select(Seeds, Gen.Int[4, 40], Gen.String[0, 12]).Sample((seed, size, word) =>
        {
            var list = Gathering.Pool(size, size);
            var digest = RandomDraw.Digest(list);

            var first = RandomDraw.Of(seed, digest, word, Gathering.Plan.Groups, list);
            var second = RandomDraw.Of(seed, digest, word, Gathering.Plan.Groups, list);

            Assert.Equal<DrawnExpert>(first.Drawn, second.Drawn);
            Assert.Equal<DrawnExpert>(first.Reserves, second.Reserves);
            Assert.Equal(first.Drawn.Length + first.Reserves.Length, first.Drawn.Concat(first.Reserves).Select(drawn => drawn.Expert).Distinct().Count());
            Assert.NotEqual(digest, RandomDraw.Digest(Gathering.Pool(size + 1, size)));
        }, iter: 300);

    [Fact(DisplayName = "被排除者永不被抽中")]
    public void NobodyExcludedIsEverDrawn() =>
        Gen.Select(SomeFinding.Array[0, 14], Gen.Byte).Sample((findings, chance) =>
        {
            var drawn = (Gathering.Untold with { Chance = chance })
                .When(Cast.Agency, new PanelCommand.OrderDraw(Gathering.Lot, "PS-1", Gathering.Plan))
                .List(Gathering.Pool(12, 12), [.. findings])
                .When(Cast.Agency, new PanelCommand.HoldDraw());

            var excluded = findings.Where(finding => finding.Force == Force.Excludes).Select(finding => finding.Expert);
            Assert.Empty(drawn.State.Invitees.Select(invitee => invitee.Expert).Intersect(excluded));
        }, iter: 300);

    [Fact(DisplayName = "多一项发现, 绝不使专家多一项权利")]
    public void OneMoreFindingNeverWidensWhatAnExpertMayDo() =>
        Gen.Select(SomeFinding.Array[0, 10], SomeFinding, SomeFinding.Array[0, 3]).Sample((findings, more, setAside) =>
        {
            var keys = setAside.Select(finding => finding.Key).ToHashSet();
            var before = Gathering.Ordered.List(Gathering.Pool(12, 12), [.. findings]).State.Round?.List;
            var after = Gathering.Ordered.List(Gathering.Pool(12, 12), [.. findings, more]).State.Round?.List;

            Assert.True(Avoidance.MayBeDrawn(findings, keys) || !Avoidance.MayBeDrawn([.. findings, more], keys));
            if (before is not null && after is not null)
            {
                Assert.Empty(after.Candidates.SelectMany(list => list.Experts).Except(before.Candidates.SelectMany(list => list.Experts)));
            }
        }, iter: 300);

    [Theory(DisplayName = "名额、备选和提前天数超出范围的抽取申请不予受理, 再大的数也不出错"), Proves(typeof(TheOrderStaysWithinItsBounds))]
    [InlineData("draw-out-of-bounds", 100, 1, 2)]
    [InlineData("draw-out-of-bounds", int.MaxValue, 1, 2)]
    [InlineData("draw-out-of-bounds", 2, int.MaxValue, 2)]
    [InlineData("draw-out-of-bounds", 2, 1, int.MaxValue)]
    [InlineData("draw-out-of-bounds", 2, 1, -1)]
    [InlineData("nothing-to-draw", 0, 1, 2)]
    [InlineData("nothing-to-draw", int.MinValue, 1, 2)]
    [InlineData("nothing-to-draw", 2, -1, 2)]
    [InlineData(null, 2, 99, 366)]
    public void AnOrderOutsideItsBoundsIsRefused(string? code, int places, int reserves, int days)
    {
        var plan = Gathering.Plan with { Groups = [Gathering.Plan.Groups[0] with { Places = places, Reserves = reserves }, Gathering.Plan.Groups[1]], EarliestWorkingDays = days };

        Assert.Equal(code, Gathering.Untold.When(Cast.Agency, new PanelCommand.OrderDraw(Gathering.Lot, "PS-1", plan, MostDaysAhead: int.MaxValue)).Refusal?.Code);
    }

    [Fact(DisplayName = "评审时间再远也不出错, 超过规定天数的不予受理"), Proves(typeof(TheMeetingIsNear))]
    public void AMeetingAtTheEndOfTimeIsRefused() =>
        Assert.Equal("meeting-far", Gathering.Untold.When(
            Cast.Agency, new PanelCommand.OrderDraw(Gathering.Lot, "PS-1", Gathering.Plan with { MeetsAt = DateTimeOffset.MaxValue }, MostDaysAhead: int.MaxValue)).Refusal?.Code);

    [Theory(DisplayName = "补抽的备选超出范围的, 不予受理"), Proves(typeof(TheOrderStaysWithinItsBounds))]
    [InlineData("draw-out-of-bounds", 100)]
    [InlineData("draw-out-of-bounds", int.MaxValue)]
    [InlineData("draw-out-of-bounds", -1)]
    [InlineData("draw-out-of-bounds", int.MinValue)]
    [InlineData(null, 0)]
    [InlineData(null, 99)]
    public void ASupplementStaysWithinTheSameBounds(string? code, int reserves)
    {
        var vacant = Gathering.Drawn.State.Invitees.Aggregate(Gathering.Drawn, (story, invitee) =>
            story.When(Cast.Supervisor, new PanelCommand.PinFinding(invitee.Expert, "举报属实")));

        var supplement = vacant.When(Cast.Agency, new PanelCommand.OrderSupplement(reserves));

        Assert.Equal(code, supplement.Refusal?.Code);
        Assert.Equal(code is null, supplement.News is [PanelFact.SupplementOrdered ordered] && ordered.Groups.All(group => group.Reserves == reserves));
    }

    [Fact(DisplayName = "同一组的名单送来两份, 合为一份"), Proves(typeof(CandidatesAreListedWhenTheBiddersAreKnown))]
    public void ATwofoldListIsOneList()
    {
        var twice = Gathering.Ordered.List([.. Gathering.Pool(6, 5), new("G1", ["X-d01", "X-d77"])], []);

        Assert.Equal(7, twice.State.Round!.List!.Candidates[0].Experts.Length);
        Assert.NotEmpty(twice.When(Cast.Agency, new PanelCommand.HoldDraw()).State.Invitees);
    }
}
