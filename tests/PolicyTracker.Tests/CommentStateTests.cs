using System.Globalization;
using PolicyTracker.Collectors;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site;
using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

/// <summary>From a recorded answer of Regulations.gov to what a page says, on several days.</summary>
public sealed class CommentStateTests
{
    [CorpusTheory]
    [InlineData("2022-28376", "2023-01-13", "2023-02-01T12:00:00Z", "comment-open")]
    [InlineData("2022-28376", "2023-01-13", "2023-03-15T03:59:00Z", "comment-open")]
    [InlineData("2022-28376", "2023-01-13", "2023-03-15T04:00:00Z", "comment-closed")]
    [InlineData("2020-28306", "2021-01-07", "2021-01-09T12:00:00Z", "comment-open")]
    [InlineData("2020-28306", "2021-01-07", "2021-02-10T04:59:00Z", "comment-open")]
    [InlineData("2020-28306", "2021-01-07", "2021-02-10T05:00:00Z", "comment-closed")]
    [InlineData("2020-22330", "2020-10-22", "2020-10-23T12:00:00Z", "comment-open")]
    [InlineData("2020-22330", "2020-10-22", "2020-11-24T04:59:00Z", "comment-open")]
    [InlineData("2020-22330", "2020-10-22", "2020-11-24T05:00:00Z", "comment-closed")]
    public async Task A_page_says_whether_comments_are_taken_on_that_day(string number, string published, string now, string stage)
    {
        using var workspace = new Workspace();
        var id = BillId.Of("us", "rules", $"fr-{number}");
        workspace.Write(id.Path, BillFile.Write(Proposal(id, number, DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture))));
        await using var server = await ReplayServer.StartAsync(Corpus.Root);
        var clock = new FixedTime(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        var report = await new Collector(Options(workspace, server), ContentTree.Read(workspace.Path), clock)
            .RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "regulations-gov"));
        report.Problems.ShouldBeEmpty();
        await SiteBuilder.BuildAsync(new SiteOptions { Workspace = workspace.Path, Output = workspace.File("_site"), Now = clock });

        File.ReadAllText(workspace.File($"_site{id.Url}index.json")).ShouldContain($"\"stage_shown\":\"{stage}\"");
    }

    [CorpusTheory]
    [InlineData("2022-28376", "2023-02-01T12:00:00Z", "comment-open", "Open now")]
    [InlineData("2022-28376", "2023-03-15T03:59:00Z", "comment-open", "Open now")]
    [InlineData("2022-28376", "2023-03-15T04:00:00Z", "comment-closed", "Period over")]
    [InlineData("2020-28306", "2021-01-09T12:00:00Z", "comment-open", "Open now")]
    [InlineData("2020-28306", "2021-02-10T04:59:00Z", "comment-open", "Open now")]
    [InlineData("2020-28306", "2021-02-10T05:00:00Z", "comment-closed", "Period over")]
    [InlineData("2020-22330", "2020-10-23T12:00:00Z", "final", "Open now")]
    [InlineData("2020-22330", "2020-11-24T04:59:00Z", "final", "Open now")]
    [InlineData("2020-22330", "2020-11-24T05:00:00Z", "final", "the period is over")]
    public async Task A_document_that_nothing_else_tells_of_has_its_page(string number, string now, string stage, string words)
    {
        using var workspace = new Workspace();
        var id = BillId.Of("us", "rules", $"fr-{number}");
        await using var server = await ReplayServer.StartAsync(Corpus.Root);
        var clock = new FixedTime(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        var report = await new Collector(Options(workspace, server) with { Bill = id }, ContentTree.Read(workspace.Path), clock)
            .RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "regulations-gov"));
        (report.Created, report.Problems.Count).ShouldBe((1, 0));
        await SiteBuilder.BuildAsync(new SiteOptions { Workspace = workspace.Path, Output = workspace.File("_site"), Now = clock });

        File.ReadAllText(workspace.File($"_site{id.Url}index.json")).ShouldContain($"\"stage_shown\":\"{stage}\"");
        File.ReadAllText(workspace.File($"_site{id.Url}index.html")).ShouldContain(words);
    }

    private static Bill Proposal(BillId id, string number, DateOnly published) => new()
    {
        Id = id,
        Identifier = $"FR Doc. {number}",
        Title = "A proposal",
        Classification = BillClassification.Rule,
        Chamber = Chamber.Executive,
        Actions = [new(published, Chamber.Executive, RuleSteps.ActionText(RuleStep.ProposedRule, "A proposal", null, number), [])],
        Status = new(Stage.Proposed, published, 1),
        Sources = [new($"https://www.federalregister.gov/d/{number}", "Federal Register")],
    };

    private static CollectOptions Options(Workspace workspace, ReplayServer server) => new()
    {
        Workspace = workspace.Path,
        StateFolder = workspace.File(".policytracker"),
        Via = server.Url,
        NoDiscovery = true,
        Keys = new Dictionary<string, string> { ["RegulationsGovKey"] = "a-key-for-tests" },
    };
}
