using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using Microsoft.AspNetCore.Components;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>草稿随时保存在本机: every field of the room is filled in, the page is loaded anew, and it must still be there.</summary>
public partial class DraftsTests : RoomContext
{
    private const string Typed = "写到一半";

    /// <summary>Where one reads, not what one writes.</summary>
    private static readonly Type[] Reading = [typeof(DocumentPane)];

    private readonly HashSet<string> seen = [];
    private readonly HashSet<Type> walked = [];
    private IRenderedComponent<IComponent>[] parts = [];

    /// <summary>甲's quote is too low and its supplier has explained; 乙's is low by the committee's own judgement alone.</summary>
    private static Story Explained => Story.LowPriced.When(Cast.Agency, new ExplainLowPrice("B1", "自有产品, 附成本测算。", null));

    /// <summary>李's sum for 丙 stands apart, and 李 says 甲 is not certified.</summary>
    private static Story WithFindings => Cast.Panel.Aggregate(Modes.InScoring, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
        so.When(member, member == Cast.李 && bid == Cast.甲 ? new SealScores(bid.Id, [new("T1", 6m), new("T2", 10m), new("T3", 2m), new("K1", 2.5m), new("K2", 0m)]) : Modes.Scores(bid))));

    /// <summary>Nothing was found; the tender documents allow corrections of their own.</summary>
    private static Story CorrectableSummary => Cast.Panel.Aggregate(
        Story.InScoringOf(Cast.Convocation with { Method = Cast.CorrectableMethod }),
        (story, member) => Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));

    private static (string When, Story Story, Caller Who)[] Scenes =>
    [
        ("回避声明", Story.InDeclaration, Cast.张.Caller()),
        ("推选组长", Story.InChairElection, Cast.张.Caller()),
        ("初步评审", Story.InReview, Cast.张.Caller()),
        ("组长在评分", Story.InScoring, Cast.张.Caller()),
        ("招标投标", Story.InScoringOf(Cast.Convocation with { Method = Cast.TenderingMethod }), Cast.李.Caller()),
        ("招标文件另有规定", CorrectableSummary, Cast.李.Caller()),
        ("各种评分方式", Modes.InScoring, Cast.李.Caller()),
        ("低价待启动", Story.InScoringOf(Story.WithLowQuote), Cast.张.Caller()),
        ("低价已说明", Explained, Cast.李.Caller()),
        ("表决", Story.InVote, Cast.李.Caller()),
        ("汇总", WithFindings, Cast.李.Caller()),
        ("签署", Story.InSigning, Cast.张.Caller()),
        ("结束之后", Story.Ended, Cast.Supervisor),
    ];

    [Fact(DisplayName = "评标室的每一栏: 填写后重新打开页面仍在, 未提交之前不离开本机; 新增的栏目不会漏掉")]
    public async Task EveryFieldOutlivesAReload()
    {
        foreach (var scene in Scenes)
        {
            Keep.Items.Clear();
            await Walk(scene);
            Assert.Empty(Server.Decided);
        }

        Assert.Empty(Post.Received);
        Assert.Empty(PartsWithFields().Except(walked.Select(type => type.Name)));
    }

    private static IEnumerable<string> PartsWithFields() =>
        from file in Directory.EnumerateFiles(Path.Combine(SourceOf("Bidding.Web.Client"), "Room"), "*.razor", SearchOption.AllDirectories)
        where Field().IsMatch(File.ReadAllText(file))
        let part = Path.GetFileNameWithoutExtension(file)
        where Reading.All(type => type.Name != part)
        select part;

    [GeneratedRegex("<textarea|<select|<input (?!type=\"hidden\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    private async Task Walk((string When, Story Story, Caller Who) scene)
    {
        await Enter(scene.Story, scene.Who);
        seen.Clear();
        while (Look().FirstOrDefault(field => !seen.Contains(IdentityOf(field))) is { } next)
        {
            await Fill(IdentityOf(next), scene.Who);
        }
    }

    /// <summary>Fills the field in, in every way where it offers a choice, and first of all the fields that this brings about.</summary>
    private async Task Fill(string identity, Caller who)
    {
        seen.Add(identity);
        var before = Look().Select(IdentityOf).ToHashSet();
        foreach (var value in ValuesFor(Find(identity)))
        {
            await Set(Find(identity), value);
            await Enter(Server.Story, who); // the page is loaded anew
            Assert.True(Look().Any(field => IdentityOf(field) == identity) && Holds(Find(identity), value), $"{identity} holds “{value}” no more after a reload.");
            while (Look().Select(IdentityOf).FirstOrDefault(other => !seen.Contains(other) && !before.Contains(other)) is { } brought)
            {
                await Fill(brought, who);
            }
        }
    }

    private static IEnumerable<string> ValuesFor(IElement field) => field switch
    {
        { LocalName: "select" } => field.QuerySelectorAll("option").Reverse().Select(option => option.GetAttribute("value")!),
        _ when field.GetAttribute("type") is "radio" or "checkbox" => ["true"],
        _ when field.GetAttribute("type") is "number" || field.GetAttribute("inputmode") is "decimal" or "numeric" => ["31"],
        _ => [Typed],
    };

    private static Task Set(IElement field, string value) => field switch
    {
        _ when field.GetAttribute("type") == "checkbox" => field.ChangeAsync(new() { Value = true }),
        _ when field.LocalName == "select" || field.GetAttribute("type") is "radio" or "number" || !field.HasAttribute("blazor:oninput") => field.ChangeAsync(new() { Value = value }),
        _ => field.InputAsync(new() { Value = value }),
    };

    private static bool Holds(IElement field, string value) =>
        field.GetAttribute("type") is "radio" or "checkbox" ? field.HasAttribute("checked") : field.GetAttribute("value") == value;

    private IElement Find(string identity) => Look().First(field => IdentityOf(field) == identity);

    /// <summary>The whole room as this person sees it now.</summary>
    private List<IElement> Look()
    {
        foreach (var part in parts)
        {
            walked.UnionWith(part.FindComponents<RoomPart>().Select(each => each.Instance.GetType()).Append(part.Instance.GetType()));
        }

        return [.. parts.SelectMany(part => part.FindAll("input, textarea, select")).Where(field => field.Closest("[data-part=documents]") is null && !field.HasAttribute("disabled"))];
    }

    private async Task Enter(Story story, Caller who)
    {
        if (Server is null)
        {
            await Sit(story, who);
        }
        else
        {
            await DisposeComponentsAsync();
            Server.Tell(story);
            await Enter(who);
        }

        parts = [Show<Bidding.Web.Client.Room.Stage>(), Show<MattersPanel>(), Show<HelpPanel>()];
    }

    /// <summary>By what it is called and where it stands, never by what it holds.</summary>
    private static string IdentityOf(IElement field)
    {
        var identity = new StringBuilder();
        for (var at = field; at is not null; at = at.ParentElement)
        {
            foreach (var attribute in at.Attributes.Where(attribute => attribute.Name is "id" or "name" or "type" || attribute.Name.StartsWith("data-", StringComparison.Ordinal)))
            {
                identity.Append(at.LocalName).Append('[').Append(attribute.Name).Append('=').Append(attribute.Value).Append(']');
            }
        }

        return identity.ToString();
    }

    private static string SourceOf(string project)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Bidding.sln")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "src", project);
    }
}
