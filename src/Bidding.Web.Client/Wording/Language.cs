using Bidding.Domain.Rules;
using Bidding.Web.Client.Live;

namespace Bidding.Web.Client.Wording;

/// <summary>One text in the two languages of the product.</summary>
public sealed record Pair(string Zh, string En)
{
    public static implicit operator Pair((string Zh, string En) words) => new(words.Zh, words.En);
}

/// <summary>The language this person reads; Chinese unless he chose otherwise, and kept on the machine.</summary>
public sealed class Language(IKeep keep)
{
    public event Action? Changed;

    public bool IsEnglish { get; private set; }

    public string Tag => IsEnglish ? "en" : "zh-CN";

    public string this[Pair words] => IsEnglish ? words.En : words.Zh;

    public string this[Pair words, params object?[] values] => string.Format(this[words], values);

    public string Why(Refusal refusal) => IsEnglish ? refusal.En : refusal.Zh;

    public string Law(Article article) => this[Names.Law(article)];

    public string Next(Refusal refusal) => IsEnglish ? refusal.NextEn : refusal.NextZh;

    public async Task Load() => IsEnglish = await keep.Spoken() == "en";

    public async Task Toggle()
    {
        IsEnglish = !IsEnglish;
        await keep.Speak(Tag);
        Changed?.Invoke();
    }
}
