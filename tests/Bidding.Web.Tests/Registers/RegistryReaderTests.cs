using System.Text;
using System.Text.Json.Nodes;
using Bidding.Domain.Conflicts;
using Bidding.Web.Registers;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tests.Registers;

public sealed class RegistryReaderTests
{
    private static readonly HashSet<string> Sites = ["dongying", "binzhou"];
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact(DisplayName = "示例文件读得一字不差")]
    public void TheExampleIsReadWithoutAMistake()
    {
        var (file, mistakes) = Read(Example().ToJsonString());

        Assert.Empty(mistakes);
        Assert.Equal((2, 3, 2, 5, 1, 1), (
            file!.Organisations.Count, file.Persons.Count, file.Experts.Count, file.Relations.Count, file.Punishments.Count, file.Services.Count));
        Assert.Equal(["信息化", "电子工程"], file.Experts[0].Specialities.Select(his => his.Speciality));
        Assert.Equal((RelationKind.LegalRepresentative, RelationSource.Registry), (file.Relations[4].Kind, file.Relations[4].Source));
        Assert.Equal((RelationKind.Collateral, RelationSource.Declared), (file.Relations[3].Kind, file.Relations[3].Source));
        Assert.Equal((new DateOnly(2006, 7, 1), new DateOnly(2012, 6, 30)), (file.Relations[1].Since!.Value, file.Relations[1].Until!.Value));
        Assert.Equal(new DateOnly(2026, 11, 20), file.AsOf);
    }

    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "format", "\"bidding-registry/2\"", "format" },
        { "source", null, "source" },
        { "source", "\"\"", "source" },
        { "asOf", "\"2026-11-27\"", "asOf" },
        { "asOf", "\"20.11.2026\"", "asOf" },
        { "extra", "1", "extra" },
        { "organisations", "{}", "organisations" },
        { "organisations[0].id", "\"有限公司\"", "organisations[0].id" },
        { "organisations[1].id", "\"91370500EXAMPLE001\"", "organisations[1].id" },
        { "organisations[0].name", "7", "organisations[0].name" },
        { "persons[0].id", null, "persons[0].id" },
        { "persons[2].id", "\"P-9001\"", "persons[2].id" },
        { "persons[0].born", "\"1966-01-01\"", "persons[0].born" },
        { "experts[0].id", "\"a b\"", "experts[0].id" },
        { "experts[1].id", "\"expert-9001\"", "experts[1].id" },
        { "experts[0].site", "\"jinan\"", "experts[0].site" },
        { "experts[0].unit", null, "experts[0].unit" },
        { "experts[0].specialities", "[]", "experts[0].specialities" },
        { "experts[0].specialities", "\"信息化\"", "experts[0].specialities" },
        { "experts[0].specialities[0]", "\"给排水、暖通\"", "experts[0].specialities[0]" },
        { "experts[0].specialities[1]", "\"信息化\"", "experts[0].specialities[1]" },
        { "experts[0].speciality", "\"信息化\"", "experts[0].speciality" },
        { "relations[0].kind", "\"friend\"", "relations[0].kind" },
        { "relations[0].kind", "\"punished\"", "relations[0].kind" },
        { "relations[0].to", "\"P-9001\"", "relations[0].to" },
        { "relations[1].until", "\"2006-06-30\"", "relations[1].until" },
        { "relations[1].since", "\"2006\"", "relations[1].since" },
        { "relations[0].source", "\"history\"", "relations[0].source" },
        { "punishments[0].on", "\"2027-01-01\"", "punishments[0].on" },
        { "punishments[0].decision", null, "punishments[0].decision" },
        { "services[0].agency", "\"\"", "services[0].agency" },
    };

    [Theory(DisplayName = "每处错误都指明位置")]
    [MemberData(nameof(Mistakes))]
    public void AMistakeIsNamedWithItsPath(string place, string? value, string path)
    {
        var json = Example();
        Put(json, place, value);

        var (file, mistakes) = Read(json.ToJsonString());

        Assert.Null(file);
        Assert.Equal([path], mistakes.Select(mistake => mistake.Path).Distinct());
    }

    [Theory(DisplayName = "姓名、单位、职称、专业、来源中的控制字符、反转书写方向的符号、看不见的字符: 指明是哪一处")]
    [InlineData("experts[0].name", "\u202e")]
    [InlineData("experts[0].unit", "\u2066")]
    [InlineData("experts[0].title", "\u200b")]
    [InlineData("experts[0].specialities[0]", "\u200f")]
    [InlineData("persons[1].name", "\ufeff")]
    [InlineData("organisations[0].name", "\u2028")]
    [InlineData("punishments[0].decision", "\u0007")]
    [InlineData("source", "\u00ad")]
    public void AMarkNobodySeesIsRefused(string place, string mark)
    {
        var json = Example();
        Put(json, place, JsonValue.Create($"李{mark}四").ToJsonString());

        Assert.Equal([place], Read(json.ToJsonString()).Mistakes.Select(mistake => mistake.Path).Distinct());
    }

    [Fact(DisplayName = "没有这一项的字段再多、字段名再长: 只列两百处, 每处不超过一行")]
    public void UnknownFieldsWithoutEndAreNotListedWithoutEnd()
    {
        var fields = string.Concat(Enumerable.Range(0, 50_000).Select(n => $",\"x{n}{new string('y', n == 0 ? 100_000 : 1)}\":1"));
        var (file, mistakes) = Read($$"""{"format":"bidding-registry/1","source":"x","asOf":"2026-11-20","persons":[{"id":"P","name":"x"{{fields}}}]}""");

        Assert.Null(file);
        Assert.Equal(RegistryReader.MostMistakes, mistakes.Count);
        Assert.All(mistakes, mistake => Assert.True(mistake.Path.Length < 250));
    }

    [Theory(DisplayName = "不是登记信息文件的, 不读")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"bidding-registry/1\",\"source\":\"x\",\"asOf\":\"2026-11-20\"}")]
    [InlineData("{\"format\":\"bidding-registry/1\",\"source\":\"x\",\"asOf\":\"2026-11-20\",\"persons\":[]}")]
    [InlineData("{\"format\":\"bidding-registry/1\",\"source\":\"x\",\"source\":\"y\",\"asOf\":\"2026-11-20\",\"persons\":[{\"id\":\"P\",\"name\":\"x\"}]}")]
    [InlineData("{\"format\":\"bidding-registry/1\",\"source\":\"\\ud800\",\"asOf\":\"2026-11-20\",\"persons\":[{\"id\":\"P\",\"name\":\"x\"}]}")]
    public void WhatIsNoRegistryIsRefused(string text)
    {
        var (file, mistakes) = Read(text);

        Assert.Null(file);
        Assert.NotEmpty(mistakes);
    }

    [Fact(DisplayName = "同一条关系写两次的, 指明第二次")]
    public void ARelationStandsOnce()
    {
        var json = Example();
        json["relations"]!.AsArray().Add(JsonNode.Parse("""{ "from": "P-9001", "kind": "employed", "to": "91370500EXAMPLE002", "since": "2012-07-01", "until": "2020-01-01" }"""));

        Assert.Equal(["relations[5].from"], Read(json.ToJsonString()).Mistakes.Select(mistake => mistake.Path));
    }

    [Fact(DisplayName = "错误再多, 也只列两百处左右, 不会没完没了")]
    public void AFileOfAnotherMakingIsNotReadToItsEnd()
    {
        var persons = string.Join(',', Enumerable.Range(0, 100_000).Select(_ => "7"));
        var (file, mistakes) = Read($$"""{"format":"bidding-registry/1","source":"x","asOf":"2026-11-20","persons":[{{persons}}]}""");

        Assert.Null(file);
        Assert.InRange(mistakes.Count, RegistryReader.MostMistakes, RegistryReader.MostMistakes + 10);
    }

    internal static JsonNode Example() => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "registry-example.json")))!;

    private static (RegistryFile? File, IReadOnlyList<Mistake> Mistakes) Read(string text) => RegistryReader.Read(Encoding.UTF8.GetBytes(text), Sites, Today);

    private static void Put(JsonNode root, string place, string? value)
    {
        var steps = place.Split('.', '[', ']').Where(step => step.Length > 0).ToList();
        var node = steps.SkipLast(1).Aggregate(root, (at, step) => at is JsonArray list ? list[int.Parse(step)]! : at[step]!);
        switch (node)
        {
            case JsonArray list:
                list[int.Parse(steps[^1])] = JsonNode.Parse(value!);
                break;
            case var fields when value is null:
                fields.AsObject().Remove(steps[^1]);
                break;
            default:
                node[steps[^1]] = JsonNode.Parse(value);
                break;
        }
    }
}
