using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bidding.Reports.Html;

/// <summary>Writes elements and text nodes; every text and every attribute value is encoded here and nowhere else.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    /// <param name="attributes">Names that this code writes, never that content brings; an absent value leaves the attribute out.</param>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                text.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }
        text.Append('>');
        return this;
    }

    public Markup Close(string element)
    {
        text.Append("</").Append(element).Append(">\n");
        return this;
    }

    public Markup Text(string value)
    {
        text.Append(Encoder.Encode(value));
        return this;
    }

    /// <summary>An element with a text and nothing else in it.</summary>
    public Markup Element(string element, string value, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(value).Close(element);

    public static string N(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public override string ToString() => text.ToString();
}
