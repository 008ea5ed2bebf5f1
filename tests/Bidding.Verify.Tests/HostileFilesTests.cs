using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>
/// Files made to lead a checker astray: every place of a valid one holds something nobody promised, with every sum made right again. The checker
/// says in its own words that it does not hold or cannot be judged; it never falls over.
/// </summary>
public sealed class HostileFilesTests
{
    private const string Mark = "@@hostile@@";

    private static readonly string[] Values =
    [
        "\"\\ud800\"", "\"\\udc00x\"", "null", "1e400", "-1", "[]", "{}", "[null]", "true", "9223372036854775807", "\"99999999999999999999999999999999999999\"", "\"\"", "\"\\u0000\\u202e\"", "0.5",
        "\"-0\"", "\"1e5\"", "\"79228162514264337593543950335\"", "{\"\\ud800\":1}", "{\"type\":\"bid-rejected\"}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    ];

    [Theory(DisplayName = "半个代理对作为键、名称、时间、操作人: 指出是哪一行, 不崩溃")]
    [InlineData("\"actor\":", "\"actor\":\"\\ud800\",\"x\":")]
    [InlineData("\"actor\":", "\"\\ud800\":")]
    [InlineData("\"fact\":{", "\"fact\":{\"\\udc00\":1,")]
    [InlineData("\"type\":\"", "\"type\":\"\\ud800")]
    public void HalfACharacterIsNoText(string from, string to)
    {
        var evidence = Evidence.Of(RecordedLot.OpenedOnly());
        evidence.Retell(Evidence.Opening, 1, body => body.Replace(from, to, StringComparison.Ordinal)).WithManifest();

        var (status, output, errors) = Checker.Chain(evidence.Zip());

        Assert.Equal((1, ""), (status, errors));
        Assert.Equal("opening.facts.jsonl line 2: an escape that is no Unicode text", output.TrimEnd());
    }

    [Theory(DisplayName = "清单中的半个代理对、缺项、错项: 一行说明")]
    [InlineData("\"format\":\"bidding-evidence/1\"", "\"format\":\"\\ud800\"")]
    [InlineData("\"format\":", "\"\\ud800\":1,\"format\":")]
    [InlineData("\"name\":\"opening.facts.jsonl\"", "\"name\":\"\\ud800\"")]
    [InlineData("\"version\":", "\"version\":1e400,\"v\":")]
    [InlineData("\"streams\":[", "\"streams\":[null,1,[],")]
    [InlineData("\"madeAt\":\"", "\"madeAt\":\"\\ud800")]
    public void AHostileManifestIsToldInOneLine(string from, string to)
    {
        var evidence = Evidence.Of(RecordedLot.OpenedOnly());
        evidence.Manifest = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(evidence.Manifest).Replace(from, to, StringComparison.Ordinal));

        Foreseen(Checker.Chain(evidence.Zip()), from + to);
    }

    [Theory(DisplayName = "记录中每一处都换成异常内容并重做全部校验和: 要么不成立, 要么无法核验, 从不崩溃")]
    [InlineData(Evidence.Opening, "eventful", 1)]
    [InlineData(Evidence.Evaluation, "eventful", 2)]
    [InlineData(Evidence.Evaluation, "replaced", 3)]
    [InlineData(Evidence.Panel, "drawn", 4)]
    public void EveryPlaceOfTheRecordMayHoldAnything(string file, string told, ulong seed)
    {
        var dice = new Dice(seed);
        var bundle = told switch
        {
            "drawn" => DrawTests.Drawn(),
            "replaced" => Evidence.Of(RecordedLot.ReplacedAfterVotes()),
            _ => Evidence.Of(RecordedLot.Eventful()),
        };
        var (lines, seen) = (bundle.Lines(file), new HashSet<string>());
        foreach (var (number, line) in lines.Index())
        {
            var type = JsonNode.Parse(line)!["fact"]!["type"]!.GetValue<string>();
            foreach (var path in Paths(JsonNode.Parse(line)!["fact"]!, "").Where(path => seen.Add(type + Shape(path))))
            {
                var hostile = dice.Of(Values);
                var evidence = bundle.Copy().Retell(file, number, body => With(body, "fact" + path, hostile)).WithManifest();
                Foreseen(Checker.Chain(evidence.Zip()), $"{type} {path} {hostile}");
                if (file == Evidence.Panel)
                {
                    Foreseen(Checker.Draw(evidence.Zip()), $"{type} {path} {hostile}");
                }
            }
        }
        Assert.True(seen.Count >= 20, $"{seen.Count} places");
    }

    [Fact(DisplayName = "评分汇总表每一处都换成异常内容: 一行说明或给出结果, 从不崩溃")]
    public void EveryPlaceOfASheetMayHoldAnything()
    {
        foreach (var sheet in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Order(StringComparer.Ordinal).Where((_, index) => index % 4 == 0))
        {
            var text = JsonNode.Parse(File.ReadAllText(sheet))!["sheet"]!.ToJsonString();
            foreach (var path in Paths(JsonNode.Parse(text)!, "").DistinctBy(Shape))
            {
                foreach (var hostile in Values)
                {
                    var (result, refused) = RecomputeCommand.Of(Encoding.UTF8.GetBytes(With(text, path.TrimStart('.'), hostile)));
                    Assert.True(result is null ? !refused!.ToString().Contains('\n', StringComparison.Ordinal) : JsonDocument.Parse(result).RootElement.ValueKind == JsonValueKind.Object, path + hostile);
                }
            }
        }
    }

    [Fact(DisplayName = "存证包被截断、翻转、重复任意一段: 从不崩溃")]
    public void AnyBytesMayBeDamaged()
    {
        var (dice, whole) = (new Dice(7), Evidence.Of(RecordedLot.OpenedOnly()).Zip());
        for (var i = 0; i < 300; i++)
        {
            var (at, count) = (dice.Below(whole.Length), dice.Below(64));
            byte[] damaged = dice.Below(3) switch
            {
                0 => whole[..at],
                1 => [.. whole[..at], .. whole[Math.Max(0, at - count)..]],
                _ => [.. whole[..at], (byte)dice.Below(256), .. whole[Math.Min(whole.Length, at + 1)..]],
            };
            Foreseen(Checker.Chain(damaged), $"{i}");
            Foreseen(Checker.On(damaged, file => ["recompute", file]), $"{i}");
            Foreseen(Checker.On(damaged, file => ["signatures", file]), $"{i}");
        }
    }

    [Theory(DisplayName = "清单签名处是垃圾: 指出没有签名")]
    [InlineData("manifest.ecdsa.p7s")]
    [InlineData("manifest.sm2.p7s")]
    public void ASealMayBeAnyBytes(string seal)
    {
        var dice = new Dice(11);
        var evidence = Evidence.Of(RecordedLot.OpenedOnly());
        byte[] deep = [.. Enumerable.Repeat<byte[]>([0x30, 0x80], 500_000).SelectMany(pair => pair)];
        foreach (var junk in (byte[][])[[], [0x30], [0x30, 0x80, 0, 0], [0x30, 0x84, 0xff, 0xff, 0xff, 0xff], deep, .. Enumerable.Range(1, 40).Select(length => dice.Bytes(length * 7))])
        {
            var zip = Evidence.Zip([.. ((string, byte[])[])[("manifest.json", evidence.Manifest)], .. evidence.Files.Select(file => (file.Key, file.Value)).Append((seal, junk)).OrderBy(part => part.Item1, StringComparer.Ordinal)]);
            var (status, output, _) = Checker.Chain(zip);
            Assert.Equal(1, status);
            Assert.StartsWith($"{seal}: no ", output, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "空文件名、目录、不存在的文件: 一行说明")]
    public void AFileMayBeNoFile()
    {
        foreach (var command in (string[])["chain", "draw", "signatures", "recompute"])
        {
            Assert.Equal(2, Checker.Run([command, ""]).Status);
            Foreseen(Checker.Run([command, Path.GetTempPath()]), command);
            Foreseen(Checker.Run([command, Path.Combine(Path.GetTempPath(), "there-is-none")]), command);
        }
    }

    /// <summary>One of the checker's own answers: a status of its list, at most a finding and its two values, and not the net under everything.</summary>
    private static void Foreseen((int Status, string Output, string Errors) said, string what)
    {
        Assert.True(said.Status is 0 or 1 or 2, what);
        Assert.DoesNotContain(CommandLine.Unforeseen, said.Errors, StringComparison.Ordinal);
        Assert.True(said.Status != 1 || said.Output.TrimEnd().Split('\n').Length <= 3, what + said.Output);
        Assert.True(said.Status != 2 || (said.Output.Length == 0 && said.Errors.TrimEnd().Split('\n').Length == 1), what + said.Errors);
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject json => json.SelectMany(member => Paths(member.Value, $"{path}.{member.Key}")).Prepend(path),
        JsonArray list => list.Take(2).SelectMany((item, index) => Paths(item, $"{path}[{index}]")).Prepend(path),
        _ => [path],
    };

    /// <summary>The first and the second of a list are one place.</summary>
    private static string Shape(string path) => path.Replace("[1]", "[0]", StringComparison.Ordinal);

    private static string With(string json, string path, string hostile)
    {
        var root = JsonNode.Parse(json)!;
        if (path.Length == 0)
        {
            return hostile;
        }
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var holder = steps[..^1].Aggregate(root, (node, step) => step.StartsWith('[') ? node[int.Parse(step.Trim('[', ']'))]! : node[step]!);
        if (holder is JsonArray list)
        {
            list[int.Parse(steps[^1].Trim('[', ']'))] = Mark;
        }
        else
        {
            holder[steps[^1]] = Mark;
        }
        return root.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace($"\"{Mark}\"", hostile, StringComparison.Ordinal);
    }
}

/// <summary>The same numbers for the same seed, wherever it runs.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public T Of<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    public byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)Below(256))];
}
