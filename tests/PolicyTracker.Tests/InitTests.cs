using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

public sealed class InitTests
{
    [Fact]
    public async Task A_new_workspace_passes_check_and_builds()
    {
        using var folder = new TempFolder();
        var workspace = folder.File("new");

        var answer = (await Invocation.RunAsync("init", workspace, "--json")).Ended(ExitCode.Done).Json;

        answer.GetProperty("files").EnumerateArray().Select(file => file.GetString())
            .ShouldBe([".gitignore", "README.md", "content/site.yml", "content/sources.yml", "content/standing-rins.yml", "content/topics/human-trafficking.md", "content/watchlist/federal.yml"]);
        (await Invocation.RunAsync("check", "--workspace", workspace)).Ended(ExitCode.Done).Out.ShouldBeEmpty();
        (await Invocation.RunAsync("build", "--workspace", workspace)).Ended(ExitCode.Done);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_refused_and_left_alone()
    {
        using var folder = new TempFolder();
        folder.Write("mine.txt", "mine");

        (await Invocation.RunAsync("init", folder.Path)).Ended(ExitCode.Usage);

        Directory.GetFileSystemEntries(folder.Path).Length.ShouldBe(1);
    }
}
