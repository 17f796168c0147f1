using System.Text.Json.Nodes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>Counts of parties: of the roll call that was asked for, in the session in which it was held, and asked for once a day.</summary>
public sealed class CongressGovVoteTests
{
    private const string Id = "us/119/hr30";
    private const string Path = "api.congress.gov/v3/bill/119/hr/30";
    private const string Call = "v3/house-vote/119/1/17";

    [Theory]
    [InlineData("2025-01-02", "2024", 118, 2)]
    [InlineData("2025-01-03", "2025", 119, 1)]
    [InlineData("2026-01-02", "2025", 119, 1)]
    [InlineData("2026-01-07", "2026", 119, 2)]
    public async Task The_first_days_of_January_belong_to_the_session_before(string day, string year, int congress, int session)
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit($"{Path}/actions", text => text.Replace("2025-01-16", day, StringComparison.Ordinal).Replace("evs/2025/", $"evs/{year}/", StringComparison.Ordinal));
        CongressGovMade.Answer(run.Server, $"v3/house-vote/{congress}/{session}/17", Answer(answer => (answer["congress"], answer["sessionNumber"]) = (congress, session)));
        (await run.ReadAsync(Id)).Votes.ShouldHaveSingleItem().Parties.ShouldBe(["R 213-0-6", "D 61-145-9"]);
        run.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("congress", 118, "The answer has the congress 118, and 119 was asked for.")]
    [InlineData("sessionNumber", 2, "The answer has the sessionNumber 2, and 1 was asked for.")]
    [InlineData("rollCallNumber", 18, "The answer has the rollCallNumber 18, and 17 was asked for.")]
    [InlineData("yeaTotal", 62, "The parties have 275 yeas and 145 nays together, and the vote has 274 and 145.")]
    [InlineData("nayTotal", 144, "The parties have 274 yeas and 144 nays together, and the vote has 274 and 145.")]
    public async Task Counts_of_another_roll_call_are_none_of_this_one(string field, int value, string says)
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        CongressGovMade.Answer(run.Server, Call, Answer(answer => (field.EndsWith("Total", StringComparison.Ordinal) ? answer["votePartyTotal"]![1]! : answer)[field] = value));
        (await run.ReadAsync(Id)).Votes.ShouldHaveSingleItem().Parties.ShouldBeEmpty();
        run.Problems.ShouldHaveSingleItem().Message.ShouldEndWith(says);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_there_is_asked_for_again_another_day(bool isAnswered)
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        CongressGovMade.Answer(run.Server, Call, Answer(answer => answer["votePartyTotal"] = new JsonArray()), isAnswered ? 200 : 404);
        (await run.RunAsync("congress-gov")).Problems.Count.ShouldBe(1);
        run.Time.Advance(TimeSpan.FromHours(4));
        (await run.RunAsync("congress-gov")).Problems.ShouldBeEmpty();
        Asked(run).ShouldBe(1);
        CongressGovMade.Answer(run.Server, Call, Answer(_ => { }));
        run.Time.Advance(TimeSpan.FromHours(20));
        (await run.RunAsync("congress-gov")).Problems.ShouldBeEmpty();
        run.Record(Id).Votes.ShouldHaveSingleItem().Parties.Count.ShouldBe(2);
        run.Time.Advance(TimeSpan.FromHours(24));
        await run.RunAsync("congress-gov");
        Asked(run).ShouldBe(2);
    }

    [Fact]
    public async Task A_host_that_has_enough_costs_the_counts_and_not_the_measure()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        run.Server.Answer($"{CongressGovMade.Host}/{Call}", (context, _) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3400";
            return Task.CompletedTask;
        });
        (await run.RunAsync("congress-gov")).Created.ShouldBe(1);
        run.Record(Id).Votes.ShouldHaveSingleItem().Yeas.ShouldBe(274);
    }

    [Fact]
    public async Task Cosponsors_who_all_withdrew_are_asked_for()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit("api.congress.gov/v3/bill/117/hr/21", text => text.Replace("\"count\": 2,\n   \"countIncludingWithdrawnCosponsors\"", "\"count\": 0,\n   \"countIncludingWithdrawnCosponsors\"", StringComparison.Ordinal));
        run.Edit("api.congress.gov/v3/bill/117/hr/21/cosponsors", text => text.Replace("\"sponsorshipDate\"", "\"sponsorshipWithdrawnDate\": \"2021-02-01\", \"sponsorshipDate\"", StringComparison.Ordinal).Replace("\"count\": 2", "\"count\": 0", StringComparison.Ordinal));
        var bill = await run.ReadAsync("us/117/hr21");
        bill.Sponsors.Where(person => person.Role == SponsorRole.Cosponsor).Select(person => person.Withdrawn).ShouldBe([new DateOnly(2021, 2, 1), new DateOnly(2021, 2, 1)]);
        run.Problems.ShouldBeEmpty();
    }

    private static int Asked(CongressGovRun run) => run.Server.Requests.Count(request => request.Path.EndsWith("/house-vote/119/1/17", StringComparison.Ordinal));

    private static JsonObject Answer(Action<JsonNode> edit)
    {
        var answer = JsonNode.Parse(File.ReadAllText(Repository.Path($"tests/PolicyTracker.Collectors.Tests/Scrapers/congress-gov/Recordings/{CongressGovMade.Host}/{Call}_q/format=json.json")))!.AsObject();
        edit(answer["houseRollCallVote"]!);
        return answer;
    }
}
