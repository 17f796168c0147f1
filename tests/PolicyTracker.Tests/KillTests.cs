using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

/// <summary>
/// Killed at any moment, a run leaves whole files, and the next one finishes the work.
/// <c>POLICYTRACKER_KILLS</c> sets how many times (200 before a release).
/// </summary>
public sealed class KillTests
{
    private const int Count = 80;
    private const int First = 5000;

    private static int Kills => int.TryParse(
        Environment.GetEnvironmentVariable("POLICYTRACKER_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 15;

    [Fact]
    public async Task A_killed_run_leaves_whole_files_and_the_next_one_finishes_the_work()
    {
        using var source = new Recordings().AddMany(First, Count);
        await using var server = await ReplayServer.StartAsync(source.Root);
        var bills = Enumerable.Range(First, Count).Select(number => $"us/119/hr{number}").ToArray();
        using var undisturbed = new Workspace(bills);
        (await undisturbed.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);
        var expected = undisturbed.Hashes("bills");
        expected.Count.ShouldBe(Count + 2);
        var random = new Random(20260201);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var workspace = new Workspace(bills);
            await KillOnceAsync(workspace, server, random);
            EveryRecordIsWhole(workspace);
            (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);
            Unfinished(workspace).ShouldBeEmpty();
            workspace.Hashes("bills").ShouldBe(expected);
        }
    }

    // From the first request on, because what goes before is the start of the runtime.
    private static async Task KillOnceAsync(Workspace workspace, ReplayServer server, Random random)
    {
        var before = server.Requests.Count;
        using var child = ChildProcess.Start(
            "collect", "--via", $"{server.Url}", "--workspace", workspace.Path, "--now", $"{Invocation.Now:yyyy-MM-ddTHH:mm:ssZ}");
        var at = before + random.Next(1, Count + 1);
        await child.UntilAsync(() => Task.FromResult(server.Requests.Count >= at || child.Said.Contains("govinfo:", StringComparison.Ordinal)), "it had asked");
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 20));
        child.Kill();
        await child.EndAsync();
    }

    private static void EveryRecordIsWhole(Workspace workspace)
    {
        foreach (var id in new BillStore(workspace.Path).Ids())
        {
            var reading = BillFile.Read(File.ReadAllText(workspace.File(id.Path)), id.Path);
            reading.Problems.ShouldBeEmpty();
            BillFile.Write(reading.Bill.ShouldNotBeNull()).ShouldBe(File.ReadAllText(workspace.File(id.Path)));
        }
    }

    private static IEnumerable<string> Unfinished(Workspace workspace) =>
        Directory.EnumerateFiles(workspace.Path, "*" + AtomicFile.Unfinished, SearchOption.AllDirectories);
}
