namespace Bidding.Web.Signing;

public static class SigningSetup
{
    private const int LargestToken = 64 * 1024;

    public static void AddSigning(this WebApplicationBuilder builder)
    {
        var stamping = TimeStampSettings.From(builder.Configuration);
        builder.Services.AddSingleton<IDetachedSuite, Sm2Suite>();
        builder.Services.AddSingleton<SigningKeyStore>();
        builder.Services.AddSingleton<ManifestSealer>();
        builder.Services.AddSingleton<ISigningKeys>(services => services.GetRequiredService<SigningKeyStore>());
        builder.Services.AddSingleton(services => new TimeStamps(
            stamping is null ? null : new HttpTimeStampAuthority(Line(), stamping, services.GetRequiredService<TimeProvider>())));
        builder.Services.AddSingleton<ReportSigner>();
        builder.Services.AddSingleton<SignedReports>();
        builder.Services.AddSingleton<SignedForms>();
        builder.Services.AddSingleton<Handwritings>();
    }

    /// <summary>One line for all reports; nobody else's cookies, no way elsewhere, no answer without end.</summary>
    public static HttpClient Line() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        MaxResponseContentBufferSize = LargestToken,
    };
}
