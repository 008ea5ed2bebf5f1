using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Bidding.Web.Client.Live;

public static class Focus
{
    /// <summary>Focuses a field and selects what is in it, as the tabulator key does: typing then replaces the figure.</summary>
    public static async Task SelectAsync(this ElementReference field, IJSRuntime js)
    {
        await field.FocusAsync();
        await js.InvokeVoidAsync("HTMLInputElement.prototype.select.call", field);
    }
}
