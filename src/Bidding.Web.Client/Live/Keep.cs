using Microsoft.JSInterop;

namespace Bidding.Web.Client.Live;

/// <summary>What stays on this machine over a reload: drafts and unsent commands until they are sealed, the language, the mark of this tab.</summary>
public interface IKeep
{
    ValueTask<string?> Get(string key);

    ValueTask Set(string key, string value);

    ValueTask Remove(string key);

    ValueTask<IReadOnlyList<string>> Keys();

    /// <summary>A mark of this browser tab, so that a reload is not taken for a second seat.</summary>
    ValueTask<string> Tab();

    /// <summary>The language the page came in.</summary>
    ValueTask<string> Spoken();

    /// <summary>Speaks another language from now on, on the static pages as well.</summary>
    ValueTask Speak(string language);
}

public sealed class BrowserKeep(IJSRuntime js) : IKeep
{
    public ValueTask<string?> Get(string key) => js.InvokeAsync<string?>("localStorage.getItem", key);

    public ValueTask Set(string key, string value) => js.InvokeVoidAsync("localStorage.setItem", key, value);

    public ValueTask Remove(string key) => js.InvokeVoidAsync("localStorage.removeItem", key);

    public async ValueTask<IReadOnlyList<string>> Keys()
    {
        var keys = new List<string>();
        for (var n = await js.GetValueAsync<int>("localStorage.length"); n > 0; n--)
        {
            keys.Add(await js.InvokeAsync<string?>("localStorage.key", n - 1) ?? "");
        }

        return keys;
    }

    public async ValueTask<string> Tab()
    {
        await using var script = await js.InvokeAsync<IJSObjectReference>("import", Hands.Module);
        return await script.InvokeAsync<string>("tab");
    }

    public ValueTask<string> Spoken() => js.GetValueAsync<string>("document.documentElement.lang");

    public async ValueTask Speak(string language)
    {
        await js.SetValueAsync("document.documentElement.lang", language);
        await js.SetValueAsync("document.cookie", $"lang={language[..2]}; path=/; max-age=31536000; samesite=lax");
    }
}
