using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Web.Pages;

namespace Bidding.Web.Draws.Pages;

/// <summary>The order of a draw as text, so that whatever was typed comes back with what is wrong about it.</summary>
public sealed class OrderFields
{
    public const int MostGroups = 4;

    public List<GroupFields> Groups { get; set => field = value ?? []; } = [];

    public string? Representatives { get; set; }

    public string? MeetsAt { get; set; }

    public string? Authorities { get; set; }

    public string? Avoided { get; set; }

    public static OrderFields Blank(IReadOnlyList<string> sites, DateTimeOffset meets) => new()
    {
        Groups =
        [
            .. Enumerable.Range(0, MostGroups).Select(index => new GroupFields
            {
                Site = index < sites.Count ? sites[index] : "", Places = index == 0 ? 3 : index == 1 ? 2 : 0, Reserves = index < 2 ? 2 : 0,
            }),
        ],
        MeetsAt = Clock.Local(meets).ToString("yyyy-MM-ddTHH:mm"),
    };

    public DateTimeOffset? Meeting() =>
        DateTime.TryParse(MeetsAt, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Clock.FromField(time) : null;

    /// <summary>A row with no places is an empty one; what is out of bounds goes on as it was typed and is refused.</summary>
    public ImmutableArray<DrawGroup> Wanted() =>
    [
        .. Groups.Where(group => group.Places != 0 && !string.IsNullOrEmpty(group.Site)).Take(MostGroups).Select((group, index) => new DrawGroup(
            $"G{index + 1}", group.Site!, [.. Words(group.Specialities)], group.Places, group.Reserves)),
    ];

    public ImmutableArray<(string Name, PartyRole Role)> Parties() =>
        [.. Words(Authorities).Select(name => (name, PartyRole.Authority)), .. Words(Avoided).Select(name => (name, PartyRole.Avoided))];

    /// <summary>One a line, or with commas of either width between them.</summary>
    public static IEnumerable<string> Words(string? text) =>
        (text ?? "").Split(['\n', '\r', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word.Length <= 200).Distinct();

    public sealed class GroupFields
    {
        public string? Site { get; set; }

        public string? Specialities { get; set; }

        public int Places { get; set; }

        public int Reserves { get; set; }
    }
}

/// <summary>A word or a reason, with whom or what it is about.</summary>
public sealed class ReasonFields
{
    public string? About { get; set; }

    public string? Text { get; set; }

    public ExcuseGround? Ground { get; set; }

    /// <summary>Nothing where none is chosen, or a number that is no ground: no act follows from a default.</summary>
    public ExcuseGround? Chosen => Ground is { } ground && Enum.IsDefined(ground) ? ground : null;

    public int Number { get; set; } = 2;

    public FindingKey? Key() =>
        (About ?? "").Split('|') is [var expert, var rule, var party] && Enum.TryParse<ConflictRule>(rule, out var known)
            ? new(expert, known, party.Length == 0 ? null : party)
            : null;

    public static string Of(FindingKey key) => $"{key.Expert}|{key.Rule}|{key.Party}";
}
