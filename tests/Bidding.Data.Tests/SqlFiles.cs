using System.Runtime.CompilerServices;

namespace Bidding.Data.Tests;

/// <summary>The files in db/sql as they stand in the repository.</summary>
internal static class SqlFiles
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", "db", "sql"));

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>One section of guards.sql, from its "-- [section]" line to the next.</summary>
    public static string Guards(string section)
    {
        var text = Read("guards.sql");
        var start = text.IndexOf($"-- [{section}]", StringComparison.Ordinal);
        var end = text.IndexOf("-- [", start + 1, StringComparison.Ordinal);
        return (end < 0 ? text[start..] : text[start..end]).Trim();
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
