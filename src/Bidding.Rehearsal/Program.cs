return await Bidding.Rehearsal.CommandLine.Run(args, Console.Out, Console.Error);
