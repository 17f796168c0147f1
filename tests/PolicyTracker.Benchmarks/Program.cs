using System.Globalization;
using BenchmarkDotNet.Running;
using PolicyTracker.Benchmarks;

return args switch
{
    ["generate", var count, var folder] => GeneratedWorkspace.Write(int.Parse(count, CultureInfo.InvariantCulture), folder),
    ["touch", var count, var folder] => GeneratedWorkspace.Touch(int.Parse(count, CultureInfo.InvariantCulture), folder),
    ["micro", .. var rest] => Micro(rest),
    _ => Usage(),
};

static int Micro(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(GeneratedWorkspace).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        generate COUNT DIR   writes a workspace with COUNT bills, the same on every machine
        touch COUNT DIR      gives COUNT of its bills one more action
        micro [OPTIONS]      times reading, writing, status and pages with BenchmarkDotNet
        Beside Hugo: tests/PolicyTracker.Benchmarks/run-peers.sh COUNT ROUNDS
        """);
    return 2;
}
