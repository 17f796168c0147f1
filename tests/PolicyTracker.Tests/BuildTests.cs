using PolicyTracker.Core.Files;
using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

public sealed class BuildTests
{
    [Theory]
    [InlineData(".")]
    [InlineData("content")]
    public async Task Refuses_an_output_folder_that_people_write_in_a_plain_sentence(string output)
    {
        using var workspace = new Workspace();
        var refused = (await workspace.RunAsync("build", "--output", output)).Ended(ExitCode.Usage);
        refused.Error.ShouldStartWith("The output folder");
        File.Exists(workspace.File("content/site.yml")).ShouldBeTrue();
    }

    [Fact]
    public async Task Building_twice_gives_equal_bytes_and_a_change_in_the_source_reaches_the_site()
    {
        using var source = new Recordings().Add(119, "hr", 4323).Add(119, "hr", 504);
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace("us/119/hr4323", "us/119/hr504");
        (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);

        var answer = (await workspace.RunAsync("build", "--json")).Ended(ExitCode.Done).Json;
        answer.GetProperty("published").GetBoolean().ShouldBeTrue();
        answer.GetProperty("bills").GetInt32().ShouldBe(2);
        (await workspace.RunAsync("build", "--output", "_site-again")).Ended(ExitCode.Done);
        workspace.Hashes("_site").ShouldBe(workspace.Hashes("_site-again"));
        workspace.Hashes("_site").Keys.ShouldContain(Path.Combine("bills", "us", "119", "hr4323", "index.html"));

        source.Act("2025-12-18", "Passed Senate without amendment by Unanimous Consent.");
        (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);
        (await workspace.RunAsync("build")).Ended(ExitCode.Done);
        (await workspace.RunAsync("build", "--output", "_site-again", "--clean")).Ended(ExitCode.Done);
        workspace.Hashes("_site").ShouldBe(workspace.Hashes("_site-again"));
        File.ReadAllText(workspace.File("_site/bills/us/119/hr4323/index.html")).ShouldContain("Passed Senate without amendment");
    }

    [Fact]
    public async Task Two_builds_do_not_write_into_one_folder()
    {
        using var workspace = new Workspace();
        (await workspace.RunAsync("build")).Ended(ExitCode.Done);
        var locks = Directory.GetFiles(workspace.File(".policytracker/builds"), "lock", SearchOption.AllDirectories);
        using var other = WorkspaceLock.TryTake(Path.GetDirectoryName(locks.ShouldHaveSingleItem())!);

        (await workspace.RunAsync("build")).Ended(ExitCode.Locked);
        (await workspace.RunAsync("build", "--output", "elsewhere")).Ended(ExitCode.Done);
    }

    [Fact]
    public async Task With_invalid_content_the_old_site_stays()
    {
        using var workspace = new Workspace();
        (await workspace.RunAsync("build")).Ended(ExitCode.Done);
        var before = workspace.Hashes("_site");
        workspace.Write("content/pages/new.md", "---\ntitle: New\nwrong: yes\n---\nText.\n");

        var ended = (await workspace.RunAsync("build")).Ended(ExitCode.Problems);

        ended.Error.ShouldContain("content/pages/new.md");
        workspace.Hashes("_site").ShouldBe(before);
    }
}
