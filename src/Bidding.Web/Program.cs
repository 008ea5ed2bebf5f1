using System.Globalization;
using Bidding.Web;

// Numbers and dates in the record have one spelling, whatever the machine's language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var app = await WebApplication.CreateBuilder(args).AddBidding().Build().UseBidding();
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(string.Join(Environment.NewLine, Welcome.Lines(app.Urls))));
await app.RunAsync();
