using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Tests.Model;

public class HistoryTests
{
    [Theory]
    [InlineData("Passed/agreed to in House: On passage Passed by the Yeas and Nays: 220 - 208 (Roll no. 35).", "On passage Passed by the Yeas and Nays: 220 - 208 (Roll no. 35).", 1)]
    [InlineData("Passed/agreed to in Senate: Passed Senate without amendment by Unanimous Consent.", "Passed Senate without amendment by Unanimous Consent. (consideration: CR S123)", 1)]
    [InlineData("Reported by the Committee on Rules. H. Rept. 119-1.", "Placed on the House Calendar, Calendar No. 1.", 2)]
    [InlineData("DEBATE - on amendment No. 1 offered by Example.", "DEBATE - on amendment No. 2 offered by Example.", 2)]
    [InlineData("On motion to table the appeal Agreed to by the Yeas and Nays (Roll no. 35).", "On motion to table the appeal Agreed to by the Yeas and Nays (Roll no. 36).", 2)]
    [InlineData("Cloture on the motion to proceed invoked in Senate. Record Vote Number: 5.", "Cloture on the motion to proceed invoked in Senate. Record Vote Number: 55.", 2)]
    [InlineData("On agreeing to the Example amendment (A001) Agreed to by voice vote.", "On agreeing to the Example amendment (A002) Agreed to by voice vote.", 2)]
    [InlineData("S.Amdt. 12 Amendment SA 12 agreed to in Senate by Voice Vote.", "Amendment SA 12 agreed to in Senate by Voice Vote.", 1)]
    [InlineData("Passed/agreed to in House: On passage Passed by recorded vote.", "On passage Passed by recorded vote (Roll no. 7).", 1)]
    public void Groups_rows_that_tell_one_event(string one, string other, int entries)
    {
        var bill = SmallSite.Quiet with
        {
            Actions = [new(new(2025, 7, 10), Chamber.Lower, one, []), new(new(2025, 7, 10), Chamber.Lower, other, [])],
        };

        var day = History.Of(bill).ShouldHaveSingleItem().Days.ShouldHaveSingleItem();

        day.Entries.Count.ShouldBe(entries);
        day.Entries.Sum(entry => 1 + entry.Twins.Count).ShouldBe(2);
    }

    [Fact]
    public void A_row_without_a_number_joins_one_of_two_votes_only()
    {
        const string Words = "On motion to table the appeal Agreed to by the Yeas and Nays";
        var rows = new[] { $"{Words} (Roll no. 35).", $"{Words}.", $"{Words} (Roll no. 36)." };
        var bill = SmallSite.Quiet with { Actions = [.. rows.Select(row => new BillAction(new(2025, 7, 10), Chamber.Lower, row, []))] };

        History.Of(bill).Single().Days.Single().Entries.Count.ShouldBe(2);
    }

    [Fact]
    public void Shows_every_action_once_latest_first()
    {
        var anchors = History.Of(SmallSite.Moving).SelectMany(year => year.Days).SelectMany(day => day.Entries)
            .SelectMany(entry => entry.Twins.Select(twin => twin.Anchor).Prepend(entry.Anchor)).ToList();

        anchors.Order().ShouldBe([.. Enumerable.Range(1, 8).Select(History.Anchor)]);
        anchors[0].ShouldBe("action-8");
    }
}
