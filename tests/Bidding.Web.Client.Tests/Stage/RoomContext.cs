using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Wording;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Client.Tests.Stage;

/// <summary>One person at his seat: the production room connection over a fake line, and parts of the room drawn for him.</summary>
public abstract class RoomContext : BunitContext
{
    internal MemoryKeep Keep { get; } = new();

    internal FakeServer Server { get; private set; } = default!;

    internal FakeLine Line { get; private set; } = default!;

    /// <summary>The server's door beside the hub.</summary>
    internal FakePost Post { get; } = new();

    protected RoomConnection Room { get; private set; } = default!;

    protected static RoomCard Card => new(
        "执法办案管理中心设备采购", Demo: true,
        new() { ["dongying"] = "东营", ["binzhou"] = "滨州" },
        Cast.Bids.ToDictionary(bid => bid.Id, bid => bid.Bidder),
        new() { ["B1"] = [new("f1", "技术部分.pdf", 212)] })
    {
        Purchaser = "东营市公共安全局",
        Staff = new() { [Cast.Agency.Id] = "代理机构 周某" },
    };

    protected Task Sit(Story story, Bidding.Domain.Evaluations.PanelMember member) => Sit(story, member.Caller());

    protected async Task Sit(Story story, Caller caller)
    {
        Server = new(story);
        Register();
        await Enter(caller);
    }

    internal async Task Enter(Caller caller, Action<FakeLine>? prepare = null)
    {
        Line = Server.LineOf(caller);
        prepare?.Invoke(Line);
        Room = new RoomConnection(Line, Keep, Server.Time);
        await Room.Open("evaluation:" + Cast.Convocation.Lot, () => Task.FromResult(Card));
    }

    protected IRenderedComponent<T> Show<T>(Action<ComponentParameterCollectionBuilder<T>>? with = null)
        where T : IComponent => Render<T>(parameters =>
        {
            parameters.AddCascadingValue(Room);
            with?.Invoke(parameters);
        });

    /// <summary>Waits for the room to say so itself.</summary>
    protected async Task Until(Func<bool> holds)
    {
        var told = new TaskCompletionSource();
        void Look()
        {
            if (holds())
            {
                told.TrySetResult();
            }
        }

        Room.Changed += Look;
        Look();
        await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Room.Changed -= Look;
    }

    /// <summary>Lets time go on until it is so: a wait that begins just after one step is over at the next.</summary>
    protected async Task InTime(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            Server.Time.Advance(Backoff.Longest);
            await Task.Yield();
        }
    }

    internal Task Meanwhile(Func<Story, Story> what) => Renderer.Dispatcher.InvokeAsync(() => Server.Happens(what));

    internal void Prepare(Story story)
    {
        Server = new(story);
        Register();
    }

    private void Register()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Server.Time);
        Services.AddSingleton<IKeep>(Keep);
        Services.AddSingleton<Language>();
        Services.AddSingleton<Hands>();
        Services.AddSingleton(new HttpClient(Post) { BaseAddress = new Uri("http://room.test/") });
    }
}
