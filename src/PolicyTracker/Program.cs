using PolicyTracker.Output;
using PolicyTracker.Verbs;

namespace PolicyTracker;

public static class Program
{
    public static IReadOnlyList<Verb> Verbs =>
    [
        // The main job.
        new UpVerb(),

        // Its steps, one at a time.
        new CollectVerb(),
        new BuildVerb(),
        new ServeVerb(),

        // What is known, and whether it is right.
        new CheckVerb(),
        new ChangesVerb(),
        new StatusVerb(),

        // A new workspace, an old one.
        new InitVerb(),
        new UpgradeVerb(),
    ];

    public static async Task<int> Main(string[] args)
    {
        using var terminal = Terminal.OfProcess();
        return await CommandLine.RunAsync(args, terminal, TimeProvider.System, Verbs);
    }
}
