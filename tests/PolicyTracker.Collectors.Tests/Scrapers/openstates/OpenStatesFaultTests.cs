using System.Text.Json.Nodes;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>Answers that are not what was asked for: a problem in words, and the record stays as it was.</summary>
public sealed class OpenStatesFaultTests
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "an error with the status of a success", "one", "Open States answered with an error in place of bills. It reads: \"not found\"" },
        { "an error with the status of a success", "two", "Open States answered with an error in place of bills. It reads: \"not found\"" },
        { "a page for people", "one", "The answer is no JSON, or was cut off" },
        { "a page for people", "two", "The answer is no JSON, or was cut off" },
        { "a list", "one", "The answer is no JSON object" },
        { "another bill", "one", "The answer is about tx/892/hb99, and tx/892/hb10 was asked for." },
        { "another jurisdiction", "one", "The answer is about ny/892/hb10, and tx/892/hb10 was asked for." },
        { "another session", "one", "The answer is about tx/891/hb10, and tx/892/hb10 was asked for." },
        { "a city", "one", "has the jurisdiction \"ocd-jurisdiction/country:us/state:tx/place:austin/government\", which is none that we know." },
        { "no actions", "one", "The answer about tx/892/hb10 has no list \"actions\", which was asked for." },
        { "an empty history", "one", "The history of tx/892/hb10 is empty, although its latest action is dated 2026-08-30." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_bad_answer_is_a_problem_and_the_record_stays(string fault, string followed, string says)
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("tx", "892", "HB 10"), OpenStatesMade.Bill("tx", "892", "SB 11"));
        server.Watch(followed == "one" ? ["tx/892/hb10"] : ["tx/892/hb10", "tx/892/sb11"]);
        (await server.RunAsync()).Failed.ShouldBe(0);
        var before = Record(server);
        server.Spoil = text => Spoilt(fault, text);
        server.Time.Advance(TimeSpan.FromHours(4));

        var report = await server.RunAsync();

        report.Succeeded.ShouldBeFalse();
        report.Reason!.ShouldContain(says);
        Record(server).ShouldBe(before);
    }

    [Theory]
    [InlineData("no results", "The answer has no list \"results\" with its \"pagination\".")]
    [InlineData("half the results", "The page holds 1 bills where its own count (2 in all) makes 2.")]
    [InlineData("another bill", "The list holds tx/892/hb99, which was not asked for.")]
    public async Task A_list_that_cannot_be_believed_leaves_each_bill_its_own_request(string fault, string says)
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesMade.Bill("tx", "892", "HB 10"), OpenStatesMade.Bill("tx", "892", "SB 11"));
        server.Watch("tx/892/hb10", "tx/892/sb11");
        server.Spoil = text => text.Contains("\"results\"", StringComparison.Ordinal) ? Spoilt(fault, text) : text;

        var report = await server.RunAsync();

        (report.Created, report.Failed).ShouldBe((2, 0));
        report.Problems.ShouldHaveSingleItem().Message.ShouldStartWith($"2 bills of TX were asked for one by one, because their list could not be read: {says}");
        server.Asked.Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_bill_that_is_not_there_is_said_with_its_session()
    {
        await using var server = await OpenStatesServer.StartAsync();
        server.Watch("tx/89r/hb10");
        (await server.RunAsync()).Problems.ShouldHaveSingleItem().Message.ShouldBe(
            "tx/89r/hb10 could not be read: Open States has no HB 10 in the session \"89R\" of TX (status 404). Check the number and the session. Its record stays as it is.");
    }

    [Fact]
    public async Task A_day_that_cannot_be_leaves_out_its_row_and_is_told()
    {
        var bill = OpenStatesMade.Bill("tx", "892", "HB 10");
        bill["actions"] = new JsonArray(OpenStatesMade.Action("2025-08-18", "Read first time"), OpenStatesMade.Action("0001-01-01", "Referred to Criminal Jurisprudence"));
        await using var server = await OpenStatesServer.StartAsync(bill);
        server.Watch("tx/892/hb10");

        var report = await server.RunAsync();

        report.Problems.ShouldHaveSingleItem().Message.ShouldBe("tx/892/hb10: The action \"Referred to Criminal Jurisprudence\" is dated \"0001-01-01\", which cannot be. It is left out until the date is right.");
        new BillStore(server.Workspace.Path).Find(BillId.Parse("tx/892/hb10"))!.Actions.ShouldHaveSingleItem().Text.ShouldBe("Read first time");
    }

    [Theory]
    [InlineData("2025-06-16", "2025-06-16")]
    [InlineData("2025-05-22T04:00:00+00:00", "2025-05-22")]
    [InlineData("2025-05-22T00:00:00+00:00", "2025-05-22")]
    [InlineData("2025-05-22T00:00:00-04:00", "2025-05-22")]
    [InlineData("2025-05-22T02:30:00+00:00", "2025-05-21")]
    [InlineData("2025-05-22T18:36:44Z", "2025-05-22")]
    [InlineData("2025-05-22T23:30:00", "2025-05-22")]
    [InlineData("2025-05-22 23:30:00", "2025-05-22")]
    [InlineData("", null)]
    [InlineData("2025", null)]
    [InlineData("yesterday", null)]
    public void A_midnight_is_a_day_and_an_instant_is_taken_to_the_capitol(string written, string? day) =>
        (OpenStatesDates.Day(written, Capitols.Zone("me"))?.ToString("yyyy-MM-dd")).ShouldBe(day);

    [Fact]
    public void Upstreams_classification_helps_only_where_no_row_fits()
    {
        var bill = OpenStatesMade.Bill("tx", "892", "SB 11");
        bill["actions"] = new JsonArray(
            OpenStatesMade.Action("2025-08-27", "Signed in the Senate", "upper", "passage"),
            OpenStatesMade.Action("2025-08-28", "Zzz", "upper", "referral-committee", "no-such-word"));
        var actions = OpenStatesActions.Read(System.Text.Json.JsonSerializer.SerializeToElement(bill), BillId.Parse("tx/892/sb11"), null, _ => { });
        actions.Select(action => string.Join(',', action.Classification.Select(word => word.Word()))).ShouldBe(["", "referral-committee"]);
    }

    private static string Record(OpenStatesServer server) => File.ReadAllText(new BillStore(server.Workspace.Path).PathOf(BillId.Parse("tx/892/hb10")));

    private static string Spoilt(string fault, string text) => fault switch
    {
        "an error with the status of a success" => "{\"detail\": \"not found\"}",
        "a page for people" => "<!DOCTYPE html><html><head><title>Sign in</title></head></html>",
        "a list" => "[]",
        "no results" => "{\"pagination\": {\"page\": 1}}",
        "half the results" => Edited(text, root => root["results"]!.AsArray().RemoveAt(0)),
        "another bill" => text.Replace("\"HB 10\"", "\"HB 99\"", StringComparison.Ordinal),
        "another jurisdiction" => text.Replace("state:tx", "state:ny", StringComparison.Ordinal),
        "another session" => text.Replace("\"892\"", "\"891\"", StringComparison.Ordinal),
        "a city" => text.Replace("state:tx/", "state:tx/place:austin/", StringComparison.Ordinal),
        "no actions" => Edited(text, root => root.Remove("actions")),
        "an empty history" => Edited(text, root => root["actions"] = new JsonArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
    };

    private static string Edited(string text, Action<JsonObject> edit)
    {
        var root = JsonNode.Parse(text)!.AsObject();
        edit(root);
        return root.ToJsonString();
    }
}
