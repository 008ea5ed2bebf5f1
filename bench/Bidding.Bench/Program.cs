using Bidding.Bench;

return await Commands.Run(args);
