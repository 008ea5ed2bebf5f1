using Bidding.Verify;

return CommandLine.Run(args, Console.OpenStandardOutput(), Console.OpenStandardError());
