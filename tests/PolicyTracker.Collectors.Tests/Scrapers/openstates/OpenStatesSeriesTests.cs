using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>The same bill on successive days.</summary>
public sealed class OpenStatesSeriesTests
{
    private static readonly BillId Hb303 = BillId.Parse("fl/2026/hb303");

    [CorpusTheory]
    [InlineData("fl/HB303")]
    [InlineData("fl/SB340")]
    [InlineData("wa/HB1591")]
    public async Task Every_day_brings_what_moved_and_nothing_else(string series)
    {
        await using var server = await OpenStatesServer.StartAsync();
        server.Watch(IdOf(series));
        var changes = new StringBuilder();
        foreach (var (day, answer) in Days(series))
        {
            server.Publish(answer);
            server.Time.Now = day;
            var report = await server.RunAsync();
            report.Failed.ShouldBe(0, string.Join("\n", report.Problems));
            changes.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}\n{string.Concat(report.Changes.Select(Line))}");

            server.Publish(Shuffled(answer));
            (await server.RunAsync()).Changes.ShouldBeEmpty();
            server.Publish(Doubled(answer));
            (await server.RunAsync()).Changes.ShouldBeEmpty();
        }

        Snapshot.Verify(changes.ToString(), series.Replace('/', '-'));
    }

    /// <summary>Lists that have no order come in any order; rows of the history have their numbers.</summary>
    [CorpusTheory]
    [InlineData("fl/2026/SB340.json")]
    [InlineData("il/104th/HB1302.json")]
    [InlineData("ca/20252026/AB379.json")]
    public async Task A_list_in_another_order_writes_nothing(string file)
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesScrapes.Answer(file));
        server.Watch(OpenStatesCorpusTests.IdOf(file));
        await server.RunAsync();
        server.Publish(Shuffled(OpenStatesScrapes.Answer(file)));

        var second = await server.RunAsync();

        (second.Created, second.Updated, second.Unchanged, second.Changes.Count).ShouldBe((0, 0, 1, 0));
    }

    [CorpusFact]
    public async Task Four_records_of_one_bill_in_one_pull_are_the_newest_one_in_whatever_order_they_come()
    {
        var records = Days("fl/HB303-two-records-in-one-pull").Select(day => day.Answer).ToList();
        await using var server = await OpenStatesServer.StartAsync();
        var other = OpenStatesScrapes.Answer("fl/2026/SB340.json");
        // One bill alone would be asked for at an address of its own.
        server.Watch(Hb303, "fl/2026/sb340");
        for (var first = 0; first < records.Count; first++)
        {
            server.Publish([.. records.Skip(first).Concat(records.Take(first)).Append(other).Select(record => record.DeepClone().AsObject())]);
            server.Time.Advance(TimeSpan.FromHours(1));
            var report = await server.RunAsync();
            report.Changes.Select(change => change.Kind).ShouldBe(first == 0 ? [ChangeKind.BillAdded, ChangeKind.BillAdded] : []);
        }

        new BillStore(server.Workspace.Path).Find(Hb303).ShouldNotBeNull().Actions[^1].Text.ShouldBe("Laid on Table; Companion bill(s) passed, see CS/SB 340 (Ch. 2026-82)");
    }

    [CorpusFact]
    public async Task Two_records_that_take_turns_do_not_make_the_bill_flap()
    {
        var records = Days("fl/HB303-two-records-in-one-pull").Select(day => day.Answer).ToList();
        await using var server = await OpenStatesServer.StartAsync();
        server.Watch(Hb303);
        var changes = new List<BillChange>();
        for (var pull = 0; pull < 8; pull++)
        {
            server.Publish(records[pull % 2]);
            server.Time.Advance(TimeSpan.FromDays(1));
            changes.AddRange((await server.RunAsync()).Changes);
        }

        changes.Count(change => change.Kind == ChangeKind.Status).ShouldBe(0);
        changes.Count(change => change.Kind == ChangeKind.Action).ShouldBeLessThanOrEqualTo(1);
        changes.Select(change => change.Id).ShouldBeUnique();
        changes.Count.ShouldBeLessThanOrEqualTo(4);
        new BillStore(server.Workspace.Path).Find(Hb303)!.Status.ShouldSatisfyAllConditions(
            status => status.Stage.ShouldBe(Stage.Failed), status => status.Since.ShouldBe(new DateOnly(2026, 3, 10)));
    }

    private static IEnumerable<(DateTimeOffset Day, JsonObject Answer)> Days(string series) =>
        Directory.EnumerateFiles(Corpus.Path($"states/openstates-scrapes-series/{series}")).Order(StringComparer.Ordinal).Select(file =>
        {
            var raw = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            return (DateTimeOffset.Parse((string)raw["scraped_at"]!, CultureInfo.InvariantCulture), OpenStatesScrapes.Answer(raw, []));
        });

    private static BillId IdOf(string series) => BillId.From(series[..2], series[..2] == "fl" ? "2026" : "2025-2026", series[3..]);

    private static JsonObject Shuffled(JsonObject answer)
    {
        var copy = answer.DeepClone().AsObject();
        foreach (var list in new[] { "sponsorships", "actions", "votes", "sources", "related_bills", "subject", "other_titles" })
            copy[list] = new JsonArray([.. copy[list]!.AsArray().Select(item => item!.DeepClone()).Reverse()]);
        return copy;
    }

    private static JsonObject Doubled(JsonObject answer)
    {
        var copy = answer.DeepClone().AsObject();
        copy["actions"] = new JsonArray([.. copy["actions"]!.AsArray().SelectMany(item => new[] { item!.DeepClone(), item!.DeepClone() })]);
        return copy;
    }

    private static string Line(BillChange change) => $"  {change.Kind.Word()}: {change.Text ?? $"{change.Before} -> {change.After}"}\n";
}
