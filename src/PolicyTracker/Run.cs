using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Files;
using PolicyTracker.Output;
using PolicyTracker.Settings;
using PolicyTracker.Verbs;

namespace PolicyTracker;

/// <summary>What every verb is given: where it works, what time it is, how it is set, where it speaks.</summary>
public sealed record Run(string Workspace, TimeProvider Clock, ProgramSettings Settings, Terminal Terminal)
{
    /// <summary>Working state outside Git: lock, validators, health, cached answers.</summary>
    public string StateFolder => Path.GetFullPath(Settings.StateFolder, Workspace);

    public static Run Of(ParseResult asked, Terminal terminal, TimeProvider clock)
    {
        var workspace = Path.GetFullPath(asked.GetValue(CommonOptions.Workspace)!);
        terminal.Speak(
            json: asked.GetValue(CommonOptions.Json),
            quiet: asked.GetValue(CommonOptions.Quiet),
            verbose: asked.GetValue(CommonOptions.Verbose));
        var now = asked.GetValue(CommonOptions.Now);
        return new(workspace, now is null ? clock : new FixedClock(now.Value), SettingsReader.Read(workspace), terminal);
    }

    /// <summary>Refuses a folder that is not there.</summary>
    public Run InWorkspace() => Directory.Exists(Workspace)
        ? this
        : throw StopException.Usage($"There is no folder {Workspace}. Name a workspace with --workspace DIR, "
            + "or lay out a new one with \"policytracker init DIR\".");

    /// <summary>What people wrote; its problems are told at once and do not stop the run.</summary>
    public ContentTree Content()
    {
        var content = ContentTree.Read(Workspace);
        foreach (var problem in content.Problems)
            Terminal.Warn(problem.ToString());
        return content;
    }

    /// <summary>
    /// The lock of an output folder; ends the verb while another run builds into it. Null where the workspace cannot be
    /// written: it can still be built from, only nobody can be told.
    /// </summary>
    public WorkspaceLock? LockOutput(string output)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)).AsSpan(0, 8));
        try
        {
            return WorkspaceLock.TryTake(Path.Combine(StateFolder, "builds", name)) ?? throw StopException.Locked(output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The lock of the workspace; ends the verb when another run holds it.</summary>
    public WorkspaceLock Lock() => WorkspaceLock.TryTake(StateFolder) ?? throw StopException.Locked(Workspace);
}
