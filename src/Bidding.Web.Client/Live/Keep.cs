using Microsoft.JSInterop;

namespace Bidding.Web.Client.Live;

/// <summary>What stays on this machine over a reload: drafts and unsent commands until they are sealed, the language, the mark of this tab.</summary>
public interface IKeep
{
    ValueTask<string?> Get(string key);

    /// <returns>False where the machine does not take it: it is full, or keeps nothing at all.</returns>
    ValueTask<bool> Set(string key, string value);

    ValueTask Remove(string key);

    ValueTask<IReadOnlyList<string>> Keys();

    /// <summary>A mark of this browser tab, so that a reload is not taken for a second seat.</summary>
    ValueTask<string> Tab();

    /// <summary>The language the page came in.</summary>
    ValueTask<string> Spoken();

    /// <summary>Speaks another language from now on, on the static pages as well.</summary>
    ValueTask Speak(string language);
}

/// <summary>A browser that is full, or forbidden to keep anything, is one that keeps nothing: the work goes on in memory.</summary>
public sealed class BrowserKeep(IJSRuntime js) : IKeep
{
    public ValueTask<string?> Get(string key) => Try(() => js.InvokeAsync<string?>("localStorage.getItem", key));

    public ValueTask<bool> Set(string key, string value) => Try(async () =>
    {
        await js.InvokeVoidAsync("localStorage.setItem", key, value);
        return true;
    });

    public async ValueTask Remove(string key) => await Try(() => js.InvokeAsync<object?>("localStorage.removeItem", key));

    public async ValueTask<IReadOnlyList<string>> Keys() => await Try<IReadOnlyList<string>>(async () =>
    {
        var keys = new List<string>();
        for (var n = await js.GetValueAsync<int>("localStorage.length"); n > 0; n--)
        {
            keys.Add(await js.InvokeAsync<string?>("localStorage.key", n - 1) ?? "");
        }

        return keys;
    }) ?? [];

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

    private static async ValueTask<T?> Try<T>(Func<ValueTask<T>> asked)
    {
        try
        {
            return await asked();
        }
        catch (JSException)
        {
            return default;
        }
    }
}
