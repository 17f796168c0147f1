using System.Diagnostics;

namespace PolicyTracker.Git;

/// <summary>The <c>git</c> program in a workspace: hooks off, no questions asked, paths behind <c>--</c>.</summary>
public sealed class GitProgram(string workspace)
{
    // ENOENT on Unix, ERROR_FILE_NOT_FOUND on Windows.
    private const int FileNotFound = 2;

    /// <summary>Runs git and gives what it said.</summary>
    /// <exception cref="StopException">There is no git, or it refused; its own words are in the sentence.</exception>
    /// <param name="input">What git reads; long texts go this way, because the length of arguments has a limit.</param>
    public async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancel, string input = "")
    {
        using var git = Start(arguments);
        await git.StandardInput.WriteAsync(input.AsMemory(), cancel);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEndAsync(cancel);
        var error = git.StandardError.ReadToEndAsync(cancel);
        await git.WaitForExitAsync(cancel);
        return git.ExitCode == 0
            ? await output
            : throw new StopException(ExitCode.Problems, $"Git refused: {(await error).Trim()} What was collected is written and waits to be committed.");
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = workspace,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A hook of the machine must not change or stop what the robot writes.
        foreach (var argument in arguments.Prepend("core.hooksPath=/dev/null").Prepend("-c"))
            start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing) when (missing.NativeErrorCode == FileNotFound)
        {
            throw StopException.Nothing("The program git was not found. Install Git, or leave out --commit.");
        }
    }
}
