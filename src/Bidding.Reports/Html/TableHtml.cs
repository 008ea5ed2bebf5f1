using System.Globalization;
using Bidding.Pdf.Content;

namespace Bidding.Reports.Html;

internal static class TableHtml
{
    public static void Write(Markup page, Table table)
    {
        page.Open("div", ("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption)).Open("table");
        if (table.Caption is { } caption)
        {
            page.Element("caption", caption);
        }
        Rows(page.Open("thead"), table.Columns, table.Header, isHeader: true);
        Rows(page.Close("thead").Open("tbody"), table.Columns, table.Rows, isHeader: false);
        page.Close("tbody").Close("table").Close("div");
    }

    public static void Write(Markup page, KeyValueList list)
    {
        page.Open("table", ("class", "facts"));
        if (list.Caption is { } caption)
        {
            page.Element("caption", caption);
        }
        page.Open("tbody");
        foreach (var (key, value) in list.Items)
        {
            page.Open("tr").Element("th", key, ("scope", "row")).Open("td");
            DocumentHtml.Runs(page, value.Runs).Close("td").Close("tr");
        }
        page.Close("tbody").Close("table");
    }

    private static void Rows(Markup page, IReadOnlyList<Column> columns, IReadOnlyList<Row> rows, bool isHeader)
    {
        foreach (var row in rows)
        {
            page.Open("tr", ("class", row.Strong ? "strong" : null));
            var at = 0;
            foreach (var cell in row.Cells)
            {
                Write(page, cell, columns[at], isHeader);
                at += cell.Span;
            }
            page.Close("tr");
        }
    }

    private static void Write(Markup page, Cell cell, Column column, bool isHeader)
    {
        var names = column.Names && !isHeader;
        var element = isHeader || names ? "th" : "td";
        var align = (cell.Align ?? column.Align) switch { Align.Right => "figure", Align.Center => "middle", _ => null };
        page.Open(
            element,
            ("scope", isHeader ? "col" : names ? "row" : null),
            ("colspan", cell.Span > 1 ? cell.Span.ToString(CultureInfo.InvariantCulture) : null),
            ("class", align));
        DocumentHtml.Runs(page, cell.Runs).Close(element);
    }
}
