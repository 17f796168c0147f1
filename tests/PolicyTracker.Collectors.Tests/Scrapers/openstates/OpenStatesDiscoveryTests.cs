using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>How the source spends its requests: followed bills first and twenty at a time, then one jurisdiction after the other.</summary>
public sealed class OpenStatesDiscoveryTests
{
    [Fact]
    public async Task Twenty_followed_bills_cost_one_request()
    {
        var bills = Enumerable.Range(1, 25).Select(number => OpenStatesMade.Bill("ny", "2025-2026", $"A {number}", "Something else")).ToList();
        await using var server = await OpenStatesServer.StartAsync(bills);
        server.Watch([.. Enumerable.Range(1, 25).Select(number => $"ny/2025-2026/a{number}")]);

        var report = await server.RunAsync();

        (report.Asked, report.Created, report.Failed).ShouldBe((25, 25, 0), string.Join("\n", report.Problems));
        server.Asked.Count().ShouldBe(2);
        server.Asked.First().ShouldStartWith("/bills?jurisdiction=ny&session=2025-2026&identifier=A 1&identifier=A 2&");
        server.Server.Requests.ShouldAllBe(request => request.Header("X-API-KEY") == "a-key-for-tests" && !request.Query.Contains("key", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("tx/89r/hb1", "tx", "89R", "HB 1")]
    [InlineData("dc/26/b260123", "dc", "26", "B 26-0123")]
    [InlineData("ca/20252026/ab1x1", "ca", "20252026", "AB 1 X1")]
    [InlineData("mi/2025-2026/hjra", "mi", "2025-2026", "HJR A")]
    public async Task A_bill_is_asked_for_as_Open_States_writes_it(string id, string code, string session, string identifier)
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill(code, session, identifier));
        server.Watch(id);
        var report = await server.RunAsync();
        report.Created.ShouldBe(1, string.Join("\n", report.Problems.Concat<object>(server.Asked)));
        server.Asked.ShouldHaveSingleItem().ShouldStartWith($"/bills/{code}/{session}/{identifier}?include=sponsorships");
        new BillStore(server.Workspace.Path).Find(BillId.Parse(id)).ShouldNotBeNull().Identifier.ShouldBe(identifier);
    }

    [Fact]
    public async Task The_words_of_all_topics_are_one_question_to_each_jurisdiction_with_an_open_session()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7"));
        server.Topic("a", "human trafficking");
        server.Topic("b", "safe harbor", "fl");
        server.Topic("c", "vacatur");

        var report = await server.RunAsync();

        report.Created.ShouldBe(1);
        var asked = server.Asked.ToList();
        asked.ShouldContain(path => path.StartsWith("/bills?jurisdiction=ny&q=\"human trafficking\" or \"vacatur\"&updated_since=2026-08-25&sort=updated_asc&", StringComparison.Ordinal));
        asked.ShouldNotContain(path => path.Contains("jurisdiction=tx", StringComparison.Ordinal));
        asked.ShouldAllBe(path => path.StartsWith("/bills?jurisdiction=", StringComparison.Ordinal) && path.EndsWith("&page=1&per_page=20", StringComparison.Ordinal));
        asked.Count.ShouldBe(OpenOn(server));
    }

    [Fact]
    public async Task What_a_search_brings_is_read_from_it_page_by_page_and_judged_by_its_record()
    {
        var bills = Enumerable.Range(1, 45).Select(number => OpenStatesMade.Bill(
            "ny", "2025-2026", $"S {number}", "Human trafficking", $"2026-08-{28 + (number / 20)}T06:00:00+00:00")).ToList();
        var old = OpenStatesMade.Bill("ny", "2023-2024", "S 1");
        await using var server = await OpenStatesServer.StartAsync(bills.Append(old));
        server.Topic("a", "human trafficking");

        var report = await server.RunAsync();

        (report.Created, report.Succeeded).ShouldBe((45, true), string.Join("\n", report.Problems));
        server.Asked.Count(path => path.Contains("jurisdiction=ny", StringComparison.Ordinal)).ShouldBe(3);
        server.Asked.ShouldNotContain(path => path.StartsWith("/bills/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_days_requests_are_used_up_the_rest_has_its_turn_the_next_day()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7"), OpenStatesMade.Bill("wi", "2025", "AB 7"));
        server.Topic("a", "human trafficking");
        server.Watch("ny/2025-2026/a7");
        Use(server, 230);

        var first = await server.RunAsync();
        var asked = server.Asked.ToList();
        server.Time.Advance(TimeSpan.FromDays(1));
        var second = await server.RunAsync();
        var then = server.Asked.Skip(asked.Count).ToList();

        first.Succeeded.ShouldBeTrue();
        asked.Count.ShouldBe(10);
        asked[0].ShouldStartWith("/bills/ny/2025-2026/A 7?");
        var problem = first.Problems.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.Warning);
        problem.Message.ShouldBe($"Open States lets a free key ask 250 times a day. Today's requests are used up; {OpenOn(server) - 9} jurisdictions are searched by the next runs, first of all.");
        second.Problems.ShouldBeEmpty();
        Jurisdictions(then).Take(OpenOn(server) - 9).ShouldNotContain(code => Jurisdictions(asked).Contains(code));
        Jurisdictions(then).Count().ShouldBe(OpenOn(server));
        (first.Created, second.Created).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Followed_bills_that_had_no_turn_are_a_failure_in_plain_words()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7"));
        server.Watch("ny/2025-2026/a7");
        Use(server, 240);

        var report = await server.RunAsync();

        (report.Succeeded, report.Reason).ShouldBe((false, "Open States lets a free key ask 250 times a day, and today's requests are used up. The rest is read by the run of another day."));
        server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_begins_where_the_last_one_of_its_jurisdiction_ended_and_again_where_a_person_says()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7"));
        server.Topic("a", "human trafficking");
        await server.RunAsync();
        server.Time.Advance(TimeSpan.FromDays(3));
        await server.RunAsync();
        await server.RunAsync(since: new(2026, 1, 31));

        Since(server).ShouldBe(["2026-08-25", "2026-09-01", "2026-01-31"]);
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_has_it()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7"));
        server.Watch("ny/2025-2026/a7");
        var answers = 0;
        server.Server.Answer("v3.openstates.org/bills/ny/2025-2026/A 7", (context, _) =>
        {
            if (answers++ > 0)
                return server.SendAsync(context, OpenStatesMade.Bill("ny", "2025-2026", "A 7"));
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });

        var report = await server.RunAsync();

        (report.Created, answers).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_jurisdiction_whose_search_fails_leaves_the_others_alone()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7"), OpenStatesMade.Bill("mi", "2025-2026", "HB 7"));
        server.Topic("a", "human trafficking");
        server.Spoil = text => text.Replace("state:mi/", "state:wi/", StringComparison.Ordinal);

        var report = await server.RunAsync();

        report.Created.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().Message.ShouldBe("New bills of MI could not be looked for: The list of MI holds wi/2025-2026/hb7.");
    }

    [Fact]
    public async Task A_dry_run_and_a_bill_that_was_not_saved_are_searched_again()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7"));
        server.Topic("a", "human trafficking");
        (await server.RunAsync(dryRun: true)).Created.ShouldBe(1);
        server.Time.Advance(TimeSpan.FromDays(3));
        (await server.RunAsync(dryRun: true)).Created.ShouldBe(1);
        server.Time.Advance(TimeSpan.FromDays(1));
        (await server.RunAsync()).Created.ShouldBe(1);
        server.Time.Advance(TimeSpan.FromDays(1));
        (await server.RunAsync()).Created.ShouldBe(0);

        Since(server).ShouldBe(["2026-08-25", "2026-08-28", "2026-08-29", "2026-09-05"]);
    }

    [Fact]
    public async Task A_jurisdiction_with_two_questions_begins_again_while_the_second_was_not_asked()
    {
        var bills = Enumerable.Range(1, 25).Select(number => OpenStatesMade.Bill(
            "ny", "2025-2026", $"S {number}", "Human trafficking", $"2026-08-{26 + (number / 10)}T06:00:00+00:00")).ToList();
        await using var server = await OpenStatesServer.StartAsync(bills.Append(OpenStatesMade.Bill("ny", "2025-2026", "A 7", "Vacatur", "2026-08-25T18:00:00+00:00")));
        var longest = new string('x', 990);
        server.Workspace.Write("content/topics/a.md", $"---\ntitle: a\nmatch:\n  any: [human trafficking, {longest}, vacatur]\njurisdictions: [ny]\n---\nText.\n");
        Use(server, 239);

        var first = await server.RunAsync();
        server.Time.Advance(TimeSpan.FromDays(1));
        var second = await server.RunAsync();

        (first.Created, second.Created).ShouldBe((20, 6));
        Since(server).ShouldAllBe(day => day == "2026-08-25");
    }

    [Fact]
    public async Task Words_of_one_state_are_asked_there_and_nowhere_else()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("ny", "2025-2026", "A 7", "Relates to sex trades"));
        server.Workspace.Write("content/topics/a.md", "---\ntitle: a\nmatch:\n  any: [human trafficking]\nsynonyms:\n- {jurisdiction: ny, words: [sex trades]}\njurisdictions: [ny, mi]\n---\nText.\n");

        (await server.RunAsync()).Created.ShouldBe(1);

        server.Asked.Select(path => path.Split("&q=")[1].Split("&updated")[0]).Order(StringComparer.Ordinal).ShouldBe(["\"human trafficking\"", "\"human trafficking\" or \"sex trades\""]);
    }

    [Theory]
    [InlineData("  all: [minor]\n  any: [trafficking, labor]\n", "\"minor\" \"trafficking\" or \"minor\" \"labor\"")]
    [InlineData("  all: [minor, court]\n", "\"minor\" \"court\"")]
    [InlineData("  subjects: [Human trafficking]\n", "\"Human trafficking\"")]
    public async Task A_topic_is_searched_whatever_kind_of_words_it_has(string match, string question)
    {
        await using var server = await OpenStatesServer.StartAsync();
        server.Workspace.Write("content/topics/a.md", $"---\ntitle: a\nmatch:\n{match}jurisdictions: [ny]\n---\nText.\n");
        await server.RunAsync();
        server.Asked.ShouldHaveSingleItem().ShouldContain($"&q={question}&");
    }

    private static void Use(OpenStatesServer server, int calls) => server.Workspace.Write(
        ".policytracker/sources/openstates/requests.txt", string.Create(CultureInfo.InvariantCulture, $"calls: {server.Time.Now:yyyy-MM-dd} {calls}\n"));

    private static int OpenOn(OpenStatesServer server)
    {
        var calendar = ContentTree.Read(server.Workspace.Path).Calendar;
        return PolicyTracker.Collectors.Scrapers.Capitols.Codes.Count(code => calendar.Open(code, DateOnly.FromDateTime(server.Time.Now.UtcDateTime)).Count > 0);
    }

    private static IEnumerable<string> Jurisdictions(IEnumerable<string> asked) =>
        asked.Where(path => path.Contains("&q=", StringComparison.Ordinal)).Select(path => path["/bills?jurisdiction=".Length..][..2]);

    private static IEnumerable<string> Since(OpenStatesServer server) => server.Asked
        .Where(path => path.StartsWith("/bills?jurisdiction=ny&q=", StringComparison.Ordinal)).Select(path => path.Split("updated_since=")[1][..10]);
}
