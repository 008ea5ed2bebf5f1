namespace Bidding.Web.Signing;

public static class SigningSetup
{
    public static void AddSigning(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISigningKeys, SigningKeyStore>();
        builder.Services.AddSingleton(new TimeStamps(null));
        builder.Services.AddSingleton<ReportSigner>();
        builder.Services.AddSingleton<SignedReports>();
    }
}
