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

    public async Task Submit(ElementReference form) => await (await Script()).InvokeVoidAsync("submit", form);

    private Task<IJSObjectReference> Script() => module ??= js.InvokeAsync<IJSObjectReference>("import", Module).AsTask();
}
