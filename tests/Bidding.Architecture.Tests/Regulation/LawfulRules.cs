using System.Reflection;
using System.Text.RegularExpressions;
using Bidding.Domain.Rules;
using Bidding.Reports;
using Bidding.Web.Live;

namespace Bidding.Architecture.Tests.Regulation;

/// <summary>One class that bears an article, and the file that holds it.</summary>
internal sealed record LawfulRule(Type Type, string File, IReadOnlyList<LawAttribute> Articles)
{
    public string Name => Type.Name;
}

/// <summary>Every rule of the compiled house: the classes marked with <see cref="LawAttribute"/>, most of them in the domain.</summary>
internal static partial class LawfulRules
{
    private static readonly Lazy<IReadOnlyList<LawfulRule>> Read = new(() =>
    [
        .. from assembly in new[] { Domain, typeof(EvaluationReport).Assembly, typeof(EvaluationHub).Assembly }
           from type in assembly.GetTypes()
           let articles = type.GetCustomAttributes<LawAttribute>(inherit: false).ToList()
           where articles.Count > 0
           orderby type.Name
           select new LawfulRule(type, FileOf(type), articles),
    ]);

    public static Assembly Domain => typeof(Refusals).Assembly;

    public static IReadOnlyList<LawfulRule> All => Read.Value;

    /// <summary>The laws in the order in which <see cref="Laws"/> names them.</summary>
    public static IReadOnlyList<string> KnownLaws { get; } =
        [.. typeof(Laws).GetFields().OrderBy(field => field.MetadataToken).Select(field => (string)field.GetRawConstantValue()!)];

    private static string FileOf(Type type)
    {
        var declaring = House.Sources(".cs")
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            .Where(path => Declares(House.Read(path), type))
            .ToList();
        return declaring is [var one]
            ? one
            : throw new InvalidOperationException($"{type} bears an article and must be declared in exactly one file, not in: {string.Join(", ", declaring)}");
    }

    private static bool Declares(string source, Type type) =>
        source.Contains($"namespace {type.Namespace};", StringComparison.Ordinal)
        && Declaration().Matches(source).Any(declared => declared.Groups["name"].Value == type.Name);

    [GeneratedRegex(@"^\s*(?:public |internal |private |sealed |static |abstract |partial |readonly )*(?:class|record struct|record class|record|struct)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
