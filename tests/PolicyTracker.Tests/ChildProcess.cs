using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PolicyTracker.Tests;

/// <summary>The program as a process of its own, which can be killed.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ChildProcess(Process process) => _process = process;

    /// <summary>Everything that was said so far.</summary>
    public string Said => string.Join('\n', _lines);

    public static ChildProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.Ordinal))
            start.FileName = "dotnet";
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "policytracker.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.OutputDataReceived += child.Hear;
        child._process.ErrorDataReceived += child.Hear;
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>SIGKILL: no chance to tidy up.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGTERM: a polite wish.</summary>
    public async Task AskToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    /// <summary>Waits until the condition holds; fails with what the program said.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await condition())
                return;
            _process.HasExited.ShouldBeFalse($"The program ended before {what}:\n{Said}");
            await Task.Delay(100);
        }

        throw new TimeoutException($"Waited in vain until {what}:\n{Said}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
            _lines.Enqueue(line.Data);
    }
}
