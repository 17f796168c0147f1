using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

public sealed class UpTests
{
    [Fact]
    public async Task Collects_builds_serves_builds_again_after_a_change_and_ends_when_asked()
    {
        using var source = new Recordings().Add(119, "hr", 4323);
        await using var server = await ReplayServer.StartAsync(source.Root);
        using var workspace = new Workspace("us/119/hr4323");
        workspace.Write("content/pages/about.md", "---\ntitle: About\n---\nFirst words.\n");
        workspace.Write("policytracker.json", $$$"""{"Collectors": {"Via": "{{{server.Url}}}"}}""");
        using var client = new HttpClient();
        using var child = ChildProcess.Start("up", "--port", "0", "--workspace", workspace.Path);

        await child.UntilAsync(() => Task.FromResult(child.Said.Contains("The site is at ", StringComparison.Ordinal)), "it served");
        var site = new Uri(child.Said.Split("The site is at ")[1].Split(' ')[0]);
        site.Host.ShouldBe("127.0.0.1");
        using (var home = await client.GetAsync(site))
        {
            home.IsSuccessStatusCode.ShouldBeTrue();
            home.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        }

        await child.UntilAsync(() => ShowsAsync(client, site, "bills/us/119/hr4323/", "4323"), "the bill was on the site");
        child.Said.ShouldContain("govinfo: 1 new");
        workspace.Write("content/pages/about.md", "---\ntitle: About\n---\nSecond words.\n");
        await child.UntilAsync(() => ShowsAsync(client, site, "about/", "Second words."), "the change was on the site");
        await child.AskToStopAsync();
        (await child.EndAsync()).ShouldBe(0, child.Said);
    }

    [Fact]
    public async Task Where_no_source_answers_it_says_so_and_serves_what_is_there()
    {
        using var workspace = new Workspace("us/119/hr4323");
        workspace.Write("policytracker.json", """{"Collectors": {"Via": "http://127.0.0.1:1"}}""");
        using var child = ChildProcess.Start("up", "--port", "0", "--workspace", workspace.Path);

        await child.UntilAsync(() => Task.FromResult(child.Said.Contains("Every record is kept as it was.", StringComparison.Ordinal)), "it gave up asking");

        child.Said.ShouldContain("The site is at http://127.0.0.1:");
        workspace.Hashes("bills").ShouldBeEmpty();
        await child.AskToStopAsync();
        (await child.EndAsync()).ShouldBe(0, child.Said);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_before_anything_is_done()
    {
        using var workspace = new Workspace();
        await using var other = await ReplayServer.StartAsync(workspace.Path);

        (await workspace.RunAsync("up", "--port", $"{other.Url.Port}")).Ended(ExitCode.Nothing).Error.ShouldContain("is taken by another program");

        Directory.Exists(workspace.File("_site")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_time_that_is_not_understood_is_refused_with_the_form_that_is()
    {
        using var workspace = new Workspace();
        workspace.Write("content/sources.yml", "govinfo: {cron: every morning}\n");

        var ended = await Invocation.RunAsync("up", "--port", "0", "--workspace", workspace.Path);

        ended.Ended(ExitCode.Usage).Error.ShouldContain("six parts");
    }

    private static async Task<bool> ShowsAsync(HttpClient client, Uri site, string path, string text)
    {
        using var answer = await client.GetAsync(new Uri(site, path));
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal);
    }
}
