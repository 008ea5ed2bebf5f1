using System.Net;

namespace Bidding.Web.Client.Tests.Stage;

/// <summary>Takes what is posted, and answers with the text it was given; without one the line is dead.</summary>
internal sealed class FakePost : HttpMessageHandler
{
    public string? Answer { get; set; }

    public List<(string Path, byte[] Body)> Received { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Answer is null)
        {
            throw new HttpRequestException("no line");
        }

        Received.Add((request.RequestUri!.AbsolutePath, await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
        return new(HttpStatusCode.OK) { Content = new StringContent(Answer) };
    }
}
