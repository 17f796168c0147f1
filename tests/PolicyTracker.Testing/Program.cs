using PolicyTracker.Testing;

return await ReplayCommand.RunAsync(args);
