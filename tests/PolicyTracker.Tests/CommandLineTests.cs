using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("collect --nonsense")]
    [InlineData("build --overlay DIR")]
    [InlineData("build --internal")]
    [InlineData("check --leaks")]
    [InlineData("check --actor someone:1")]
    [InlineData("check --base main")]
    [InlineData("check --format xml")]
    [InlineData("check --json --format github")]
    [InlineData("build --only nothing-of-ours")]
    [InlineData("build --base-url tracker")]
    [InlineData("build --base-url https://example.org/tracker")]
    [InlineData("collect --via ftp://127.0.0.1")]
    [InlineData("collect --since yesterday")]
    [InlineData("changes --since 2026-02-30")]
    [InlineData("status --now noon")]
    [InlineData("status more")]
    [InlineData("serve --port 70000")]
    [InlineData("serve one two")]
    [InlineData("up --port -1")]
    [InlineData("init")]
    public async Task Refuses_what_it_does_not_understand(string line)
    {
        var ended = await Invocation.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        ended.Ended(ExitCode.Usage);
        ended.Out.ShouldBeEmpty();
        ended.Error.ShouldContain("--help");
    }

    [Theory]
    [InlineData("up")]
    [InlineData("collect")]
    [InlineData("build")]
    [InlineData("serve")]
    [InlineData("check")]
    [InlineData("changes")]
    [InlineData("status")]
    [InlineData("init")]
    [InlineData("upgrade")]
    public async Task Every_verb_explains_itself_and_takes_the_common_options(string verb)
    {
        var ended = (await Invocation.RunAsync(verb, "--help")).Ended(ExitCode.Done);

        foreach (var option in new[] { "--workspace", "--now", "--json", "--quiet", "--verbose" })
            ended.Out.ShouldContain(option);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_wrong_usage()
    {
        using var folder = new TempFolder();

        (await Invocation.RunAsync("status", "--workspace", folder.File("none"))).Ended(ExitCode.Usage).Error.ShouldContain("There is no folder");
    }

    [Theory]
    [InlineData("{\"Colectors\": {\"Via\": \"http://127.0.0.1:1\"}}", "Allowed are StateFolder, Collectors:Via")]
    [InlineData("{\"Collectors\": {\"CongressGovKey\": \"secret-value\"}}", "in the environment only")]
    [InlineData("{\"Collectors\": {\"Via\": \"gopher://x\"}}", "--via")]
    [InlineData("not json", "no JSON object")]
    public async Task Wrong_settings_stop_every_verb_at_the_start(string settings, string reason)
    {
        using var workspace = new Workspace();
        workspace.Write("policytracker.json", settings);

        var ended = (await workspace.RunAsync("status")).Ended(ExitCode.Usage);

        ended.Error.ShouldContain(reason);
        ended.Error.ShouldNotContain("secret-value");
    }

    [Fact]
    public async Task The_state_folder_can_be_somewhere_else()
    {
        using var workspace = new Workspace();
        using var elsewhere = new TempFolder();
        workspace.Write("policytracker.json", $$"""{"StateFolder": "{{elsewhere.Path}}"}""");

        (await workspace.RunAsync("upgrade")).Ended(ExitCode.Done);

        File.Exists(elsewhere.File("lock")).ShouldBeTrue();
        Directory.Exists(workspace.File(".policytracker")).ShouldBeFalse();
    }
}
