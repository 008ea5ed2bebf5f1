namespace Bidding.Web.Tenders.Import;

/// <summary>One thing wrong in a file, where it stands and what stands there.</summary>
/// <param name="Path">JSON path from the root: <c>lots[0].criteria[2].max</c>.</param>
public sealed record Mistake(string Path, string Value, string Zh, string En);
