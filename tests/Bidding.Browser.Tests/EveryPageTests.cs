using Bidding.Rehearsal.Hosting;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>The demonstration from the sign-in page to the convened panel, each page looked at by the person it is for.</summary>
public sealed class EveryPageTests
{
    private const string Ready = "DY-2026-0042-01";
    private const string Draft = "DY-2026-0047-01";

    [BrowserFact(DisplayName = "每一页都能打开: 浏览器无一处报错, 内容安全策略无一处违反, 无障碍检查无一处不合格")]
    public async Task NobodyMeetsAPageThatTheBrowserComplainsOf()
    {
        await using var host = await RehearsalHost.Start(settings: [("Demo:Enabled", "true")]);
        await using var browsers = await Browsers.Start();
        var agency = await Visitor.As("agency", browsers, host.Address);
        var supervisor = await Visitor.As("supervisor", browsers, host.Address);
        var stranger = await Visitor.Arrive(browsers, host.Address);

        await stranger.Open("/sign-in");
        await stranger.Look("sign-in");
        await SetUp(agency);
        var everybody = await Homes(browsers, host.Address, supervisor);
        await Register(administrator: everybody[^1], supervisor);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await OpenTheBids(agency, supervisor);
        await agency.Open($"/lots/{Ready}");
        await agency.Look("agency-lot-to-convene");
        await agency.Page.Locator("form button.primary.big").ClickAsync();
        await agency.Sees("a[href*='/room/']");
        await agency.Look("agency-lot-evaluating");
        await Watch(agency, supervisor);
        var member = await Visitor.As("zhao", browsers, host.Address);
        await member.Look("member-home");
        await member.Open($"/room/{Ready}");
        await everybody[0].Sees("[data-seat=A-01] .mark.good"); // the operator's plan renews itself, without a reload
        Assert.Null(await member.Page.EvaluateAsync<string?>("sessionStorage.getItem('bidding/tab')")); // a duplicated tab would copy it, and the seat with it
        await CallForHelp(member, @operator: everybody[0]);
        await supervisor.Open($"/audit/{Ready}");
        await supervisor.Look("audit");

        var complaints = everybody.Concat([agency, supervisor, stranger, member]).SelectMany(person => person.Complaints).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private static async Task SetUp(Visitor agency)
    {
        await agency.Look("agency-home");
        foreach (var step in new[] { "basic", "method", "panel", "check", "bids" })
        {
            await agency.Open($"/lots/{Draft}/{step}");
            await agency.Look($"agency-set-up-{step}");
        }

        await EveryMode(agency);
        await ReviewRows(agency);
        await NewLot(agency);
        await agency.Open("/tenders/import");
        await agency.Look("agency-import");
        await ChooseAFile(agency);
        await agency.Open($"/lots/{Ready}");
        await agency.Look("agency-lot-to-open");
    }

    /// <summary>What only the server knows to be wrong is said at the field, and there one types on without looking for it.</summary>
    private static async Task NewLot(Visitor agency)
    {
        await agency.Open("/tenders/new");
        await agency.Look("agency-new-lot");
        foreach (var (field, value) in new[] { ("LotId", "DY-2026-0070-01"), ("Name", "档案柜采购"), ("Purchaser", "某市档案馆"), ("Budget", "零"), ("Deadline", "2001-01-05T09:30") })
        {
            await agency.Page.Locator("#" + field).FillAsync(value);
        }

        await agency.Page.Locator("form button.primary").ClickAsync();
        await agency.Sees("#Budget-why");
        await agency.Sees("#Deadline-why");
        await Assertions.Expect(agency.Page.Locator("#Budget")).ToBeFocusedAsync();
        await agency.Look("agency-new-lot-wrong");
    }

    /// <summary>From the keyboard alone, in the page's language, with the name of what was chosen beside the button.</summary>
    private static async Task ChooseAFile(Visitor agency)
    {
        var asked = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        agency.Page.FileChooser += (_, chooser) => asked.TrySetResult(chooser); // long before the key, which would overtake it: one press of ten did
        var chosen = agency.Page.Locator(".file .chosen");
        await Assertions.Expect(chosen).ToHaveTextAsync("尚未选择文件");
        await agency.Page.Locator(".file input").FocusAsync();
        await Assertions.Expect(agency.Page.Locator(".file input")).ToBeFocusedAsync();
        await agency.Page.Keyboard.PressAsync("Space");
        var chooser = await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await chooser.SetFilesAsync(new FilePayload { Name = "项目文件.json", MimeType = "application/json", Buffer = "{}"u8.ToArray() });
        await Assertions.Expect(chosen).ToHaveTextAsync("项目文件.json");
        await agency.Look("agency-import-chosen");
    }

    /// <summary>Of the fields of six modes only those of the chosen one are to be seen, and at once, without a script.</summary>
    private static async Task EveryMode(Visitor agency)
    {
        await agency.Open($"/lots/{Draft}/method");
        var last = agency.Page.Locator("tbody.criterion").Last;
        foreach (var mode in new[] { "steps", "pass-fail", "free", "formula", "deduction", "bands" })
        {
            await last.Locator("select[name$='.Mode']").SelectOptionAsync(mode);
            await Assertions.Expect(last.Locator("fieldset.mode:visible")).ToHaveClassAsync($"mode mode-{mode}");
            await agency.Look($"agency-set-up-method-{mode}");
        }

        await last.Locator("input[name$='Levels[0].Name']").FillAsync("优");
        await last.Locator("input[name$='Levels[0].Name']").PressAsync("Enter"); // the first button of the form saves
        await agency.Sees(".note.bad");
        await agency.Look("agency-set-up-method-wrong");
        Assert.Equal("优", await agency.Page.Locator("#Rows-7-Levels-0-Name").InputValueAsync());
    }

    /// <summary>More rows lose nothing that was typed; an item without its id is said beside the field, and its proof still stands there.</summary>
    private static async Task ReviewRows(Visitor agency)
    {
        await agency.Open($"/lots/{Draft}/method");
        var rows = agency.Page.Locator("#reviews tbody");
        var before = await rows.CountAsync();
        var filled = rows.Nth(before - 1);
        await filled.Locator("input[name$='.Name']").FillAsync("投标文件按要求签署、盖章");
        await filled.Locator("select[name$='.Ground']").SelectOptionAsync("not-signed-as-required");
        await filled.Locator("input[name$='.Proof']").FillAsync("投标函");
        await agency.Page.Locator("button[value=reviews]").ClickAsync();
        await Assertions.Expect(rows.Nth(before + 2)).ToBeVisibleAsync();
        await Assertions.Expect(filled.Locator("input[name$='.Proof']")).ToHaveValueAsync("投标函");
        await filled.Locator("input[name$='.Proof']").PressAsync("Enter");
        await Assertions.Expect(filled.Locator("input[name$='.Id']")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(filled.Locator("input[name$='.Proof']")).ToHaveValueAsync("投标函");
        await agency.Look("agency-set-up-reviews-wrong");
    }

    private static async Task<List<Visitor>> Homes(Browsers browsers, Uri server, Visitor supervisor)
    {
        var everybody = new List<Visitor>();
        await supervisor.Look("supervisor-home");
        foreach (var account in new[] { "operator-binzhou", "admin" })
        {
            var visitor = await Visitor.As(account, browsers, server);
            await visitor.Look(account.Split('-')[0] + "-home");
            everybody.Add(visitor);
        }

        return everybody;
    }

    /// <summary>The example of the page goes in as it is offered there, after a file that is none.</summary>
    private static async Task Register(Visitor administrator, Visitor supervisor)
    {
        await administrator.Open("/registry/import");
        await administrator.Look("registry-import");
        var example = await (await administrator.Page.APIRequest.GetAsync(new Uri(new(administrator.Page.Url), "/registry-example.json").ToString())).BodyAsync();
        foreach (var (json, shown) in new[] { ("{\"format\":\"bidding-registry/1\",\"experts\":[{}]}"u8.ToArray(), "#mistakes"), (example, "[data-part=done]") })
        {
            await administrator.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "registry.json", MimeType = "application/json", Buffer = json });
            await administrator.Page.Locator("button.primary").ClickAsync();
            await administrator.Sees(shown);
            await administrator.Look("registry-import-" + (shown[0] == '#' ? "mistakes" : "done"));
        }

        await supervisor.Open("/registry");
        await supervisor.Look("registry");
        await supervisor.Open("/registry/experts/expert-9001");
        await supervisor.Look("registry-expert");
    }

    private static async Task OpenTheBids(Visitor agency, Visitor supervisor)
    {
        foreach (var person in new[] { agency, supervisor })
        {
            await person.Open($"/opening/{Ready}");
            await person.Sees("[data-part=press]");
        }

        await agency.Press("press");
        await supervisor.Sees("[data-press=agency].pressed, [data-press=Agency].pressed");
        await supervisor.Look("opening-one-pressed");
        await supervisor.Press("press");
        await agency.Sees("[data-part=confirm]");
        await supervisor.Sees("[data-part=read-out]");
        await Assertions.Expect(agency.Page.FrameLocator("[data-part=opening-reader] iframe").Locator(".notice")).ToContainTextAsync("开标记录尚未确认", new() { Timeout = 60_000 });
        await agency.Look("opening-read-out");
        await OnOneScreen(agency, "[data-part=read-out] tbody tr");
        await agency.Press("confirm");
        await Assertions.Expect(agency.Page.Locator("[data-act=confirm]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>On the smallest window of a desk, at its head.</summary>
    private static async Task OnOneScreen(Visitor person, string parts)
    {
        var usual = person.Page.ViewportSize!;
        await person.Page.SetViewportSizeAsync(1280, 720);
        await person.Page.EvaluateAsync("scrollTo(0, 0)");
        foreach (var part in await person.Page.Locator(parts).AllAsync())
        {
            var box = (await part.BoundingBoxAsync())!;
            Assert.True(box.Y + box.Height <= 720, $"{parts} ends at {box.Y + box.Height}");
        }

        await person.Page.SetViewportSizeAsync(usual.Width, usual.Height);
    }

    private static async Task CallForHelp(Visitor member, Visitor @operator)
    {
        await member.Page.Locator("[data-open-help] summary").PressAsync("Enter");
        await member.Press("help");
        await member.Sees("[data-part=help] [data-waiting]");
        await member.Look("room-help-called");
        await @operator.Sees("button[name=answered]");
        await @operator.Look("operator-help-called");
        await @operator.Page.Locator("button[name=answered]").ClickAsync();
        await Assertions.Expect(member.Page.Locator("[data-part=help] [data-waiting]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    private static async Task Watch(Visitor agency, Visitor supervisor)
    {
        foreach (var (person, name) in new[] { (agency, "agency"), (supervisor, "supervisor") })
        {
            await person.Open($"/room/{Ready}");
            await person.Sees("[data-part=watch]");
            await person.Look($"room-watch-{name}");
            await TwoLinesAtMost(person);
        }
    }

    /// <summary>What stands in the header takes its height from what is worked on; the way home and out never stand on a line of their own.</summary>
    private static async Task TwoLinesAtMost(Visitor person)
    {
        var usual = person.Page.ViewportSize!;
        await person.Page.SetViewportSizeAsync(1280, 720);
        foreach (var language in new[] { "zh", "en" })
        {
            var height = (await person.Page.Locator(".room-header").BoundingBoxAsync())!.Height;
            Assert.True(height < 115, $"{language}: {height}");
            await person.Press("language");
            await Assertions.Expect(person.Page.Locator(".room")).ToHaveAttributeAsync("lang", language == "zh" ? "en" : "zh-CN");
        }

        await person.Page.SetViewportSizeAsync(usual.Width, usual.Height);
    }
}
