namespace Bidding.Pdf.Fonts;

/// <summary>Places where Chinese TrueType fonts lie on Debian, Ubuntu, Fedora and Windows, best first.</summary>
internal static class UsualFonts
{
    private static readonly string[] Chinese =
    [
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/wqy-microhei-fonts/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
        "/usr/share/fonts/wqy-zenhei-fonts/wqy-zenhei.ttc",
        "/usr/share/fonts/truetype/arphic/uming.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
        .. InWindows("simsun.ttc", "simhei.ttf", "msyh.ttc", "simfang.ttf", "Deng.ttf"),
    ];

    private static readonly string[] Rare =
    [
        .. InWindows("simsunb.ttf", "SimsunExtG.ttf", "seguisym.ttf"),
        "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
        "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
    ];

    /// <summary>The first Chinese font that can be used, then every fallback for rare characters.</summary>
    public static (IReadOnlyList<TrueTypeFont> Found, IReadOnlyList<string> Refused) Load()
    {
        var found = new List<TrueTypeFont>();
        var refused = new List<string>();
        foreach (var path in Chinese)
        {
            if (found.Count == 0)
                Try(path, found, refused);
        }

        foreach (var path in Rare)
            Try(path, found, refused);
        return (found, refused);
    }

    private static void Try(string path, List<TrueTypeFont> found, List<string> refused)
    {
        try
        {
            found.Add(TrueTypeFont.Load(path));
        }
        catch (UnusableFontException problem)
        {
            refused.Add(problem.Message);
        }
    }

    private static IEnumerable<string> InWindows(params string[] names)
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.Fonts);
        return OperatingSystem.IsWindows() ? names.Select(name => Path.Combine(folder, name)) : [];
    }
}
