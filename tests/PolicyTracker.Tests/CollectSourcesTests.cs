using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

/// <summary>Which sources a run asks, and what it says of those that it leaves out.</summary>
public sealed class CollectSourcesTests
{
    [Fact]
    public async Task A_source_with_nothing_to_ask_is_not_mentioned()
    {
        using var source = new Recordings().Add(119, "hr", 4323);
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace("us/119/hr4323");
        var run = (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);
        run.Out.ShouldNotContain("va:");
        server.Requests.Select(request => request.Host).Distinct().ShouldBe([Recordings.Host]);
    }

    [Fact]
    public async Task A_list_of_hearings_that_is_not_there_fails_its_source_once_and_no_other()
    {
        using var source = new Recordings().Add(119, "hr", 4323).Add(119, "hres", 205);
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace("us/119/hr4323", "us/119/hres205");
        workspace.Write("content/sources.yml", "govinfo: {texts: 'off'}\n");
        var run = (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Problems);
        run.Out.ShouldContain("govinfo: 2 new, 0 changed, 0 unchanged, 0 failed\n");
        run.Out.ShouldContain("senate-hearings: 0 new, 0 changed, 0 unchanged, 2 failed. Every record is kept as it was. There is no such document (status 404).");
        run.Error.Split('\n').Count(line => line.Contains("error source-read", StringComparison.Ordinal)).ShouldBe(1, run.Error);
    }

    [Fact]
    public async Task A_source_whose_key_is_missing_is_left_out_and_said_so()
    {
        using var workspace = new Workspace();
        var run = (await workspace.RunAsync("collect")).Ended(ExitCode.Done);
        run.Error.ShouldContain("legiscan was left out: it needs a key.");
        run.Error.ShouldContain("PolicyTracker__Collectors__LegiScanKey");
    }

    [Theory]
    [InlineData("legiscan")]
    [InlineData("openstates")]
    public async Task A_named_source_without_its_key_is_nothing_done(string source)
    {
        using var workspace = new Workspace();
        (await workspace.RunAsync("collect", source)).Ended(ExitCode.Nothing).Error.ShouldContain("needs a key");
    }

    [Fact]
    public async Task A_dataset_belongs_to_one_source_that_reads_datasets()
    {
        using var workspace = new Workspace();
        (await workspace.RunAsync("collect", "--dataset", "x.zip")).Ended(ExitCode.Usage).Error.ShouldContain("policytracker collect legiscan --dataset FILE");
        (await workspace.RunAsync("collect", "govinfo", "--dataset", "x.zip")).Ended(ExitCode.Usage);
        (await workspace.RunAsync("collect", "legiscan", "--dataset", "no-such-file.zip")).Ended(ExitCode.Usage).Error.ShouldContain("There is no file");
    }

    [Fact]
    public async Task An_unknown_source_is_answered_with_those_there_are()
    {
        using var workspace = new Workspace();
        (await workspace.RunAsync("collect", "vt")).Ended(ExitCode.Usage).Error.ShouldContain("Allowed are");
    }
}
