using System.CommandLine;
using System.CommandLine.Invocation;
using PolicyTracker.Core.Files;
using PolicyTracker.Output;
using PolicyTracker.Site;
using PolicyTracker.Verbs;

namespace PolicyTracker;

/// <summary>From the words of the command line to a verb, and from how it ended to an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs one verb until it ends or the process is asked to stop.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, TimeProvider clock, IReadOnlyList<Verb> verbs)
    {
        using var stop = StopSignals.Listen();
        var asked = Parse(args, terminal, clock, verbs);
        var code = await InvokeAsync(asked, terminal, stop.Token);
        return code == (int)ExitCode.Cancelled && stop.Dismissed && asked.CommandResult.Command is Verb { Stays: true }
            ? (int)ExitCode.Done
            : code;
    }

    /// <summary>Runs one verb until it ends or is cancelled.</summary>
    public static Task<int> RunAsync(
        string[] args, Terminal terminal, TimeProvider clock, IReadOnlyList<Verb> verbs, CancellationToken cancel) =>
        InvokeAsync(Parse(args, terminal, clock, verbs), terminal, cancel);

    // A file name that begins with @ is a file name, not a list of more arguments.
    private static ParseResult Parse(string[] args, Terminal terminal, TimeProvider clock, IReadOnlyList<Verb> verbs) =>
        Root(verbs, terminal, clock).Parse(args, new() { ResponseFileTokenReplacer = null });

    private static async Task<int> InvokeAsync(ParseResult asked, Terminal terminal, CancellationToken cancel)
    {
        if (asked.Action is ParseErrorAction)
            return (int)Refuse(asked, terminal);
        var output = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await asked.InvokeAsync(output, cancel);
        }
        catch (Exception exception)
        {
            return (int)Explain(exception, terminal, cancel);
        }
    }

    private static RootCommand Root(IReadOnlyList<Verb> verbs, Terminal terminal, TimeProvider clock)
    {
        var root = new RootCommand("Follows bills: from government sources to records, changes and a static site.");
        foreach (var option in CommonOptions.All)
            root.Options.Add(option);
        foreach (var verb in verbs)
        {
            verb.SetAction(async (asked, cancel) =>
                (int)await verb.RunAsync(Run.Of(asked, terminal, clock), asked, cancel));
            root.Subcommands.Add(verb);
        }

        return root;
    }

    private static ExitCode Refuse(ParseResult asked, Terminal terminal)
    {
        foreach (var error in asked.Errors)
            terminal.Warn(Text.Clean(error.Message));
        var verb = asked.CommandResult.Command is Verb known ? $"{known.Name} " : "";
        terminal.Warn($"Say \"policytracker {verb}--help\" for what is allowed.");
        return ExitCode.Usage;
    }

    private static ExitCode Explain(Exception exception, Terminal terminal, CancellationToken cancel)
    {
        if (exception is OperationCanceledException && cancel.IsCancellationRequested)
        {
            terminal.Log("Stopped. What was finished is kept.");
            return ExitCode.Cancelled;
        }

        terminal.Warn(Sentence(exception));
        terminal.Detail(exception.ToString());
        return exception switch
        {
            StopException stop => stop.Code,
            OutputRefusedException => ExitCode.Usage,
            _ => ExitCode.Nothing,
        };
    }

    private static string Sentence(Exception exception) => exception switch
    {
        StopException or OutputRefusedException => exception.Message,
        IOException or UnauthorizedAccessException =>
            $"The disk refused: {exception.Message} Nothing half-written was left; run again when this is mended.",
        _ => $"policytracker itself failed ({exception.GetType().Name}): {exception.Message} "
            + "Run again with --verbose and report what it prints.",
    };
}
