namespace Bidding.Verify.Evidence;

/// <summary>The first thing in a bundle that does not hold: where, what, and both values where two are compared.</summary>
internal sealed class DoesNotHoldException(string where, string what, string? expected = null, string? found = null)
    : Exception($"{where}: {what}")
{
    public string? Expected { get; } = expected;

    public string? Found { get; } = found;

    /// <summary>The values as texts of one line, whatever a forger put into them.</summary>
    public IEnumerable<string> Lines()
    {
        yield return OneLine(Message);
        if (Expected is not null || Found is not null)
        {
            yield return "  expected " + OneLine(Expected ?? "(nothing)");
            yield return "  found    " + OneLine(Found ?? "(nothing)");
        }
    }

    public static string OneLine(string text) =>
        string.Concat(text.Take(400).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '�' : c));
}

/// <summary>The file is no evidence bundle at all.</summary>
internal sealed class NoExportException(string why) : Exception(why);

internal static class Hostile
{
    /// <summary>What reading values of a shape nobody promised may throw: the file's fault, and never a reason to fall over.</summary>
    public static bool IsOfTheFile(Exception odd) => odd is KeyNotFoundException or InvalidOperationException or FormatException or ArithmeticException
        or ArgumentException or IndexOutOfRangeException or NullReferenceException or System.Text.Json.JsonException;
}
