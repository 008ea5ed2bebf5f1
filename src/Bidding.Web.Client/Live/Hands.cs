using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Bidding.Web.Client.Live;

/// <summary>What only a script can do to the page.</summary>
public sealed class Hands(IJSRuntime js)
{
    public const string Module = "./js/room.js";

    private Task<IJSObjectReference>? module;

    /// <summary>Focuses a field and selects what is in it, as the tabulator key does: typing then replaces the figure.</summary>
    public async Task Take(ElementReference field) => await (await Script()).InvokeVoidAsync("take", field);

    /// <summary>Shows the head of the page that a new phase has put there.</summary>
    public Task Begin() => Offer("begin");

    /// <summary>Shows the element with this id at the head of the window, and goes on from there.</summary>
    public Task Arrive(string id) => Offer("arrive", id);

    /// <summary>Shows the field with this id in the middle of the window, with what stands above it, and puts the keyboard there.</summary>
    public Task Attend(string id) => Offer("attend", id);

    /// <summary>Shows a refusal that has come, as far as it is out of sight.</summary>
    public Task Reveal(ElementReference note) => Offer("reveal", note);

    /// <summary>Goes on from the element with this id, which has taken the place of what was pressed.</summary>
    public Task GoOn(string id) => Offer("goOn", id);

    /// <summary>Loads a framed page again, where its reader is.</summary>
    public Task Renew(ElementReference frame) => Offer("renew", frame);

    public async Task Submit(ElementReference form) => await (await Script()).InvokeVoidAsync("submit", form);

    /// <summary>Lets mouse, pen and finger write on a canvas.</summary>
    public async Task OpenPad(ElementReference canvas) => await (await Script()).InvokeVoidAsync("openPad", canvas);

    public async Task UndoPad(ElementReference canvas) => await (await Script()).InvokeVoidAsync("undoPad", canvas);

    public async Task ClearPad(ElementReference canvas) => await (await Script()).InvokeVoidAsync("clearPad", canvas);

    /// <returns>What is written there as PNG; null where nothing is.</returns>
    public async Task<byte[]?> ReadPad(ElementReference canvas) =>
        await (await Script()).InvokeAsync<string?>("readPad", canvas) is { Length: > 0 } text ? Convert.FromBase64String(text) : null;

    /// <summary>Nobody waits for it: where the script cannot be had just now the page stays as it is, and the room goes on.</summary>
    private async Task Offer(string what, params object[] with)
    {
        try
        {
            await (await Script()).InvokeVoidAsync(what, with);
        }
        catch (JSException)
        {
        }
    }

    /// <summary>What failed to load while the line was down is asked for again.</summary>
    private Task<IJSObjectReference> Script() => module is { IsFaulted: false, IsCanceled: false } ? module : module = js.InvokeAsync<IJSObjectReference>("import", Module).AsTask();
}
