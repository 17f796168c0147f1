using System.Diagnostics;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Content;

/// <summary>What is recorded of jurisdictions: in the workspace, else in the program.</summary>
public sealed class JurisdictionTests : IDisposable
{
    private static readonly ContentTree Shipped = ContentTree.Read(Repository.Root);

    private readonly TempFolder _workspace = new();

    [Fact]
    public void An_empty_workspace_knows_the_sessions_of_every_place()
    {
        var content = ContentTree.Read(_workspace.Path);
        content.Jurisdictions.Select(page => page.Code).ShouldBe(Places.All.Select(place => place.Code));
        content.Calendar.Find("me", "132")!.Start.ShouldBe(new DateOnly(2024, 12, 4));
        content.Calendar.Of("as").ShouldBeEmpty();
        content.Calendar.Of("xx").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_the_workspace_goes_over_what_the_program_knows()
    {
        _workspace.Write("content/jurisdictions/me.md", """
            ---
            name: Maine
            sessions:
            - {id: "132", name: 132nd Legislature, kind: primary, start: 2024-12-04, end: 2026-12-01}
            - {id: "133", name: 133rd Legislature, start: 2026-12-02, carry_over: true, deadlines: [{date: 2027-01-15, name: Cloture}]}
            attorney_general: {name: Office of the Attorney General, url: "https://www.maine.gov/ag"}
            ---

            Our own words.
            """);
        var content = ContentTree.Read(_workspace.Path);

        content.Problems.ShouldBeEmpty();
        content.Jurisdiction("me")!.ShouldSatisfyAllConditions(
            page => page.AttorneyGeneral.ShouldBe(new("Office of the Attorney General", "https://www.maine.gov/ag")),
            page => page.LegislatureUrl.ShouldBe("https://legislature.maine.gov"),
            page => page.TaskForce.ShouldBeNull(),
            page => page.Body.ShouldBe("Our own words."));
        content.Calendar.Find("me", "132")!.End.ShouldBe(new DateOnly(2026, 12, 1));
        content.Calendar.Find("me", "133")!.Deadlines.ShouldBe([new(new(2027, 1, 15), "Cloture")]);
        content.Calendar.Find("me", "131").ShouldNotBeNull();
    }

    [Fact]
    public void Tells_all_problems_at_once_with_their_lines()
    {
        _workspace.Write("content/jurisdictions/va.md", """
            ---
            name: Virginia
            legislature_url: lis.virginia.gov
            sessions:
            - {id: "2025", name: Regular, kind: usual, start: 2025-02-22, end: 2025-01-08}
            - {id: "2026", name: Regular, start: 2026-01-14, end: 2026-03-14, deadlines: [{date: 2027-02-17, name: Crossover}, {name: No day}]}
            - {id: "2026", name: Again}
            - {id: "2028 S1", name: Special, colour: red}
            attorney_general: {url: "https://example.org"}
            law:
            - {topic: nothing, citation: Code 1}
            governor: no
            ---

            """);

        ContentTree.Read(_workspace.Path).Problems.Select(problem => (problem.Line, problem.Rule)).Order().ShouldBe(
        [
            (3, "value"), (5, "session"), (5, "value"), (6, "session"), (6, "value"), (7, "session"), (8, "unknown-key"), (9, "value"),
            (11, "law-topic"), (12, "unknown-key"),
        ]);
    }

    [Fact]
    public void A_file_of_no_jurisdiction_is_refused_by_its_name()
    {
        _workspace.Write("content/jurisdictions/england.md", "---\nname: England\n---\n");
        var problem = ContentTree.Read(_workspace.Path).Problems.ShouldHaveSingleItem();
        problem.Rule.ShouldBe("file-name");
        problem.Message.ShouldContain("us, al, ");
    }

    [Fact]
    public void Every_place_has_a_file_of_its_own_name() => Shipped.OwnJurisdictions.Select(page => (page.Code, page.Name)).Order()
        .ShouldBe(Places.All.Select(place => (place.Code, place.Name)).Order());

    [Fact]
    public void Every_file_says_where_its_facts_come_from() =>
        Shipped.OwnJurisdictions.ShouldAllBe(page => page.Body.Length > 40);

    // An end that comes too early would say that living bills are dead.
    [Theory]
    [InlineData("me", "132", null)]
    [InlineData("ia", "2025-2026", null)]
    [InlineData("wa", "2025-2026", null)]
    [InlineData("nc", "2025", null)]
    [InlineData("il", "104th", null)]
    [InlineData("ma", "194th", null)]
    [InlineData("az", "57th-1st-regular", null)]
    [InlineData("nh", "2025", null)]
    [InlineData("wv", "2025", null)]
    [InlineData("nc", "2023", "2025-01-10")]
    [InlineData("ca", "20252026", "2026-11-30")]
    [InlineData("ca", "20212022", "2022-11-30")]
    [InlineData("ny", "2025-2026", "2026-12-31")]
    [InlineData("ma", "192nd", "2023-01-03")]
    [InlineData("me", "130", "2022-12-06")]
    [InlineData("fl", "2026", "2026-03-13")]
    [InlineData("tx", "892", "2025-09-18")]
    [InlineData("va", "2025", "2025-02-22")]
    [InlineData("nc", "2017", "2018-07-04")]
    [InlineData("nm", "2019", "2019-03-16")]
    public void The_end_of_a_session_is_recorded_only_when_it_is_certain(string code, string session, string? end) =>
        Shipped.Calendar.Find(code, session)!.End.ShouldBe(end is null ? null : DateOnly.Parse(end, null));

    [Fact]
    public void The_sessions_of_two_years_end_in_their_second_year() => Shipped.Jurisdictions
        .Where(page => page.Code != "nd") // meets in odd years only
        .SelectMany(page => page.Sessions.Select(session => (page.Code, session)))
        .Where(item => item.session is { Start: not null, End: not null } && SecondYear(item.session) is { } last && item.session.End.Value.Year < last)
        .Select(item => $"{item.Code} {item.session.Id}")
        .ShouldBeEmpty();

    [Fact]
    public void Congress_ends_as_the_constitution_says() => Shipped.Jurisdiction("us")!.Sessions
        .ShouldAllBe(session => session.End == UnitedStates.Ends(int.Parse(session.Id, null)));

    // Each stands in a recording; a bill whose session nobody recorded would be refused.
    [Theory]
    [InlineData("ak 27, ar 2012F, ca 19891990, ca 19992000, ca 20252026, fl 2026, ia 2025-2026, il 104th, ma 192nd, me 132, mi 2013-2014")]
    [InlineData("nc 2017, nc 2025, nd 69, nm 2019, ny 2015-2016, ny 2017-2018, ny 2023-2024, ny 2025-2026, or 2010 Special Session, tx 892")]
    [InlineData("va 2020, va 2025, vt 2025-2026, wa 2025-2026, us 117, us 118, us 119")]
    public void The_sessions_of_recorded_bills_are_known(string sessions) => sessions.Split(", ")
        .Where(session => Shipped.Calendar.Find(session[..2], session[3..]) is null).ShouldBeEmpty();

    [Fact]
    public void A_bill_ends_with_its_session() => Shipped.Calendar.EndOf(BillId.From("ca", "19992000", "AB 1"))!
        .ShouldSatisfyAllConditions(end => end.Session.ShouldBe("1999-2000 Regular Session"), end => end.End.ShouldBe(new(2000, 11, 30)), end => end.CarriesOver.ShouldBeFalse());

    [Theory]
    [InlineData("va", "2020", "2021-03-08")]
    [InlineData("hi", "2023 Regular Session", "2024-05-02")]
    [InlineData("ok", "2019-2020", "2020-05-22")]
    [InlineData("hi", "2025", null)]
    public void What_is_carried_over_has_the_next_regular_session(string code, string session, string? end) =>
        (Shipped.Calendar.EndOf(BillId.From(code, session, "HB 1"))!.Next?.End).ShouldBe(end is null ? null : DateOnly.Parse(end, null));

    [Theory]
    [InlineData("nh", "2025", "2026-03-08", true)]
    [InlineData("nh", "2025", "2026-04-01", false)]
    [InlineData("nc", "2025", "2027-03-01", true)]
    [InlineData("nc", "2025", "2027-06-01", false)]
    [InlineData("va", "2026S1", "2027-04-01", false)]
    public void A_session_whose_end_is_not_recorded_is_not_open_for_ever(string code, string session, string day, bool open) =>
        Shipped.Calendar.Open(code, DateOnly.Parse(day, null)).Any(known => known.Id == session).ShouldBe(open);

    [Fact]
    public void Reading_them_all_takes_no_time_to_speak_of()
    {
        var clock = Stopwatch.StartNew();
        ContentTree.Read(Repository.Root).Calendar.Of("ca").ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    public void Dispose() => _workspace.Dispose();

    private static int? SecondYear(Session session)
    {
        var years = System.Text.RegularExpressions.Regex.Match(session.Name, @"\b(20\d\d)-(20\d\d)\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return years.Success && session.Kind == "primary" ? int.Parse(years.Groups[2].Value, null) : null;
    }
}
