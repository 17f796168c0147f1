using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>How Regulations.gov confirms and moves the deadlines of a record.</summary>
public class RegulationsGovTests
{
    private const string Own = "USCIS-2026-0001";
    private const string July1 = "2026-07-02T03:59:59Z";
    private const string August1 = "2026-08-02T03:59:59Z";
    private const string December1 = "2026-12-02T04:59:59Z";

    [Theory]
    [InlineData(July1, "2026-07-01")]
    [InlineData(December1, "2026-12-01")]
    [InlineData("2026-07-02T04:00:00Z", "2026-07-02")]
    public async Task The_end_of_a_window_is_a_day_in_Washington(string moment, string day)
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {moment}"));

        var report = await run.CollectAsync();

        run.Events.ShouldBe([$"{day} confirmed regs:D1:comments"]);
        report.Problems.ShouldBeEmpty();
        run.Record.Sources.Select(source => source.Note).ShouldContain("Regulations.gov");
        run.Record.Extras["docket_url"].ShouldBe("https://www.regulations.gov/docket/USCIS-2026-0001");
        run.Server.Requests.ShouldHaveSingleItem().Header("X-Api-Key").ShouldBe("a-key-for-tests");
    }

    [Fact]
    public async Task A_date_that_only_the_prose_stated_becomes_sure_and_stays_one_event()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Notice, comments invited");
        run.Know(DeadlineRun.Close("2026-07-01", status: EventStatuses.Unconfirmed));
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {July1}"));

        var report = await run.CollectAsync();

        run.Events.ShouldBe(["2026-07-01 confirmed regs:D1:comments"]);
        report.Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.EventChanged);
    }

    [Fact]
    public async Task A_deadline_that_is_confirmed_as_it_was_is_no_news()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Know(DeadlineRun.Close("2026-07-01"));
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {July1}"));

        (await run.CollectAsync()).Changes.ShouldBeEmpty();

        run.Events.ShouldBe(["2026-07-01 confirmed regs:D1:comments"]);
    }

    [Fact]
    public async Task An_extended_deadline_moves_and_the_Federal_Register_does_not_move_it_back()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Know(DeadlineRun.Close("2026-07-01"));
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {August1}"));

        var change = (await run.CollectAsync()).Changes.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.EventChanged);
        change.Before!.ShouldContain("2026-07-01");
        change.After!.ShouldContain("2026-08-01");

        var register = new RegisterAgain(DeadlineRun.Proposal("2026-06-01 Proposed rule") with { Events = [DeadlineRun.Close("2026-07-01")], TellsEvents = true });
        var again = await run.CollectAsync("2026-06-11", register);
        again.Problems.ShouldBeEmpty();
        (again.Updated, again.Changes.Count).ShouldBe((0, 0));
        (await run.CollectAsync("2026-06-12")).Changes.ShouldBeEmpty();
        run.Events.ShouldBe(["2026-08-01 confirmed regs:D1:comments"]);
    }

    [Fact]
    public async Task An_extension_may_stand_under_its_own_number()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule", "2026-06-08 Comment period extended");
        run.Know(DeadlineRun.Close("2026-08-01"));
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {July1}"));
        run.Say("D2", DocketAnswer.Of("D2", $"{Own} {August1}"));

        (await run.CollectAsync()).Changes.ShouldBeEmpty();

        run.Events.ShouldBe(["2026-08-01 confirmed regs:D1:comments"]);
    }

    [Fact]
    public async Task A_docket_that_has_not_heard_of_an_extension_moves_nothing_back_and_a_person_is_told()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule", "2026-06-08 Comment period extended");
        run.Know(DeadlineRun.Close("2026-08-01"));
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {July1}"));

        var report = await run.CollectAsync();

        run.Events.ShouldBe(["2026-08-01 confirmed fr:D1:comments"]);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("still lets comments on document D1 end on 2026-07-01");
    }

    [Fact]
    public async Task The_docket_of_the_record_counts_before_others_and_the_difference_is_told()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Say("D1", DocketAnswer.Of("D1", $"DOJ_FRDOC_0001 {August1}", $"{Own} {July1}", "HHS-2026-0009"));

        var report = await run.CollectAsync();

        run.Events.ShouldBe(["2026-07-01 confirmed regs:D1:comments"]);
        var told = report.Problems.ShouldHaveSingleItem().Message;
        told.ShouldContain("2026-07-01 in USCIS-2026-0001; 2026-08-01 in DOJ_FRDOC_0001");
        told.ShouldContain("The record has 2026-07-01");
    }

    [Fact]
    public async Task Without_a_docket_of_its_own_the_latest_deadline_counts()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Say("D1", DocketAnswer.Of("D1", $"DOJ_FRDOC_0001 {July1}", $"HHS-2026-0009 {August1}"));

        await run.CollectAsync();

        run.Events.ShouldBe(["2026-08-01 confirmed regs:D1:comments"]);
    }

    [Fact]
    public async Task What_is_withdrawn_is_off()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Know(DeadlineRun.Close("2026-07-01"));
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {July1} withdrawn"));

        (await run.CollectAsync()).Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.EventCancelled);

        run.Events.ShouldBe(["2026-07-01 cancelled regs:D1:comments"]);
    }

    [Fact]
    public async Task Nobody_can_comment_on_a_proposal_that_the_agency_took_back()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule", "2026-06-09 Withdrawn");
        run.Know(DeadlineRun.Close("2026-07-01"));
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {July1}"));

        await run.CollectAsync();

        run.Events.ShouldBe(["2026-07-01 cancelled regs:D1:comments"]);
    }

    [Fact]
    public async Task A_document_that_it_does_not_have_is_no_claim()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Know(DeadlineRun.Close("2026-07-01"));

        var report = await run.CollectAsync();

        (report.Updated, report.Problems.Count).ShouldBe((0, 0));
        run.Events.ShouldBe(["2026-07-01 confirmed fr:D1:comments"]);
    }

    [Fact]
    public async Task What_it_confirmed_once_stays_when_it_is_silent_later()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Say("D1", DocketAnswer.Of("D1", $"{Own} {July1}"));
        await run.CollectAsync();
        run.Say("D1", DocketAnswer.Of("D1"));

        (await run.CollectAsync("2026-06-11")).Updated.ShouldBe(0);

        run.Events.ShouldBe(["2026-07-01 confirmed regs:D1:comments"]);
    }

    [Fact]
    public async Task What_was_over_long_ago_is_not_asked_for()
    {
        await using var run = await DeadlineRun.StartAsync("2019-06-01 Proposed rule", "2020-06-01 Final rule");
        run.Know(DeadlineRun.Close("2019-07-31"));

        await run.CollectAsync();

        run.Server.Requests.ShouldBeEmpty();
    }

    /// <summary>The Federal Register, still with the date that it printed.</summary>
    private sealed class RegisterAgain(Bill told) : Scraper
    {
        public override string Name => "federal-register";

        public override string Jurisdiction => "us";

        public override SourceVoice Voice { get; } = new("Federal Register", SourceRank.Official, RecordParts.All) { EventScheme = "fr" };

        public override string Zone => "America/New_York";

        public override IReadOnlyList<string> Hosts => ["www.federalregister.gov"];

        public override string Cron => "0 0 9 * * ?";

        public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) => throw new NotSupportedException();

        public override Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation) => Task.FromResult(told);
    }
}
