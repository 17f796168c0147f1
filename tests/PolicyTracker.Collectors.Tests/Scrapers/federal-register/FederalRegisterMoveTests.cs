using System.Text.Json.Nodes;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>What later documents make of the days of earlier ones, above all where they name no day that can be read.</summary>
public sealed class FederalRegisterMoveTests
{
    private const string Delay = "Final rule; delay of effective date.";

    [Theory]
    [InlineData("The effective date of the final rule published at 90 FR 5000, January 17, 2025, which was scheduled to take effect on February 18, 2025, is delayed until April 19, 2025.", "2025-01-28", "2025-04-19 effective unconfirmed")]
    [InlineData("Effective February 3, 2025, the effective date of the rule published on January 17, 2025, is delayed indefinitely.", "2025-02-03", "2025-02-18 effective cancelled")]
    [InlineData("Effective February 3, 2025, the rule is stayed; the day on which its effective date will come is delayed.", "2025-02-03", "2025-02-18 effective cancelled")]
    [InlineData("The effective date of the rule is delayed until April 19, 2025.", "2025-04-19", "2025-04-19 effective confirmed")]
    public async Task A_delay_leaves_no_day_on_which_the_rule_does_not_begin(string dates, string own, string day)
    {
        await using var run = await RulesAsync(("2025-00010", "2025-01-17", "Rule", "Final rule.", [("effective_on", "2025-02-18")]),
            ("2025-00020", "2025-01-28", "Rule", Delay, [("effective_on", own), ("dates", dates)]));
        var report = await run.CollectAsync("2025-02-01", since: "2025-01-01");
        Days(run).ShouldBe([$"{day} fr:2025-00010:effective"]);
        (run.Record("us/rules/1121-aa99").Effective is null).ShouldBe(day.Contains("cancelled", StringComparison.Ordinal));
        report.Problems.Count(problem => problem.Message.Contains("2025-00020", StringComparison.Ordinal)).ShouldBe(dates.Contains("stayed", StringComparison.Ordinal) ? 1 : 0);
    }

    [Theory]
    [InlineData("The comment period is extended by 30 days.")]
    [InlineData("The comment period for the rule, which was to end on March 3, 2025, is extended by 30 days; comments on it were due by March 3, 2025.")]
    public async Task An_extension_without_a_day_leaves_no_confirmed_deadline(string dates)
    {
        await using var run = await RulesAsync(("2025-00010", "2025-01-15", "Proposed Rule", "Proposed rule.", [("comments_close_on", "2025-03-03")]),
            ("2025-00020", "2025-02-20", "Proposed Rule", "Proposed rule; extension of comment period.", [("dates", dates)]));
        var report = await run.CollectAsync("2025-02-21", since: "2025-01-01");
        Days(run).ShouldBe(["2025-03-03 comments-close unconfirmed fr:2025-00010:comments"]);
        var problem = report.Problems.ShouldHaveSingleItem();
        (problem.Severity, problem.Message.Contains("2025-00020", StringComparison.Ordinal)).ShouldBe((Severity.Warning, true));
    }

    [Fact]
    public async Task A_correction_moves_the_window_of_what_it_puts_right()
    {
        await using var run = await RulesAsync(("2025-00010", "2025-01-15", "Proposed Rule", "Advance notice of proposed rulemaking.", [("comments_close_on", "2025-03-03")]),
            ("2025-00020", "2025-02-03", "Proposed Rule", "Notice of proposed rulemaking.", [("comments_close_on", "2025-04-04")]),
            ("2025-00030", "2025-02-10", "Proposed Rule", "Advance notice of proposed rulemaking; correction.", [("correction_of", "2025-00010"), ("dates", "Comments must be received by March 10, 2025.")]),
            ("2025-00040", "2025-02-11", "Proposed Rule", "Notice of proposed rulemaking; correction.", [("correction_of", "2025-00020"), ("dates", "Comments must be received by April 4, 2025.")]));
        await run.CollectAsync("2025-02-21", since: "2025-01-01");
        Days(run).ShouldBe(["2025-03-10 comments-close unconfirmed fr:2025-00010:comments", "2025-04-04 comments-close confirmed fr:2025-00020:comments"]);
    }

    [Fact]
    public async Task A_document_that_asks_for_comments_by_a_day_nobody_can_read_is_told()
    {
        await using var run = await RulesAsync(("2025-00010", "2025-01-15", "Proposed Rule", "Proposed rule.", [("dates", "Comments must be received when the leaves fall.")]));
        var report = await run.CollectAsync("2025-01-21", since: "2025-01-01");
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("2025-00010");
        run.Record("us/rules/1121-aa99").Events.ShouldBeEmpty();
    }

    private static async Task<RegisterRun> RulesAsync(params (string Number, string Day, string Type, string Action, (string, JsonNode?)[] More)[] documents)
    {
        var run = (await RegisterRun.StartAsync()).Topic("any: [services for survivors]");
        foreach (var (number, day, type, action, more) in documents)
            run.Publish(number, day, type, "Services for Survivors", action, [("regulation_id_numbers", new JsonArray("1121-AA99")), ("docket_ids", new JsonArray("OJP-2025-0001")), .. more]);
        return run;
    }

    private static IEnumerable<string> Days(RegisterRun run) =>
        run.Record("us/rules/1121-aa99").Events.Select(happening => $"{happening.Date:yyyy-MM-dd} {happening.Kind} {happening.Status} {happening.Id}");
}
