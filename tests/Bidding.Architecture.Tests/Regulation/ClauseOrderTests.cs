namespace Bidding.Architecture.Tests.Regulation;

public sealed class ClauseOrderTests
{
    [Fact(DisplayName = "条款依条号排列")]
    public void ClausesStandByTheirNumbers() =>
        Assert.Equal(
            ["第九条", "第十条", "第十二条", "第四十五条", "第四十五条第四项", "第一百零三条"],
            new[] { "第四十五条第四项", "第一百零三条", "第十二条", "第九条", "第四十五条", "第十条" }.Order(ClauseOrder.Instance));

    [Fact(DisplayName = "测试标记可写在类上, 方法上, 也可跨行")]
    public void MarksAreReadFromClassesMethodsAndOverLines()
    {
        const string Source = """
            namespace Some.Tests;

            [Proves(typeof(RuleA))]
            public sealed class SomeTests
            {
                private sealed record Helper(int Value);

                [Fact(DisplayName = "甲 \"乙\"")]
                public void One() { }

                [Theory(DisplayName = "丙")]
                [InlineData("[",
                    2)]
                [Proves(typeof(Rules.RuleB))]
                public async Task Two(string a, int b) { }

                public void NoTest() { }
            }
            """;

        Assert.Equal(
            [("RuleA", "甲 \"乙\""), ("RuleA", "丙"), ("RuleB", "丙")],
            Proofs.Of("x.cs", Source).Select(proof => (proof.Rule, proof.Words)));
    }
}
