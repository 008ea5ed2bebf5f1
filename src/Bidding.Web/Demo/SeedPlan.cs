using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Scoring;
using Bidding.Web.Access;
using Bidding.Web.Tenders;

namespace Bidding.Web.Demo;

public sealed record SeedSite(string Id, string Name, string City);

/// <param name="Account">Name to sign in with, by one click; such an account has no password.</param>
public sealed record SeedMember(string Id, string Account, string Name, string Site, string Unit, string Speciality, string Title, MemberRole Role);

public sealed record SeedUser(string Account, string Name, string Role, string? Site = null);

public sealed record SeedFile(string Name, string Part, byte[] Pdf);

public sealed record SeedBid(
    string Id, string Bidder, decimal Quote, ImmutableArray<decimal> Deductions, ImmutableArray<FormField> Form, ImmutableArray<SeedFile> Files);

/// <summary>One lot with all the people, places and bids around it, for a demo, a rehearsal or a test.</summary>
public sealed record SeedPlan
{
    public const string Agency = "agency-demo";
    public const string AgencyName = "黄河口招标代理有限公司 (演示)";

    public required string Tender { get; init; }

    public required string Lot { get; init; }

    public required string Name { get; init; }

    public string Purchaser { get; init; } = "某市公安局";

    public decimal Budget { get; init; } = 1_000_000m;

    public required ImmutableArray<SeedSite> Sites { get; init; }

    public required ImmutableArray<SeedMember> Members { get; init; }

    public ImmutableArray<SeedUser> Users { get; init; } = Staff;

    public required Method Method { get; init; }

    public ImmutableArray<SeedBid> Bids { get; init; } = [];

    /// <summary>How long after seeding bids are still received: the deadline lies honestly after the last registration.</summary>
    public TimeSpan ReceivesFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the lot is frozen and its bids received; otherwise it stays in preparation.</summary>
    public bool IsFrozen { get; init; } = true;

    public static ImmutableArray<SeedUser> Staff { get; } =
    [
        new("agency", "周敏", Roles.Agency),
        new("supervisor", "吴刚", Roles.Supervisor),
        new("operator-dongying", "郑涛", Roles.Operator, "dongying"),
        new("operator-binzhou", "孙丽", Roles.Operator, "binzhou"),
        new("admin", "冯磊", Roles.Administrator),
    ];
}
