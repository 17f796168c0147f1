using System.Diagnostics;

namespace PolicyTracker.Git;

/// <summary>The <c>git</c> program in a workspace: hooks off, no questions asked, paths behind <c>--</c>.</summary>
public sealed class GitProgram(string workspace)
{
    /// <summary>Runs git and gives what it said.</summary>
    /// <exception cref="StopException">There is no git, or it refused; its own words are in the sentence.</exception>
    public async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var git = Start(arguments);
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
        catch (System.ComponentModel.Win32Exception)
        {
            throw StopException.Nothing("The program git was not found. Install Git, or leave out --commit.");
        }
    }
}
