using System.Net.Http.Headers;
using System.Text.Json;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;

namespace Bidding.Web.Client.Live;

/// <summary>The way of a handwriting to the server: beside the hub, whose messages are small.</summary>
public static class Handwriting
{
    /// <returns>Null where the server did not answer.</returns>
    public static async Task<HandwritingAnswer?> Send(HttpClient http, string procedure, byte[] png)
    {
        using var content = new ByteArrayContent(png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        try
        {
            using var answer = await http.PostAsync($"handwriting/{Uri.EscapeDataString(procedure)}", content);
            return DomainJson.Read<HandwritingAnswer>(await answer.Content.ReadAsStringAsync());
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or JsonException)
        {
            return null;
        }
    }
}
