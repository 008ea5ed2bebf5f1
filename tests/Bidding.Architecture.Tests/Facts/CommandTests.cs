using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;

namespace Bidding.Architecture.Tests.Facts;

public sealed class CommandTests
{
    /// <summary>What the server asks of itself; a client that could send one of these would be the server.</summary>
    private static readonly Type[] RaisedByTheServer =
    [
        typeof(EvaluationCommand.Convene), typeof(EvaluationCommand.Connect), typeof(EvaluationCommand.Disconnect),
        typeof(EvaluationCommand.NoticeAbsence), typeof(EvaluationCommand.ReplaceMember), typeof(EvaluationCommand.AnswerClarification), typeof(EvaluationCommand.ExplainLowPrice), typeof(EvaluationCommand.RecordReport),
        typeof(OpeningCommand.Schedule), typeof(OpeningCommand.RegisterBid),
        .. Kinds.Of(typeof(PanelCommand)),
    ];

    [Theory(DisplayName = "命令要么可经网络到达, 要么只由服务器发起, 没有第三种")]
    [InlineData(typeof(EvaluationCommand))]
    [InlineData(typeof(OpeningCommand))]
    [InlineData(typeof(PanelCommand))]
    public void ACommandArrivesByWireOrIsTheServersOwn(Type family)
    {
        var wire = Kinds.OnTheWire(family);

        Assert.Empty(wire.Keys.Intersect(RaisedByTheServer));
        Assert.Empty(Kinds.Of(family).Except(wire.Keys).Except(RaisedByTheServer));
        Assert.All(wire, entry => Assert.Equal(Kinds.Kebab(entry.Key), entry.Value));
    }
}
