using System.Reflection;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Client.Tests.Wording;

public class TextsTests
{
    public static TheoryData<string, Pair> All()
    {
        var all = new TheoryData<string, Pair>();
        foreach (var field in new[] { typeof(Texts), typeof(ResultTexts) }.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)))
        {
            all.Add(field.Name, (Pair)field.GetValue(null)!);
        }

        return all;
    }

    [Theory(DisplayName = "每句话两种文字俱全, 占位一致, 不用感叹号")]
    [MemberData(nameof(All))]
    public void EverySentenceIsThereTwice(string name, Pair words)
    {
        Assert.False(string.IsNullOrWhiteSpace(words.Zh), name);
        Assert.False(string.IsNullOrWhiteSpace(words.En), name);
        Assert.Equal(Holes(words.Zh), Holes(words.En));
        Assert.DoesNotContain('!', words.Zh + words.En);
        Assert.DoesNotContain('！', words.Zh);
    }

    private static IEnumerable<char> Holes(string text) =>
        text.Select((letter, at) => (letter, at)).Where(hole => hole.letter == '{').Select(hole => text[hole.at + 1]).Distinct().Order();
}
