using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>
/// A source is one class and one folder of recordings. These tests find both by themselves: a new source has nothing to
/// register, and fails here when its folder is missing.
/// </summary>
public sealed class ScraperConventionTests
{
    public static TheoryData<string> Sources => [.. AllScrapers.List.Select(scraper => scraper.Name)];

    public static TheoryData<string, string> Records
    {
        get
        {
            var records = new TheoryData<string, string>();
            foreach (var source in RecordedSource.All)
                foreach (var id in source.Records.Keys.Order())
                    records.Add(source.Scraper.Name, id.Value);
            return records;
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_is_one_class_and_one_folder_of_recordings(string name)
    {
        var source = RecordedSource.Of(name);
        var type = source.Scraper.GetType();
        type.Name.ShouldEndWith("Scraper");
        type.IsSealed.ShouldBeTrue();
        type.Namespace.ShouldBe("PolicyTracker.Collectors.Scrapers");
        Directory.Exists(source.Recordings).ShouldBeTrue($"{name} has no recordings. Make them with \"policytracker collect {name} --record DIR\" and put them into {Path.GetRelativePath(Repository.Root, source.Recordings)}.");
        Directory.EnumerateDirectories(source.Recordings).Select(Path.GetFileName).ShouldBeSubsetOf(source.Scraper.Hosts);
        source.Records.Count.ShouldBeGreaterThanOrEqualTo(2, $"{name} has fewer than two accepted records. Make an empty file such as 2025-hb1.verified.md beside the recordings, and run the tests with POLICYTRACKER_ACCEPT=1.");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_says_when_and_where_it_asks_and_what_it_tells(string name)
    {
        var scraper = RecordedSource.Of(name).Scraper;
        TimeZoneInfo.TryFindSystemTimeZoneById(scraper.Zone, out _).ShouldBeTrue();
        scraper.Hosts.ShouldNotBeEmpty();
        scraper.Cron.Split(' ').Length.ShouldBe(6);
        (scraper.Completes || scraper.Voice.Supplies.HasFlag(Core.Changes.RecordParts.Core)).ShouldBeTrue();
        AllScrapers.List.Count(other => other.Voice.Name == scraper.Voice.Name).ShouldBe(1);
        AllScrapers.List.Count(other => other.Name == name).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task A_recording_becomes_this_record(string name, string id)
    {
        var source = RecordedSource.Of(name);
        await using var server = await ReplayServer.StartAsync(source.Recordings);
        using var workspace = new TempFolder();
        var report = await source.CollectAsync(workspace, server);
        var file = new BillStore(workspace.Path).PathOf(BillId.Parse(id));
        File.Exists(file).ShouldBeTrue(string.Join("\n", report.Problems));
        Snapshot.VerifyFile(File.ReadAllText(file), source.Records[BillId.Parse(id)]);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_second_run_writes_nothing(string name)
    {
        var source = RecordedSource.Of(name);
        await using var server = await ReplayServer.StartAsync(source.Recordings);
        using var workspace = new TempFolder();
        await source.CollectAsync(workspace, server);
        var second = await source.CollectAsync(workspace, server, RecordedSource.Now.AddHours(2));
        (second.Created, second.Updated, second.Changes.Count).ShouldBe((0, 0, 0), string.Join("\n", second.Changes.Select(change => $"{change.Bill} {change.Kind} {change.Before} -> {change.After}")));
    }
}
