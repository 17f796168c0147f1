using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

public class UnitedStatesActionsTests
{
    [Fact]
    public void Actions_are_oldest_first_and_a_day_keeps_the_sources_order_reversed()
    {
        var actions = Recording.Read("119hr4323").Actions;

        actions.Select(action => action.Date).ShouldBe(actions.Select(action => action.Date).Order());
        actions.Take(4).Select(action => action.Text).ShouldBe(
        [
            "Introduced in House",
            "Referred to the House Committee on the Judiciary.",
            "Committee Consideration and Mark-up Session Held",
            "Ordered to be Reported (Amended) by Voice Vote.",
        ]);
    }

    [Fact]
    public void The_same_row_of_two_systems_is_kept_once_and_twins_in_other_words_stay()
    {
        var actions = Recording.Read("119hr4323").Actions;

        actions.Count(action => action.Text == "Introduced in House").ShouldBe(1);
        actions.Count(action => action.Text.StartsWith("Reported (Amended) by", StringComparison.Ordinal)).ShouldBe(1);
        actions.Count(action => action.Is(ActionClassification.Passage)).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Doubled_and_reordered_rows_give_the_same_actions(string name)
    {
        var xml = Recording.Xml(name);
        var list = xml.Descendants("actions").First();
        var rows = list.Elements("item").ToList();
        foreach (var row in rows)
            list.AddFirst(new XElement(row));

        var actions = UnitedStatesBill.Read(xml, Recording.Address(name)).Actions;

        actions.ShouldBe(Recording.Read(name).Actions, new ActionComparer(), ignoreOrder: true);
        actions.Select(action => action.Date).ShouldBe(actions.Select(action => action.Date).Order());
    }

    [Fact]
    public void Links_leave_their_words_and_rows_without_words_are_dropped()
    {
        var actions = Recording.Read("119sjres9001").Actions;

        actions[^1].Text.ShouldBe(
            "By Senator Example from Committee on the Judiciary filed written report. Report No. 119-9001. (Additional views filed.)");
        actions.ShouldAllBe(action => action.Text.Length > 0);
        actions.Count.ShouldBe(6);
    }

    [Fact]
    public void A_report_filed_after_enactment_does_nothing()
    {
        var xml = Recording.Xml("117s3949");
        xml.Descendants("actions").First().AddFirst(new XElement("item",
            new XElement("actionDate", "2023-02-01"), new XElement("actionCode", "14900"),
            new XElement("sourceSystem", new XElement("code", "9"), new XElement("name", "Library of Congress")),
            new XElement("text", "By Senator Durbin from Committee on the Judiciary filed written report. Report No. 117-999.")));

        var last = UnitedStatesBill.Read(xml, Recording.Address("117s3949")).Actions[^1];

        last.Chamber.ShouldBe(Chamber.Upper);
        last.Classification.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("9", "1000", "Introduced in House", "lower", "introduction")]
    [InlineData("9", "H11100", "Submitted in House", "lower", "introduction")]
    [InlineData("2", "H11100", "Referred to the House Committee on the Judiciary.", "lower", "referral-committee")]
    [InlineData("0", null, "Read twice and referred to the Committee on the Judiciary.", "upper", "referral-committee")]
    [InlineData("0", null, "Received in the Senate and Read twice and referred to the Committee on the Judiciary.", "upper", "receipt referral-committee")]
    [InlineData("2", "H15000", "Held at the desk.", "lower", "receipt")]
    [InlineData("1", null, "Ordered to be Reported by the Yeas and Nays: 26 - 16.", "lower", "")]
    [InlineData("0", null, "Committee on the Judiciary. Ordered to be reported with an amendment in the nature of a substitute favorably.", "upper", "")]
    [InlineData("1", null, "Subcommittee on Health Discharged.", "lower", "")]
    [InlineData("2", "H12200", "Reported (Amended) by the Committee on Judiciary. H. Rept. 119-347.", "lower", "committee-passage")]
    [InlineData("9", "14000", "Committee on Indian Affairs. Reported by Senator Murkowski without amendment. With written report No. 119-72.", "upper", "committee-passage")]
    [InlineData("2", "H12100", "The House Committee on Rules reported an original measure, H. Rept. 119-1, by Mr. Scott, Austin.", "lower", "committee-passage")]
    [InlineData("9", "14500", "Senate Committee on Energy and Natural Resources discharged by Unanimous Consent.", "upper", "committee-passage")]
    [InlineData("2", "H12210", "Supplemental report filed by the Committee on Energy and Commerce, H. Rept. 119-302, Part II.", "lower", "")]
    [InlineData("2", "H12410", "Placed on the Union Calendar, Calendar No. 3.", "lower", "")]
    [InlineData("0", null, "Received in the Senate. Read the first time. Placed on Senate Legislative Calendar under Read the First Time.", "upper", "reading-1 receipt")]
    [InlineData("2", "H37300", "On motion to suspend the rules and pass the bill Agreed to by voice vote. (text: CR H204)", "lower", "passage")]
    [InlineData("2", "H37300", "On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 250 - 170 (Roll no. 71).", "lower", "failure")]
    [InlineData("2", "H37100", "On passage Passed by the Yeas and Nays: 220 - 210 (Roll no. 62).", "lower", "passage")]
    [InlineData("2", "H37100", "On passage Failed by the Yeas and Nays: 204 - 216 (Roll no. 188).", "lower", "failure")]
    [InlineData("9", "17000", "Passed/agreed to in Senate: Passed Senate without amendment by Yea-Nay Vote. 52 - 47. Record Vote Number: 549.", "upper", "passage")]
    [InlineData("0", null, "Submitted in the Senate, considered, and agreed to without amendment by Unanimous Consent.", "upper", "introduction passage")]
    [InlineData("0", null, "Resolution agreed to in Senate without amendment by Unanimous Consent. (consideration: CR S6765)", "upper", "passage")]
    [InlineData("2", "H1B000", "Pursuant to the provisions of H. Res. 601, S. Con. Res. 14 is considered passed House. (text: CR H4372-4384)", "lower", "passage")]
    [InlineData("2", "H1B000", "House agreed to Senate amendment pursuant to H. Res. 590.", "lower", "amendment-passage")]
    [InlineData("2", "H41610", "On motion that the House agree to the Senate amendment Agreed to by the Yeas and Nays: 220 - 207 (Roll no. 420).", "lower", "amendment-passage")]
    [InlineData("9", "19500", "Resolving differences -- House actions: On motion that the House suspend the rules and agree to the Senate amendment Agreed to by voice vote.", "lower", "amendment-passage")]
    [InlineData("9", "20500", "Resolving differences -- Senate actions: Senate agreed to the House amendment to the Senate amendment to H.R. 302 by Yea-Nay Vote. 93 - 6. Record Vote Number: 220.", "upper", "amendment-passage")]
    [InlineData("9", "18000", "Failed of passage/not agreed to in Senate: Failed of passage in Senate by Yea-Nay Vote. 45 - 52.", "upper", "failure")]
    [InlineData("2", "H1L220", "Rule H. Res. 672 passed House.", "lower", "")]
    [InlineData("2", "H8D000", "DEBATE - The House is considered passed by nobody; the bill was referred to the Committee on Rules.", "lower", "")]
    [InlineData("0", null, "Cloture on the motion to proceed to the measure invoked in Senate by Yea-Nay Vote. 84 - 15. Record Vote Number: 472.", "upper", "")]
    [InlineData("0", null, "Motion to proceed to consideration of measure agreed to in Senate by Voice Vote.", "upper", "")]
    [InlineData("2", "H38310", "Motion to reconsider laid on the table Agreed to without objection.", "lower", "")]
    [InlineData("2", "H36210", "On motion to recommit Failed by the Yeas and Nays: 205 - 216 (Roll no. 26).", "lower", "")]
    [InlineData("2", "H30200", "Mr. Gosar asked unanimous consent to discharge from committee and consider.", "lower", "")]
    [InlineData("9", "28000", "Presented to President.", "executive", "executive-receipt")]
    [InlineData("9", "E30000", "Signed by President.", "executive", "executive-signature")]
    [InlineData("2", "E30000", "Vetoed by President.", "executive", "executive-veto")]
    [InlineData("9", "36000", "Signed by President.", "executive", "executive-signature")]
    [InlineData("9", "36000", "Became Public Law No: 119-48.", "executive", "became-law")]
    [InlineData("9", "41000", "Became Private Law No: 119-1.", "executive", "became-law")]
    [InlineData("9", "33000", "Failed of passage in House over veto On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 248 - 177.", "lower", "veto-override-failure")]
    [InlineData("0", null, "Passed Senate over veto by Yea-Nay Vote. 81 - 13. Record Vote Number: 292.", "upper", "veto-override-passage")]
    [InlineData("2", "H43410", "Two-thirds of the Members present having voted in the affirmative the bill is passed, Passed by the Yeas and Nays: (2/3 required): 383 - 41 (Roll no. 491).", "lower", "veto-override-passage")]
    [InlineData("9", "31000", "Pocket Vetoed by President.", "executive", "executive-veto")]
    [InlineData("0", null, "Disagreed to in Senate by Voice Vote.", "upper", "failure")]
    [InlineData("0", null, "Received in the Senate, considered, and agreed to without amendment by Unanimous Consent.", "upper", "receipt passage")]
    [InlineData("2", "H37100", "Passed House pursuant to H. Res. 241.", "lower", "passage")]
    [InlineData("2", "H42510", "On agreeing to the conference report Agreed to by the Yeas and Nays: 293 - 132 (Roll no. 72).", "lower", "passage")]
    [InlineData("9", "31000", "A wording that nobody has met.", "executive", "executive-veto")]
    [InlineData("9", "E30000", "A wording that nobody has met.", "lower", "")]
    public void Each_kind_of_row_has_its_chamber_and_classification(
        string system, string? code, string text, string chamber, string classification)
    {
        var row = new XElement("item", new XElement("actionDate", "2025-02-03"), new XElement("text", text),
            new XElement("actionCode", code), new XElement("sourceSystem", new XElement("code", system)));

        var action = Recording.Made($"<actions>{row}</actions>").Actions.ShouldHaveSingleItem();

        action.Chamber!.Value.Word().ShouldBe(chamber);
        string.Join(' ', action.Classification.Select(what => what.Word()).Order(StringComparer.Ordinal)).ShouldBe(
            string.Join(' ', classification.Split(' ').Order(StringComparer.Ordinal)));
    }

    public static TheoryData<string> Recordings => [.. Recording.Names.Where(name => name != "119hr10")];
}
