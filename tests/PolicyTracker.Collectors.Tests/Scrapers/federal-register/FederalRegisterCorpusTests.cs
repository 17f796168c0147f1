using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>The recorded daily issue and answers, as they were sent.</summary>
public sealed class FederalRegisterCorpusTests
{
    private const string Day = "2024-02-12";

    private static readonly string IssuePath = "www.govinfo.gov/bulkdata/FR/2024/02/FR-2024-02-12.xml";

    [CorpusTheory]
    [InlineData("")]
    [InlineData("rins: [1625-AA00, 2120-AA64]\n")]
    public async Task The_daily_issue_gives_no_record_that_mixes_two_rulemakings(string standing)
    {
        await using var run = await RegisterRun.StartAsync(Corpus.Root);
        // Every document has one of these letters and words in its title or summary.
        run.Topic("any: [a, the, of, and, to, for, notice, meetings, rule, inc, filings]");
        if (standing.Length > 0)
            run.Write("content/standing-rins.yml", standing);
        run.Server.Answer($"{RegisterRun.Api}.json", "Request Access", "text/html", 403);
        var report = await run.CollectAsync(Day, since: Day);
        var read = Issue();
        var bills = run.Ids.Select(run.Record).ToList();
        report.Problems.Where(problem => problem.Severity == Core.Checks.Severity.Error).ShouldBeEmpty();
        bills.Sum(bill => bill.Extras.All("documents").Count).ShouldBe(read.Count);
        foreach (var bill in bills)
        {
            var documents = bill.Extras.All("documents").Select(number => read.Single(document => document.Number == number)).ToList();
            if (documents.Count > 1)
                documents.Select(document => document.Electronic).Aggregate((one, other) => [.. one.Intersect(other)]).ShouldNotBeEmpty(bill.Id.Value);
            bill.Actions.Count.ShouldBe(documents.Count);
        }

        run.Ids.ShouldContain("us/rules/2900-ar10");
        run.Ids.Count(id => id.StartsWith("us/rules/fr-", StringComparison.Ordinal)).ShouldBeGreaterThan(80);
        run.Ids.Contains("us/rules/2120-aa64").ShouldBe(standing.Length == 0);
    }

    [CorpusFact]
    public void Each_document_of_the_issue_has_what_the_record_needs()
    {
        var documents = Issue();
        documents.Count.ShouldBe(95);
        documents.ShouldAllBe(document => document.Citation != null && document.Agencies.Count > 0 && document.Title.Length > 0);
        documents.Single(document => document.Number == "2024-02930").Citation.ShouldBe("89 FR 9741");
        documents.Single(document => document.Number == "2024-02705").Cfr.ShouldContain("42 CFR 600");
        documents.Where(document => document.Section == RegisterSection.Rule).Select(document => document.Step)
            .ShouldAllBe(step => step == RuleStep.FinalRule || step == RuleStep.Correction);
        documents.Where(document => document.Action is { } action && action.Contains("comment", StringComparison.OrdinalIgnoreCase) && document.Section == RegisterSection.Notice)
            .ShouldAllBe(document => document.Step == RuleStep.NoticeForComment || document.Step == RuleStep.CommentExtension);
        // Wherever a paragraph of dates asks for comments by a day, the day is read.
        documents.Where(document => document.Dates is { } dates && dates.Contains("omments must be received", StringComparison.Ordinal))
            .ShouldAllBe(document => document.Prose.Comments > new DateOnly(2024, 2, 12));
    }

    [CorpusTheory]
    [InlineData("2020-08-11")]
    [InlineData("2020-08-26")]
    [InlineData("2020-12-31")]
    public async Task A_recorded_document_is_the_same_rule_on_every_day(string now)
    {
        await using var run = await RegisterRun.StartAsync(Corpus.Root);
        run.Watch("us/rules/fr-2020-17469").Write("content/standing-rins.yml", "rins: [2120-AA64]\n");
        await run.CollectAsync(now);
        var rule = run.Record("us/rules/fr-2020-17469");
        rule.Actions.ShouldHaveSingleItem().Text.ShouldBe("Final rule: Airworthiness Directives; The Boeing Company Airplanes (85 FR 48465, document 2020-17469).");
        rule.Events.ShouldHaveSingleItem().ShouldBe(new(new(2020, 8, 26), null, "America/New_York", EventKinds.Effective, "Takes effect", Status: EventStatuses.Confirmed, Id: "fr:2020-17469:effective"));
        rule.Extras.All("dockets")[0].ShouldBe("AD 2020-16-51");
        rule.Extras.All("dockets").ShouldContain("FAA-2020-0684");
        rule.Status.Stage.ShouldBe(Stage.Final);
    }

    private static IReadOnlyList<RegisterDocument> Issue()
    {
        var address = RegisterIssue.Address(new(2024, 2, 12));
        return RegisterIssue.Read(System.Xml.Linq.XElement.Load(Corpus.Path($"federal/{IssuePath}")), new(2024, 2, 12), address);
    }
}
