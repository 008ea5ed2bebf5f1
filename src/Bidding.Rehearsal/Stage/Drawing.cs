using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Web.Draws;
using Bidding.Web.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Rehearsal.Stage;

/// <param name="Code">All that its members know of the project until they have signed in.</param>
/// <param name="Accounts">Of each member.</param>
public sealed record Drawn(string Code, IReadOnlyDictionary<string, string> Accounts);

/// <summary>专家抽取 as agency, supervisor and experts do it on their pages, through the service behind these: the first draw, and whoever comes for a leaver.</summary>
public sealed class Drawing(RehearsalHost host, Script script)
{
    /// <summary>From the order of the draw to the time agreed for the evaluation.</summary>
    public static readonly TimeSpan UntilTheMeeting = TimeSpan.FromHours(1);

    private const int Reserves = 1;
    private static readonly Caller Agency = new(Rows.Agency, Role.Agency);
    private static readonly Caller Supervisor = new(Rows.Supervisor, Role.Supervisor);

    private PanelDesk Desk => host.Services.GetRequiredService<PanelDesk>();

    public Task<PanelDraw> Record => host.Services.GetRequiredService<Procedures>().Panel(script.Lot, CancellationToken.None);

    /// <summary>Ordered, one pinned, listed, witnessed, drawn; one declines and his reserve comes, all others accept.</summary>
    public async Task<Drawn> Draw(CancellationToken ct = default)
    {
        var sites = script.Sheet.Members.GroupBy(member => member.Site, StringComparer.Ordinal).ToList();
        ImmutableArray<DrawGroup> groups = [.. sites.Select((site, index) => new DrawGroup($"G{index + 1}", site.Key, ["电子工程"], site.Count(), Reserves))];
        Accept(await Desk.Order(Agency, script.Lot, new(groups, [], host.Clock.GetUtcNow() + UntilTheMeeting, [("东营市财政局 (演练)", PartyRole.Authority)]), ct), "申请抽取");
        Accept(await Desk.Pin(Supervisor, script.Lot, PoolRows.Expert(sites[0].Key, script.Pool), "收到举报, 正在核实。", ct), "指定回避");
        await Hold("今日东营有雨", ct);
        var declines = (await Record).Awaited.Last().Expert;
        Accept(await Desk.Excuse(Himself(declines), script.Lot, declines, ExcuseGround.Unavailable, "当日另有评审。"), "谢绝邀请");
        await EverybodyAccepts();
        var record = await Record;
        return new(record.Code, record.Seated.ToDictionary(member => member.Member, member => Rows.AccountOf(member.Expert), StringComparer.Ordinal));
    }

    /// <summary>The leaver is excused; the next reserve of his group comes, or where none is left a supplementary draw names who does.</summary>
    public async Task<SeatedMember> Successor(string leaver, ExcuseGround ground, string note, CancellationToken ct = default)
    {
        var before = await Record;
        var expert = before.Seated.Single(member => member.Member == leaver).Expert;
        Accept(await Desk.Excuse(Supervisor, script.Lot, expert, ground, note), "记录退出");
        if (!(await Record).Awaited.Any())
        {
            Accept(await Desk.Supplement(Agency, script.Lot, Reserves), "申请补抽");
            await Hold("补抽之词", ct);
        }

        await EverybodyAccepts();
        return (await Record).Seated.Single(member => before.Seated.All(known => known.Member != member.Member));
    }

    private async Task Hold(string word, CancellationToken ct)
    {
        Accept(await Desk.List(Agency, script.Lot, ct), "确定名单");
        Accept(await Desk.Witness(Supervisor, script.Lot, word), "见证");
        Accept(await Desk.Hold(Agency, script.Lot), "抽取");
    }

    private async Task EverybodyAccepts()
    {
        foreach (var invitee in (await Record).Awaited.ToList())
        {
            Accept(await Desk.Accept(Himself(invitee.Expert), script.Lot, invitee.Expert), "接受邀请");
        }
    }

    private static Caller Himself(string expert) => new(Rows.AccountOf(expert), Role.Member, expert);

    private static void Accept(Answer answer, string what)
    {
        if (answer.Refused is { } refusal)
        {
            throw new RefusedException(Rows.Agency, what, refusal);
        }
    }
}
