using System.Globalization;
using Bidding.Pdf.Fonts;

namespace Bidding.Pdf.Tests.Judges;

/// <summary>Skips, saying why, where an outside judge or a Chinese font is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => Tool.Find(tool) is null).ToList();
        if (missing.Count > 0)
            Skip = string.Create(CultureInfo.InvariantCulture, $"not on PATH: {string.Join(", ", missing)} (install qpdf, poppler-utils and openssl)");
        else if (!Fonts.Installed)
            Skip = "no Chinese TrueType font (install fonts-wqy-microhei)";
    }
}

internal static class Fonts
{
    private static readonly Lazy<FontChain?> Found = new(Load);

    public static bool Installed => Found.Value is not null;

    public static FontChain Chain => Found.Value ?? throw new InvalidOperationException("no Chinese font");

    private static FontChain? Load()
    {
        try
        {
            return FontChain.Find();
        }
        catch (NoUsableFontException)
        {
            return null;
        }
    }
}
