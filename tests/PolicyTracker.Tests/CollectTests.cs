using System.Diagnostics;
using PolicyTracker.Core.Files;
using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

public sealed class CollectTests
{
    private static readonly string[] Bills = ["us/119/hr4323", "us/119/hres205", "us/117/s3949"];

    private static Recordings Source() => new Recordings().Add(119, "hr", 4323).Add(119, "hres", 205).Add(117, "s", 3949);

    [Fact]
    public async Task Collects_and_collects_again_and_writes_only_what_moved()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);

        var first = (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);
        first.Out.ShouldStartWith("govinfo: 3 new, 0 changed, 0 unchanged, 0 failed\n");
        first.Out.ShouldContain("  us/119/hr4323 bill-added");
        var before = workspace.Hashes("bills");
        before.Keys.ShouldContain(Path.Combine("us", "119", "hr4323.md"));

        (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done)
            .Out.ShouldBe("govinfo: 0 new, 0 changed, 3 unchanged, 0 failed\n");
        workspace.Hashes("bills").ShouldBe(before);

        source.Act("2025-12-18", "Passed Senate without amendment by Unanimous Consent.");
        var third = await Invocation.RunAsync(
            "collect", "govinfo", "--via", $"{server.Url}", "--workspace", workspace.Path, "--now", "2026-02-02T06:00:00Z");
        third.Ended(ExitCode.Done).Out.ShouldStartWith("govinfo: 0 new, 1 changed, 2 unchanged, 0 failed\n");
        third.Out.ShouldContain("us/119/hr4323 action (2025-12-18): Passed Senate");
        workspace.Hashes("bills").Where(file => !before.Contains(file)).Select(file => Path.GetFileName(file.Key))
            .ShouldBe(["_freshness.yml", "hr4323.md", "2026-02-02T060000Z-govinfo.yml"], ignoreOrder: true);
    }

    [Fact]
    public async Task Commits_what_it_wrote_and_nothing_that_a_person_staged()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);
        Git(workspace, "init", "--quiet");
        Git(workspace, "config", "user.name", "Robot");
        Git(workspace, "config", "user.email", "robot@example.org");
        workspace.Write(".gitignore", ".policytracker/\n");
        workspace.Write("bills/README.md", "A note of a person.\n");
        Git(workspace, "add", "content/site.yml");

        (await workspace.RunAsync("collect", "--via", $"{server.Url}", "--commit")).Ended(ExitCode.Done)
            .Out.ShouldContain("committed: bills/us: 3 new");
        Git(workspace, "status", "--porcelain", "--", "bills").Trim().ShouldBe("?? bills/README.md");
        Git(workspace, "diff", "--cached", "--name-only").Trim().ShouldBe("content/site.yml");
        Git(workspace, "log", "-1", "--format=%s", "--", "bills/us").Trim().ShouldBe("bills/us: 3 new");
        Git(workspace, "log", "-1", "--format=%b", "--", "bills/us").ShouldContain("us/119/hr4323 bill-added");

        var commits = Git(workspace, "rev-list", "--count", "HEAD");
        (await workspace.RunAsync("collect", "--via", $"{server.Url}", "--commit")).Ended(ExitCode.Done).Out.ShouldNotContain("committed");
        Git(workspace, "rev-list", "--count", "HEAD").ShouldBe(commits);
    }

    [Fact]
    public async Task Keeps_what_it_wrote_when_there_is_no_repository_to_commit_to()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);
        (await workspace.RunAsync("collect", "--via", $"{server.Url}", "--commit")).Ended(ExitCode.Problems).Error.ShouldContain("Git refused");
        workspace.Hashes("bills").Count.ShouldBe(5);
    }

    private static string Git(Workspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace.Path, UseShellExecute = false, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var said = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return said;
    }

    [Fact]
    public async Task What_moved_is_told_once_under_every_spelling_of_the_bill()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);
        (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);

        var all = (await workspace.RunAsync("changes", "--json")).Ended(ExitCode.Done).Json;
        var one = (await workspace.RunAsync("changes", "--bill", "H.R. 4323", "--json")).Ended(ExitCode.Done).Json;

        all.GetArrayLength().ShouldBe(3);
        one.GetArrayLength().ShouldBe(1);
        one[0].EnumerateObject().Select(property => property.Name)
            .ShouldBe(["id", "bill", "title", "kind", "observed_at", "date", "after", "text", "matched"]);
        one[0].GetProperty("bill").GetString().ShouldBe("us/119/hr4323");
        one[0].GetProperty("kind").GetString().ShouldBe("bill-added");
        one[0].GetProperty("observed_at").GetString().ShouldBe("2026-02-01T06:00:00Z");
        (await workspace.RunAsync("changes", "--since", "2026-02-02", "--json")).Json.GetArrayLength().ShouldBe(0);
        (await workspace.RunAsync("changes", "--bill", "H.R. 99999")).Ended(ExitCode.Usage).Error.ShouldContain("no record");
        (await workspace.RunAsync("changes", "--topic", "none")).Ended(ExitCode.Usage).Error.ShouldContain("no topic");
    }

    [Fact]
    public async Task The_answer_is_one_json_document_when_asked()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);

        var answer = (await workspace.RunAsync("collect", "--via", $"{server.Url}", "--json")).Ended(ExitCode.Done).Json;

        answer.GetProperty("dry_run").GetBoolean().ShouldBeFalse();
        var govinfo = answer.GetProperty("sources")[0];
        govinfo.GetProperty("source").GetString().ShouldBe("govinfo");
        govinfo.GetProperty("succeeded").GetBoolean().ShouldBeTrue();
        govinfo.GetProperty("created").GetInt32().ShouldBe(3);
        govinfo.GetProperty("changes").GetArrayLength().ShouldBe(3);
        govinfo.GetProperty("problems").GetArrayLength().ShouldBe(0);

        var status = (await workspace.RunAsync("status", "--json")).Ended(ExitCode.Done).Json.EnumerateArray().Single(one => one.GetProperty("source").GetString() == "govinfo");
        status.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["source", "last_success", "failing_since", "reason", "records"]);
        status.GetProperty("last_success").GetString().ShouldBe("2026-02-01");
        status.GetProperty("records").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_maintenance_page_that_says_ok_costs_nothing_and_is_visible()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);
        (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);
        var before = workspace.Hashes("bills");
        foreach (var address in new[] { Recordings.Address(119, "hr", 4323), Recordings.Address(119, "hres", 205), Recordings.Address(117, "s", 3949) })
            server.Answer(address, "<html><body>We will be back soon.</body></html>", "text/html");

        var ended = (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Nothing);

        ended.Out.ShouldContain("Every record is kept as it was.");
        workspace.Hashes("bills").ShouldBe(before);
        var status = (await workspace.RunAsync("status", "--json")).Json.EnumerateArray().Single(one => one.GetProperty("source").GetString() == "govinfo");
        status.GetProperty("failing_since").GetString().ShouldBe("2026-02-01T06:00:00Z");
        status.GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        (await workspace.RunAsync("status")).Out.ShouldContain("failing since 2026-02-01T06:00:00Z");
    }

    [Fact]
    public async Task One_bad_bill_is_a_problem_and_the_others_are_collected()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);
        server.Answer(Recordings.Address(119, "hres", 205), "<billStatus><bill>", "application/xml");

        (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Problems)
            .Out.ShouldStartWith("govinfo: 2 new, 0 changed, 0 unchanged, 1 failed");
    }

    [Fact]
    public async Task Where_no_source_answers_it_says_so_and_leaves_the_tree_as_it_was()
    {
        using var workspace = new Workspace(Bills);
        var clock = Stopwatch.StartNew();

        (await workspace.RunAsync("collect", "--via", "http://127.0.0.1:1")).Ended(ExitCode.Nothing);

        workspace.Hashes("bills").ShouldBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_second_run_leaves_at_once_while_another_is_at_work()
    {
        using var workspace = new Workspace(Bills);
        using var first = WorkspaceLock.TryTake(workspace.File(".policytracker"));
        var clock = Stopwatch.StartNew();

        var second = (await workspace.RunAsync("collect", "--via", "http://127.0.0.1:1")).Ended(ExitCode.Locked);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        second.Error.ShouldContain("Another run");
    }

    [Fact]
    public async Task A_dry_run_tells_and_writes_nothing()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace(Bills);

        (await workspace.RunAsync("collect", "--dry-run", "--via", $"{server.Url}")).Ended(ExitCode.Done)
            .Out.ShouldStartWith("govinfo: 3 new, 0 changed, 0 unchanged, 0 failed (dry run: nothing was written)\n");

        workspace.Hashes("bills").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_bill_can_be_asked_for_before_there_is_a_record()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace();

        (await workspace.RunAsync("collect", "--bill", "119 HR 4323", "--via", $"{server.Url}")).Ended(ExitCode.Done);

        workspace.Hashes("bills").Keys.ShouldContain(Path.Combine("us", "119", "hr4323.md"));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_source_is_refused_with_the_names_that_are_allowed()
    {
        using var workspace = new Workspace();

        (await workspace.RunAsync("collect", "gov-info")).Ended(ExitCode.Usage).Error.ShouldContain("Allowed are ca, federal-register, govinfo");
    }

    [Fact]
    public async Task Being_stopped_is_its_own_ending()
    {
        using var source = Source();
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var stop = new CancellationTokenSource();
        server.Answer(Recordings.Address(119, "hr", 4323), async (context, _) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var workspace = new Workspace("us/119/hr4323");

        (await Invocation.RunAsync(stop.Token, "collect", "--via", $"{server.Url}", "--workspace", workspace.Path)).Ended(ExitCode.Cancelled);
    }
}
