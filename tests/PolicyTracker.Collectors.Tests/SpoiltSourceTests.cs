using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>Every source against every bad day: a person is told, and no record loses a line.</summary>
public sealed class SpoiltSourceTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var source in RecordedSource.All)
                foreach (var fault in Spoiling.Faults.Keys)
                    cases.Add(source.Scraper.Name, fault);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_bad_answer_is_a_problem_and_nothing_is_lost(string name, string fault)
    {
        var source = RecordedSource.Of(name);
        await using var server = await ReplayServer.StartAsync(source.Recordings);
        using var workspace = new TempFolder();
        await source.CollectAsync(workspace, server);
        var before = Lines(workspace);
        before.ShouldNotBeEmpty();

        var isSpoilt = false;
        server.Spoil = (_, good) =>
        {
            var bad = Spoiling.Faults[fault](good);
            isSpoilt |= !bad.Body.AsSpan().SequenceEqual(good.Body);
            return bad;
        };
        var report = await source.CollectAsync(workspace, server, RecordedSource.Now.AddDays(1));

        var after = Lines(workspace);
        if (isSpoilt)
            report.Problems.ShouldNotBeEmpty($"{fault} was taken for data");
        foreach (var (file, lines) in before)
        {
            // A part of an item may be worded in another way; an item never goes, and an action stays as it was.
            after[file].Length.ShouldBeGreaterThanOrEqualTo(lines.Length, $"{file} lost lines to {fault}");
            Actions(lines).Except(Actions(after[file])).ShouldBeEmpty($"{file} lost actions to {fault}");
        }

        foreach (var problem in report.Problems)
            problem.Message.ShouldNotContain("fault of its own", Case.Insensitive, $"{fault} is nothing that the program foresaw");
    }

    private static Dictionary<string, string[]> Lines(TempFolder workspace) =>
        Directory.EnumerateFiles(workspace.File("bills"), "*.md", SearchOption.AllDirectories).ToDictionary(file => file, FrontMatterOf);

    private static IEnumerable<string> Actions(string[] lines) => lines.Where(line => line.StartsWith("- {\"date\"", StringComparison.Ordinal));

    // The body below it repeats the facts in sentences.
    private static string[] FrontMatterOf(string file) => File.ReadAllText(file).Split("\n---\n")[0].Split('\n');
}
