using Bidding.Web;

var app = await WebApplication.CreateBuilder(args).AddBidding().Build().UseBidding();
await app.RunAsync();
