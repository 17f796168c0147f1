using PolicyTracker.Core.Checks;
using PolicyTracker.Findings;
using PolicyTracker.Output;
using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

public sealed class CheckTests
{
    private const string Hr4323 = "bills/us/119/hr4323.md";

    private static async Task<Workspace> CollectedAsync()
    {
        using var source = new Recordings().Add(119, "hr", 4323);
        await using var server = await ReplayServer.StartAsync(source.Root);
        var workspace = new Workspace("us/119/hr4323");
        (await workspace.RunAsync("collect", "--via", $"{server.Url}")).Ended(ExitCode.Done);
        return workspace;
    }

    [Fact]
    public async Task What_the_program_wrote_passes()
    {
        using var workspace = await CollectedAsync();

        (await workspace.RunAsync("check")).Ended(ExitCode.Done).Out.ShouldBeEmpty();
        (await workspace.RunAsync("check", "--json")).Ended(ExitCode.Done).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_text_that_the_site_would_refuse_is_found_before_it_is_built()
    {
        using var workspace = await CollectedAsync();
        workspace.Write("content/topics/x.md", $"---\ntitle: X\nmatch: {{any: [trafficking]}}\n---\n{string.Concat(Enumerable.Repeat("> ", 5000))}deep\n");

        (await workspace.RunAsync("check")).Ended(ExitCode.Problems).Out.ShouldStartWith("content/topics/x.md:");
        (await workspace.RunAsync("build")).Ended(ExitCode.Problems);
    }

    [Fact]
    public async Task A_record_that_a_person_touched_is_found_and_mended()
    {
        using var workspace = await CollectedAsync();
        var before = workspace.Hashes("bills");
        File.AppendAllText(workspace.File(Hr4323), "\nA note.\n");

        var text = (await workspace.RunAsync("check", Hr4323)).Ended(ExitCode.Problems).Out;
        text.ShouldStartWith($"{Hr4323}:");
        text.ShouldContain("error bill-canonical");
        var json = (await workspace.RunAsync("check", "--json")).Ended(ExitCode.Problems).Json[0];
        json.EnumerateObject().Select(property => property.Name).ShouldBe(["severity", "rule", "message", "file", "line"]);
        var sarif = (await workspace.RunAsync("check", "--format", "sarif")).Ended(ExitCode.Problems).Json;
        sarif.GetProperty("version").GetString().ShouldBe("2.1.0");
        sarif.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString().ShouldBe("bill-canonical");
        (await workspace.RunAsync("check", "--format", "github")).Ended(ExitCode.Problems).Out.ShouldStartWith($"::error file={Hr4323},line=");
        (await workspace.RunAsync("check", "content")).Ended(ExitCode.Done);

        (await workspace.RunAsync("check", "--fix")).Ended(ExitCode.Done);
        workspace.Hashes("bills").ShouldBe(before);
    }

    [Fact]
    public async Task Upgrade_says_how_many_records_it_wrote_anew()
    {
        using var workspace = await CollectedAsync();
        File.AppendAllText(workspace.File(Hr4323), "\nA note.\n");

        var answer = (await workspace.RunAsync("upgrade", "--json")).Ended(ExitCode.Done).Json;

        answer.GetProperty("rewritten").GetInt32().ShouldBe(1);
        (await workspace.RunAsync("check")).Ended(ExitCode.Done);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("/etc")]
    [InlineData("bills/none.md")]
    public async Task Only_what_is_in_the_workspace_can_be_checked(string path)
    {
        using var workspace = new Workspace();

        (await workspace.RunAsync("check", path)).Ended(ExitCode.Usage);
    }

    [Fact]
    public void A_message_cannot_begin_a_workflow_command_of_its_own()
    {
        var text = GithubCommands.Write([Problem.Error("rule", "100 %\n::set-output name=a::b", "a,b:c.md", 3, 4)]);

        text.ShouldBe("::error file=a%2Cb%3Ac.md,line=3,col=4,title=rule::100 %25 ::set-output name=a::b\n");
    }

    [Theory]
    [InlineData("::error::x", ": :error: :x")]
    [InlineData("a ##[error]b", "a # #[error]b")]
    [InlineData("a\nb\u001b[31m", "a\\u000ab\\u001b[31m")]
    [InlineData("plain: text", "plain: text")]
    public void A_line_is_obeyed_by_nothing(string text, string line) => SafeLine.Of(text).ShouldBe(line);
}
