using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.legiscan;

/// <summary>What LegiScan's status and steps do for a bill of a state whose words no table knows, and what they do not.</summary>
public sealed class LegiScanProgressTests
{
    private readonly List<Problem> _told = [];

    [Fact]
    public void Steps_stand_in_where_a_state_has_no_table()
    {
        var bill = Read("GA", 4, (1, "2025-01-20"), (2, "2025-03-04"), (3, "2025-04-02"), (4, "2025-05-08"), (8, "2025-05-08"));
        var status = StatusLadder.Derive(bill);
        (status.Stage, status.Since).ShouldBe((Stage.Enacted, new DateOnly(2025, 5, 8)));
        bill.Actions[status.Action!.Value - 1].Text.ShouldBe("Zzz act");
        _told.ShouldBeEmpty();
    }

    [Fact]
    public void A_veto_stands_in_too() => StatusLadder.Derive(Read("GA", 5, (2, "2025-03-04"), (3, "2025-04-02"), (5, "2025-05-08"))).Stage.ShouldBe(Stage.Vetoed);

    [Fact]
    public void Where_a_table_decides_the_contradiction_is_told()
    {
        var bill = Read("IA", 4, (1, "2025-01-20"), (4, "2025-05-08"));
        StatusLadder.Derive(bill).Stage.ShouldNotBe(Stage.Enacted);
        var problem = _told.ShouldHaveSingleItem();
        problem.Rule.ShouldBe("source-contradiction");
        problem.Message.ShouldStartWith("HB 7: LegiScan says that it was passed on 2025-05-08, and its history proves no more than ");
    }

    [Fact]
    public void Steps_of_a_bill_that_has_not_come_far_are_left_alone() =>
        Read("GA", 1, (1, "2025-01-20"), (9, "2025-03-04")).Actions.ShouldAllBe(action => action.Classification.Count == 0 || action.Text == "Introduced");

    [Theory]
    [InlineData("ABX11", "ca/20232024-special-session-1/ab1", "AB 1 X1")]
    [InlineData("SBX2012", "ca/20232024-special-session-2/sb12", "SB 12 X2")]
    [InlineData("AB0011", "ca/20232024/ab11", "AB 11")]
    public void Californias_extraordinary_sessions_are_in_the_number(string number, string id, string identifier) =>
        (LegiScanNumber.Id("ca", "20232024", number)!.Value, LegiScanNumber.Identifier("ca", number)).ShouldBe((id, identifier));

    [Fact]
    public void Half_a_character_is_replaced_and_its_text_kept() =>
        JsonDocument.Parse("""{"title":"Before \ud800 after"}""").RootElement.Text("title").ShouldBe("Before \ufffd after");

    private Bill Read(string state, int status, params (int Event, string Date)[] progress)
    {
        using var workspace = new TempFolder();
        var sessions = new LegiScanSessions(ContentTree.Read(workspace.Path).Calendar);
        var bill = new JsonObject
        {
            ["bill_id"] = 1, ["state"] = state, ["bill_number"] = "HB7", ["bill_type"] = "B", ["body"] = "H", ["title"] = "Something", ["status"] = status, ["status_date"] = "2025-05-08",
            ["session"] = new JsonObject { ["session_id"] = 1, ["year_start"] = 2025, ["year_end"] = 2026, ["special"] = 0, ["session_name"] = "2025-2026 Regular Session" },
            ["progress"] = new JsonArray([.. progress.Select(step => new JsonObject { ["event"] = step.Event, ["date"] = step.Date })]),
            ["history"] = new JsonArray(
                Row("2025-01-20", "Introduced", 1), Row("2025-03-04", "Zzz clerk", 0), Row("2025-03-04", "Zzz third", 1),
                Row("2025-04-02", "Zzz both", 1), Row("2025-05-08", "Zzz printed", 0), Row("2025-05-08", "Zzz act", 1)),
        };
        return LegiScanBill.Read(JsonSerializer.SerializeToElement(bill), new("https://api.legiscan.com/"), sessions, _told.Add);
    }

    private static JsonObject Row(string date, string action, int importance) => new() { ["date"] = date, ["action"] = action, ["chamber"] = "H", ["importance"] = importance };
}
