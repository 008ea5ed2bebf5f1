using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Tests.Pages;

/// <summary>
/// The names in a shown form are those its page reads. Our tests post by name: a component that shows another name than the page binds
/// would leave them green and every clerk's form empty.
/// </summary>
public sealed partial class FormNamesTests(DemoHost host) : IClassFixture<DemoHost>
{
    private static readonly HashSet<string> Read =
    [
        .. from type in typeof(BiddingHost).Assembly.GetTypes()
           from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           where property.GetCustomAttribute<SupplyParameterFromFormAttribute>() is not null
           select property.Name,
    ];

    [Theory(DisplayName = "页面表单的每个字段名, 都是该页面读取的名称")]
    [InlineData("agency", "/tenders/new", "Input.LotId")]
    [InlineData("agency", "/tenders/import", "Input.")]
    [InlineData("agency", $"/lots/{DemoHost.Draft}/basic", "Input.Name")]
    [InlineData("agency", $"/lots/{DemoHost.Draft}/method", "Input.")]
    [InlineData("agency", $"/lots/{DemoHost.Draft}/panel", "Input.")]
    [InlineData("agency", "/draw/DY-2026-0051-01", "Ordering.")]
    [InlineData("li", "/my-certificate", "Input.")]
    public async Task EveryShownNameIsRead(string account, string page, string expected)
    {
        using var browser = await host.As(account);

        var names = Names().Matches(await browser.Read(page)).Select(match => match.Groups["name"].Value).ToList();

        Assert.Contains(names, name => name.StartsWith(expected, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains(name.Split('.', '[')[0], Read));
    }

    [GeneratedRegex("<(?:input|select|textarea)\\b[^>]*?\\bname=\"(?<name>[^\"]*[.\\[][^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Names();
}
