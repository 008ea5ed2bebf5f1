using Bidding.Web.Client.Wording;

namespace Bidding.Web.Tenders.Pages;

/// <summary>Columns as they come from a spreadsheet: 编号, 名称, 部分, 满分, 性质, 评分方式, 规则. A number in place of the mode is a step.</summary>
internal static class PastedCriteria
{
    public static List<CriterionFields> Read(string text, FieldProblems problems)
    {
        var rows = new List<CriterionFields>();
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(cells => cells.Any(cell => cell.Trim().Length > 0));
        foreach (var cells in lines.Where(cells => cells[0].Trim() is not ("编号" or "id")))
        {
            rows.Add(Row(cells, rows.Count + 1, problems));
        }

        return rows;
    }

    private static CriterionFields Row(string[] cells, int n, FieldProblems problems)
    {
        var row = new CriterionFields
        {
            Id = cells[0].Trim(),
            Name = cells.ElementAtOrDefault(1)?.Trim(),
            Section = cells.ElementAtOrDefault(2)?.Trim(),
            Max = cells.ElementAtOrDefault(3)?.Trim(),
        };
        var nature = cells.ElementAtOrDefault(4);
        row.Nature = CriterionReader.NatureOf(nature) == Domain.Scoring.Nature.Objective ? "objective" : "subjective";
        if (CriterionReader.NatureOf(nature) is null)
        {
            Wrong(n, ("性质", "nature"), ($"“{nature}”应为主观分或客观分", $"“{nature}” is neither subjective nor objective"), problems);
        }

        var (word, rule) = (cells.ElementAtOrDefault(5), cells.ElementAtOrDefault(6));
        var kind = ModeLine.KindOf(word, rule);
        rule ??= kind == Modes.Steps ? word : null;
        if (!Modes.Kinds.Contains(kind))
        {
            Wrong(n, ("评分方式", "mode"), ($"“{kind}”{ModeLine.Example(kind).Zh}", $"“{kind}” is not {ModeLine.Example(kind).En}"), problems);
        }
        else if (!ModeLine.Fill(row, kind, rule))
        {
            var (mode, example) = (Modes.Word(kind), ModeLine.Example(kind));
            Wrong(n, ("评分规则", "rule"), ($"“{rule?.Trim()}”不合“{mode.Zh}”的写法。{example.Zh}", $"“{rule?.Trim()}” does not fit “{mode.En}”. {example.En}"), problems);
        }

        return row;
    }

    private static void Wrong(int n, Pair name, Pair text, FieldProblems problems) =>
        problems.Add(nameof(MethodForm.Paste), ($"粘贴的第 {n} 行, {name.Zh}", $"Pasted row {n}, {name.En}"), text);
}
