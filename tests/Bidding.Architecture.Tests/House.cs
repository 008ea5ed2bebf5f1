namespace Bidding.Architecture.Tests;

/// <summary>The sources as they lie in the working copy.</summary>
internal static class House
{
    private static readonly string[] Built = ["bin", "obj", "artifacts", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Sources(params string[] endings) =>
        from folder in new[] { "src", "db", "tests", "bench" }
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && !path.Split('/').Any(Built.Contains)
        select path;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bidding.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the sources: run them inside the working copy.");
        }

        return folder.FullName;
    }
}
