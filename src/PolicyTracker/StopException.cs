namespace PolicyTracker;

/// <summary>Ends a verb with an exit code and a sentence for the person who started it.</summary>
public sealed class StopException(ExitCode code, string sentence) : Exception(sentence)
{
    public ExitCode Code { get; } = code;

    public static StopException Usage(string sentence) => new(ExitCode.Usage, sentence);

    public static StopException Nothing(string sentence) => new(ExitCode.Nothing, sentence);

    public static StopException Locked(string workspace) => new(ExitCode.Locked,
        $"Another run of policytracker is at work in {workspace}. Wait until it has ended, then try again.");
}
