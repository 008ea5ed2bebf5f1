using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Access;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Bidding.Web.Tests.Pages;

/// <summary>The demonstration as a visitor finds it, on a clock that tests may put forward past the deadline.</summary>
public class DemoHost : PagesHost
{
    public const string Lot = "DY-2026-0042-01";
    public const string Draft = "DY-2026-0047-01";

    private FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    protected override bool IsSeeded => true;

    private Procedures Procedures => Services.GetRequiredService<Procedures>();

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));

    public void PassTheDeadline() => Time.Advance(TimeSpan.FromMinutes(1));

    public async Task<Caller> Caller(string account, Role role) => new((await User(account)).Id, role);

    public async Task Open()
    {
        PassTheDeadline();
        await Press("agency", Role.Agency);
        await Press("supervisor", Role.Supervisor);
    }

    public async Task Convene()
    {
        await Open();
        var clerk = await Caller("agency", Role.Agency);
        Accepted(await Procedures.Submit(clerk, "opening:" + Lot, Guid.NewGuid(), new OpeningCommand.ConfirmOpening(), default));
        Accepted(await Services.GetRequiredService<ConvocationBuilder>().Convene(clerk, Lot, default));
    }

    /// <summary>All five sign in at their seats.</summary>
    public Task SignIn() => Each(() => new EvaluationCommand.SignIn());

    public Task Declare() => Each(() => new EvaluationCommand.DeclareNoConflict(Pledge: true));

    public Task<BiddingUser> User(string account) => Ask(db => db.Users.SingleAsync(user => user.UserName == account));

    public string Cookie(Browser browser) => browser.Cookies.GetCookies(Address)["bidding"]!.Value;

    private async Task Press(string account, Role role) => Accepted(
        await Procedures.Submit(await Caller(account, role), "opening:" + Lot, Guid.NewGuid(), new OpeningCommand.PressOpen(), default));

    private async Task Each(Func<EvaluationCommand> command)
    {
        foreach (var account in new[] { "zhang", "li", "wang", "zhao", "qian" })
        {
            var user = await User(account);
            var principal = People.Principal(user.Id, user.DisplayName, user.Role, "test", "test");
            var caller = (await Services.GetRequiredService<Callers>().Of(principal, "evaluation:" + Lot, default))!;
            Accepted(await Procedures.Submit(caller, "evaluation:" + Lot, Guid.NewGuid(), command(), default));
        }
    }

    private static void Accepted(Domain.Wire.Answer answer) => Assert.True(answer.Refused is null, answer.Refused?.Code);
}
