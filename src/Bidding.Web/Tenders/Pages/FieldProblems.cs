using System.Globalization;
using Bidding.Web.Client.Wording;
using Bidding.Web.Pages;

namespace Bidding.Web.Tenders.Pages;

/// <param name="Field">Its name in the form, such as Rows[0].Levels[1].Points; empty where the mistake is in no single field.</param>
/// <param name="Name">The field in the clerk's words.</param>
public sealed record FieldProblem(string Field, string Name, string Text);

/// <summary>What is wrong in a form, each mistake at its field: said beside the field, and above all in a list that leads there.</summary>
public sealed class FieldProblems(Tongue l)
{
    private readonly List<FieldProblem> all = [];

    public IReadOnlyList<FieldProblem> All => all;

    public static string IdOf(string field) => field.Replace("].", "-", StringComparison.Ordinal).Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    public void Add(string field, Pair name, Pair text) => all.Add(new(field, l[name], l[text]));

    /// <summary>Where the clerk goes on: the first field that is wrong.</summary>
    public bool IsFirst(string field) => all.Find(problem => problem.Field.Length > 0)?.Field == field;

    public IEnumerable<FieldProblem> At(string field) => all.Where(problem => problem.Field == field);

    /// <returns>0 where the field holds no such number; the mistake is then in the list.</returns>
    public decimal Number(string field, Pair name, string? text, bool orZero = false, decimal below = 100_000)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value) && value < below && (value > 0 || orZero))
        {
            return value;
        }

        Add(field, name, string.IsNullOrWhiteSpace(text) ? ("请填写", "needed")
            : value >= below ? ($"“{text}”太大, 须小于 {below:0}", $"“{text}” is too large: below {below:0}")
            : orZero ? ($"“{text}”不是数", $"“{text}” is not a number") : ($"“{text}”不是大于零的数", $"“{text}” is not a number above zero"));
        return 0;
    }

    public int Whole(string field, Pair name, string? text, int most)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most)
        {
            return value;
        }

        Add(field, name, ($"“{text}”应为 1 至 {most} 的整数", $"“{text}” must be a whole number from 1 to {most}"));
        return 0;
    }

    public string Text(string field, Pair name, string? text, int most)
    {
        var words = (text ?? "").Trim();
        if (words.Length == 0)
        {
            Add(field, name, ("请填写", "needed"));
        }
        else if (words.Length > most)
        {
            Add(field, name, ($"不超过 {most} 字", $"at most {most} characters"));
        }
        else if (Domain.Rules.PlainText.Hidden(words))
        {
            Add(field, name, ("有控制字符、看不见的符号或者无法印刷的字符, 请用键盘重新输入", "holds control characters, marks nobody sees or what cannot be printed: please type it anew"));
        }

        return words;
    }

    /// <summary>An id as an import takes it: at most 20 letters or digits.</summary>
    /// <param name="such">One to write by.</param>
    public string Code(string field, Pair name, string? text, string such)
    {
        var id = (text ?? "").Trim();
        if (id.Length is 0 or > 20 || !Import.Place.IsCode(id))
        {
            Add(field, name, ($"用字母或数字, 如 {such}", $"letters or digits, such as {such}"));
        }

        return id;
    }
}
