using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Panels;

public sealed class VeilTests
{
    [Fact(DisplayName = "抽取产生的成员签到之前项目以代码相称; 未经抽取的委员会, 以及不在委员会的人, 不受其限")]
    [Proves(typeof(TheProjectIsNamedAtTheSeat))]
    public void TheVeilFallsWithTheSignIn()
    {
        var (drawn, before, after) = (Gathering.Formed.State, Story.Convened().State, Story.InDeclaration.State);

        Assert.True(TheProjectIsNamedAtTheSeat.IsVeiled(drawn, Evaluation.None, "E1"));
        Assert.True(TheProjectIsNamedAtTheSeat.IsVeiled(drawn, before, "E1"));
        Assert.False(TheProjectIsNamedAtTheSeat.IsVeiled(drawn, after, "E1"));
        Assert.False(TheProjectIsNamedAtTheSeat.IsVeiled(PanelDraw.None, before, "E1"));
        Assert.False(TheProjectIsNamedAtTheSeat.IsVeiled(drawn, before, null));
    }
}
