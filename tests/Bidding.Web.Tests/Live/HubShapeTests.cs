using System.Reflection;
using Bidding.Web.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bidding.Web.Tests.Live;

public sealed class HubShapeTests
{
    private static readonly Type[] Primitives = [typeof(string), typeof(long), typeof(bool)];

    public static TheoryData<string> Doors => [.. Methods(typeof(EvaluationHub)).Concat(Methods(typeof(IEvaluationClient))).Select(method => method.Name)];

    [Theory(DisplayName = "消息只含文本与数字, 两种协议内容相同, 不能夹带类型")]
    [MemberData(nameof(Doors))]
    public void WhatTravelsIsTextAndNumbers(string door)
    {
        var method = Methods(typeof(EvaluationHub)).Concat(Methods(typeof(IEvaluationClient))).Single(candidate => candidate.Name == door);

        Assert.All(method.GetParameters(), parameter => Assert.Contains(parameter.ParameterType, Primitives));
        Assert.Contains(method.ReturnType, new[] { typeof(string), typeof(Task<string>), typeof(Task) });
    }

    [Fact]
    public void TheHubIsClosedToTheAnonymous() => Assert.NotNull(typeof(EvaluationHub).GetCustomAttribute<AuthorizeAttribute>());

    [Fact(DisplayName = "不返回异常细节, 一次一条, 长度有限")]
    public async Task ErrorsStayInsideAndMessagesAreFewAndShort()
    {
        await using var host = await Bidding.Rehearsal.Hosting.RehearsalHost.Start();

        var hub = host.Services.GetRequiredService<IOptions<HubOptions>>().Value;

        Assert.NotEqual(true, hub.EnableDetailedErrors);
        Assert.Equal(1, hub.MaximumParallelInvocationsPerClient);
        Assert.InRange(hub.MaximumReceiveMessageSize ?? long.MaxValue, CommandReader.Largest, 4 * CommandReader.Largest);
    }

    private static MethodInfo[] Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.Name != nameof(Hub.OnDisconnectedAsync)).ToArray();
}
