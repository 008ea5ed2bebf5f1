using Bidding.Domain.Rules;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Pages;

/// <summary>The language of one request: zh-CN unless the visitor chose English.</summary>
public sealed class Tongue(IHttpContextAccessor http)
{
    public const string Cookie = "lang";

    public bool IsEnglish { get; } = http.HttpContext?.Request.Cookies[Cookie] == "en";

    public string Code => IsEnglish ? "en" : "zh-CN";

    public string this[string zh, string en] => IsEnglish ? en : zh;

    public string this[Pair words] => this[words.Zh, words.En];

    public string Why(Refusal refusal) => this[refusal.Zh, refusal.En];

    public string Law(Article article) => this[Names.Law(article)];

    public string Next(Refusal refusal) => this[refusal.NextZh, refusal.NextEn];
}
