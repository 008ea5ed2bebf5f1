namespace Bidding.Domain.Rules;

/// <summary>
/// Marks a class as a rule and names the article it rests on. One rule, one file, named as a sentence;
/// <c>docs/regulation-map.md</c> is made from these marks, and a rule without a test fails the suite.
/// </summary>
/// <param name="law">One of <see cref="Laws"/>.</param>
/// <param name="clause">As it is cited: 第六十四条第二项.</param>
/// <param name="says">The rule in one Chinese sentence, as the regulation would put it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LawAttribute(string law, string clause, string says) : Attribute
{
    public string Law { get; } = law;

    public string Clause { get; } = clause;

    public string Says { get; } = says;

    /// <summary>True where the article or its number comes from memory or one weak source: then the rule is configuration with a safe default.</summary>
    public bool Unconfirmed { get; init; }
}
