using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>The Federal Register and Regulations.gov on one record, by turns.</summary>
public class DocketAfterRegisterTests
{
    private static readonly BillId Form = BillId.Parse("us/rules/fr-2025-17217");

    [Fact]
    public async Task A_date_of_the_prose_is_confirmed_once_and_neither_source_undoes_the_other()
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("federal-register").Recordings, RecordedSource.Of("regulations-gov").Recordings);
        using var workspace = new TempFolder();
        workspace.Write("content/watchlist/all.yml", $"bills:\n- {Form}\n");

        await CollectAsync("federal-register");
        Events().ShouldBe(["2025-11-07 unconfirmed fr:2025-17217:comments"]);
        var confirmed = await CollectAsync("regulations-gov");
        confirmed.Changes.ShouldHaveSingleItem().After!.ShouldContain("\"confirmed\"");

        foreach (var source in new[] { "federal-register", "regulations-gov", "federal-register" })
        {
            var again = await CollectAsync(source);
            (again.Updated, again.Changes.Count, again.Failed).ShouldBe((0, 0, 0), source);
            Events().ShouldBe(["2025-11-07 confirmed regs:2025-17217:comments"]);
        }

        IEnumerable<string> Events() => new BillStore(workspace.Path).Read(Form)!.Bill!.Events.Select(one => $"{one.Date:yyyy-MM-dd} {one.Status} {one.Id}");

        Task<CollectReport> CollectAsync(string source)
        {
            var options = new CollectOptions
            {
                Workspace = workspace.Path,
                StateFolder = workspace.File(".policytracker"),
                Via = server.Url,
                NoDiscovery = true,
                Keys = new Dictionary<string, string> { ["RegulationsGovKey"] = "a-key-for-tests" },
            };
            var time = new FixedTime(new(2025, 10, 1, 12, 0, 0, TimeSpan.Zero));
            return new Collector(options, ContentTree.Read(workspace.Path), time).RunAsync(RecordedSource.Of(source).Scraper);
        }
    }
}
