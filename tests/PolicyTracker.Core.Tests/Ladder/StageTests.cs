using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using static PolicyTracker.Core.Tests.Ladder.Rows;

namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>Lists of actions with the stage that they prove and the action that proves it.</summary>
public class StageTests
{
    public static TheoryData<string, string, int, string[]> FirstChamber { get; } = new()
    {
        { "introduced", "hr", 1, [IntroH, "H - Sponsor introductory remarks on measure. (CR H1629)"] },
        { "introduced", "hr", 1, [IntroH, "H introduction Introduced in House"] },
        { "in-committee", "hr", 2, [IntroH, ReferH] },
        { "in-committee", "s", 2, [IntroS, ReferS, "S - Committee on Veterans' Affairs. Hearings held."] },
        { "in-committee", "hr", 2, [IntroH, ReferH, "H referral-committee Referred to the Subcommittee on Health."] },
        { "in-committee", "hr", 2, [IntroH, ReferH, "H - Committee Consideration and Mark-up Session Held", Ordered] },
        { "in-committee", "hr", 3, ["H - Hearings Held by the Subcommittee on Health Prior to Introduction and Referral.", IntroH, ReferH] },
        { "in-committee", "hr", 2, [IntroH, ReferH, "H - Subcommittee on Indian and Insular Affairs Discharged"] },
        { "in-committee", "s", 2, [IntroS, "S committee-passage Committee on the Judiciary. Ordered to be reported without amendment favorably."] },
        { "reported", "hr", 4, [IntroH, ReferH, Ordered, ReportH, CalendarH] },
        { "reported", "hr", 3, [IntroH, ReferH, CalendarH] },
        { "reported", "s", 3, [IntroS, ReferS, DischargeS] },
        { "reported", "hr", 3, [IntroH, ReferH, "H - Committee on Natural Resources discharged."] },
        { "reported", "hres", 1, ["H introduction,committee-passage The House Committee on Rules reported an original measure, H. Rept. 119-1, by Mr. Scott, Austin."] },
        { "reported", "s", 2, [IntroS, "S reading-2 Read the second time. Placed on Senate Legislative Calendar under General Orders. Calendar No. 17."] },
        { "reported", "hr", 3, [IntroH, ReferH, ReportH, "H referral-committee Referred sequentially to the House Committee on Ways and Means."] },
        { "in-committee", "ca ab", 4, [IntroH, "H referral-committee Referred to Com. on PUB. S.", "H committee-passage From committee: Amend, and do pass.", "H referral-committee Read second time and amended. Re-referred to Com. on APPR."] },
        { "in-committee", "hr", 2, [IntroH, ReferH, "H - Motion to place bill on Consensus Calendar filed by Mr. Lawler.", "H - Motion to Discharge Committee filed by Mrs. Luna. Petition No: 119-1."] },
        { "prefiled", "tx hb", 1, ["H filing Filed"] },
        { "introduced", "tx hb", 2, ["H filing Filed", "H reading-1 Read first time"] },
    };

    public static TheoryData<string, string, int, string[]> Passage { get; } = new()
    {
        { "passed-first-chamber", "hr", 3, [IntroH, ReferH, PassH, PassHTwin] },
        { "passed-first-chamber", "hr", 3, [IntroH, ReferH, PassHTwin, PassH, ReceivedS] },
        { "passed-first-chamber", "s", 3, [IntroS, ReferS, PassS, ReceivedH, Desk] },
        { "passed-first-chamber", "s", 3, [IntroS, ReferS, ReceivedH] },
        { "passed-first-chamber", "s", 1, ["S introduction,passage Introduced in the Senate, read twice, considered, read the third time, and passed without amendment by Unanimous Consent."] },
        { "second-chamber-committee", "hr", 4, [IntroH, ReferH, PassH, ReceivedReferredS, "S - Committee on Indian Affairs. Hearings held. Hearings printed: S.Hrg. 116-77."] },
        { "second-chamber-committee", "hr", 2, [IntroH, ReceivedReferredS] },
        { "adopted", "hconres", 2, [IntroH, "S receipt,passage Received in the Senate, considered, and agreed to without amendment by Unanimous Consent."] },
        { "second-chamber-reported", "hr", 4, [IntroH, ReferH, PassH, "S receipt,reading-2 Received in the Senate. Read twice. Placed on Senate Legislative Calendar under General Orders. Calendar No. 17."] },
        { "second-chamber-reported", "hr", 5, [IntroH, ReferH, PassH, ReceivedReferredS, DischargeS, CalendarS] },
        { "passed-both", "hr", 5, [IntroH, ReferH, PassH, ReceivedS, PassS, "S passage Passed/agreed to in Senate: Passed Senate without amendment by Unanimous Consent."] },
        { "passed-both", "hr", 5, [IntroH, ReferH, PassH, ReceivedS, PassSChanged, "H amendment-passage House agreed to Senate amendment with an amendment pursuant to H.Res. 1082.", "S amendment-passage Senate agreed to the House amendment to the Senate amendment to H.R. 302 by Yea-Nay Vote. 93 - 6. Record Vote Number: 220."] },
        { "passed-both", "hr", 5, [IntroH, ReferH, PassH, ReceivedS, PassSChanged, "H failure On motion that the House agree to the Senate amendment Failed by the Yeas and Nays: 193 - 237 (Roll no. 510)."] },
        { "passed-both", "hjres", 4, [IntroH, ReferH, PassH, PassS] },
        { "passed-first-chamber", "hr", 2, [IntroH, "H passage H.R. 1 is considered passed House pursuant to H. Res. 101."] },
        { "passed-both", "nc hb", 3, [IntroH, "H passage Passed 3rd Reading", "S enrolled Ordered Enrolled"] },
        { "to-executive", "hr", 7, [.. ToPassedBoth, Presented, "H executive-receipt Presented to President."] },
    };

    public static TheoryData<string, string, int, string[]> NoStep { get; } = new()
    {
        { "reported", "s", 3, [IntroS, ReferS, DischargeS, "S passage Cloture on the motion to proceed to the bill invoked in Senate by Yea-Nay Vote. 60 - 39. Record Vote Number: 353."] },
        { "reported", "s", 3, [IntroS, ReferS, DischargeS, "S passage Motion to proceed to consideration of measure agreed to in Senate by Voice Vote."] },
        { "reported", "hr", 3, [IntroH, ReferH, ReportH, "H failure On motion to recommit Failed by the Yeas and Nays: 210 - 219 (Roll no. 61)."] },
        { "reported", "hr", 3, [IntroH, ReferH, ReportH, "H failure On motion to table Failed by the Yeas and Nays: 209 - 211, 1 Present (Roll no. 60)."] },
        { "reported", "hr", 3, [IntroH, ReferH, ReportH, "H - DEBATE - The House proceeded with forty minutes of debate on H.R. 1."] },
        { "reported", "s", 3, [IntroS, ReferS, DischargeS, "S failure Cloture not invoked in Senate by Yea-Nay Vote. 47 - 50."] },
        { "passed-first-chamber", "hr", 3, [IntroH, ReferH, PassH, "H - On motion to table the motion to reconsider Agreed to by the Yeas and Nays: 217 - 105 (Roll no. 386)."] },
        { "passed-first-chamber", "hr", 3, [IntroH, ReferH, PassH, "H - Motion to reconsider laid on the table Agreed to without objection."] },
        { "in-committee", "hr", 2, [IntroH, ReferH, "H failure On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 97 - 318, 7 Present (Roll no. 379)."] },
        { "in-committee", "hr", 2, [IntroH, ReferH, "H amendment-passage On agreeing to the Smith amendment (A001) Agreed to by voice vote."] },
        { "in-committee", "hr", 2, [IntroH, ReferH, "S - Committee on the Judiciary. Hearings held."] },
        { "passed-both", "hr", 6, [.. ToPassedBoth, "H - Message on Senate action sent to the House.", ReferH, CalendarH, ReceivedReferredS] },
    };

    public static TheoryData<string, string, int, string[]> Ends { get; } = new()
    {
        { "enacted", "hr", 8, [.. ToPassedBoth, Presented, Signed, Law] },
        { "enacted", "hr", 8, [.. ToPassedBoth, Presented, Law] },
        { "enacted", "hr", 8, [.. ToPassedBoth, Presented, Law, FiledLater, ReportH, FailedH, Vetoed] },
        { "vetoed", "hr", 8, [.. ToVeto] },
        { "vetoed", "hr", 8, [.. ToVeto, NotOverriddenH, "H veto-override-failure Failed of passage in House over veto On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 248 - 177."] },
        { "vetoed", "hr", 8, [.. ToVeto, OverrideH] },
        { "vetoed", "hr", 8, [.. ToVeto, OverrideH, OverrideH] },
        { "vetoed", "hr", 8, [.. ToVeto, OverrideH, "S veto-override-failure Failed of passage in Senate over veto by Yea-Nay Vote. 50 - 49."] },
        { "vetoed", "hr", 8, [.. ToVeto, "H passage Two-thirds of the Members present having voted in the affirmative the bill is passed, Passed by the Yeas and Nays."] },
        { "vetoed", "hr", 8, [.. ToPassedBoth, Presented, "G executive-veto Pocket Vetoed by President."] },
        { "veto-overridden", "hr", 10, [.. ToVeto, OverrideH, OverrideS] },
        { "enacted", "hr", 11, [.. ToVeto, OverrideH, OverrideS, Law] },
        { "enacted", "hr", 8, [.. ToPassedBoth, Presented, "G became-law Became law without the President's signature."] },
        { "enacted", "wa hb", 8, [.. ToPassedBoth, Presented, "G executive-veto,executive-veto-line-item Governor partially vetoed."] },
        { "failed", "hr", 3, [IntroH, ReferH, FailedH, "H failure Failed of passage/not agreed to in House On passage Failed by the Yeas and Nays: 204 - 216 (Roll no. 188)."] },
        { "passed-first-chamber", "hr", 4, [IntroH, ReferH, FailedH, PassH] },
        { "failed", "hr", 3, [IntroH, ReferH, FailedH, ReferH, CalendarH] },
        { "failed", "hr", 5, [IntroH, ReferH, PassH, ReceivedS, "S failure Failed of passage in Senate by Yea-Nay Vote. 49 - 50."] },
        { "withdrawn", "nd hb", 3, [IntroH, ReferH, "H withdrawal Withdrawn from further consideration"] },
        { "in-committee", "nc hb", 2, [IntroH, ReferH, "H withdrawal Withdrawn From Com", "H referral-committee Re-ref Com On Judiciary 2"] },
    };

    public static TheoryData<string, string, int, string[]> Resolutions { get; } = new()
    {
        { "adopted", "hres", 2, [IntroH, "H passage On agreeing to the resolution, as amended Agreed to by the Yeas and Nays: 253 - 175 (Roll no. 16).", "H - Motion to reconsider laid on the table Agreed to without objection."] },
        { "adopted", "sres", 1, ["S introduction,passage Submitted in the Senate, considered, and agreed to without amendment and with a preamble by Unanimous Consent."] },
        { "passed-first-chamber", "hconres", 2, [IntroH, "H passage On agreeing to the resolution Agreed to without objection.", ReceivedS] },
        { "adopted", "hconres", 3, [IntroH, "H passage On agreeing to the resolution Agreed to without objection.", "S receipt,passage Received in the Senate, considered, and agreed to without amendment by Unanimous Consent."] },
        { "adopted", "sconres", 3, [IntroS, "S passage Resolution agreed to in Senate with amendments by Yea-Nay Vote. 50 - 49. Record Vote Number: 357.", "H passage Pursuant to the provisions of H. Res. 601, S. Con. Res. 14 is considered passed House. (text: CR H4372-4384)"] },
        { "passed-both", "sconres", 3, [IntroS, PassSChanged, "H passage On agreeing to the resolution, as amended Agreed to pursuant to H. Res. 189.", "H passage On agreeing to the conference report Agreed to by the Yeas and Nays: 226 - 197 (Roll no. 183)."] },
        { "adopted", "sconres", 5, [IntroS, PassSChanged, "H passage On agreeing to the resolution, as amended Agreed to pursuant to H. Res. 189.", "H passage On agreeing to the conference report Agreed to by the Yeas and Nays: 226 - 197 (Roll no. 183).", "S passage Senate agreed to conference report by Yea-Nay Vote. 51 - 48. Record Vote Number: 171."] },
        { "adopted", "sca", 3, [IntroS, PassS, "H passage On passage Passed by the Yeas and Nays: (2/3 required): 286 - 130 (Roll no. 296)."] },
        { "failed", "sres", 2, [IntroS, "S failure Disagreed to in Senate by Voice Vote."] },
        { "adopted", "nm sm", 2, [IntroS, "S passage Passed Senate"] },
        { "passed-first-chamber", "nm hjm", 2, [IntroH, "H passage Passed House"] },
        { "adopted", "va hjres", 3, [IntroH, "H passage Agreed to by House", "S passage Agreed to by Senate"] },
        { "passed-both", "ne lb", 2, ["L introduction Date of introduction", "L passage Passed on Final Reading 47-0-2"] },
        { "adopted", "ne lr", 2, ["L introduction Date of introduction", "L passage Resolution adopted"] },
    };

    public static TheoryData<string, string, int, string[]> StepsBack { get; } = new()
    {
        { "reported", "ny sb", 3, [IntroS, "S passage PASSED SENATE", "S - VOTE RECONSIDERED - RESTORED TO THIRD READING"] },
        { "passed-first-chamber", "ny sb", 4, [IntroS, "S passage PASSED SENATE", "S - VOTE RECONSIDERED - RESTORED TO THIRD READING", "S passage REPASSED SENATE"] },
        { "passed-first-chamber", "ny sb", 4, [IntroS, "S passage PASSED SENATE", "H referral-committee REFERRED TO CODES", "S - RECALLED FROM ASSEMBLY"] },
        { "introduced", "ny sb", 4, [IntroS, "S passage PASSED SENATE", "H receipt DELIVERED TO ASSEMBLY", "H - DIED IN ASSEMBLY", "S receipt RETURNED TO SENATE"] },
        { "in-committee", "ny sb", 5, [IntroS, "S passage PASSED SENATE", "H referral-committee REFERRED TO CODES", "H - DIED IN ASSEMBLY", "S referral-committee REFERRED TO CODES"] },
        { "carried-over", "va hb", 3, [IntroH, ReferH, "H - Continued to 2026 in Courts of Justice (Voice Vote)"] },
        { "in-committee", "va hb", 4, [IntroH, ReferH, "H - Continued to 2026 in Courts of Justice (Voice Vote)", ReferH] },
        { "reported", "nd hb", 4, [IntroH, ReferH, "H failure Second reading, failed to pass, yeas 40 nays 52", "H - Motion to reconsider the vote agreed to"] },
    };

    [Theory]
    [MemberData(nameof(FirstChamber))]
    [MemberData(nameof(Passage))]
    [MemberData(nameof(NoStep))]
    [MemberData(nameof(Ends))]
    [MemberData(nameof(Resolutions))]
    [MemberData(nameof(StepsBack))]
    public void Actions_prove_the_stage(string stage, string type, int action, string[] rows)
    {
        var bill = Measure.Of(type, rows);
        if (type == "ne lr")
            bill = bill with { Classification = BillClassification.Resolution };

        var status = StatusLadder.Derive(bill);

        status.Stage.Word().ShouldBe(stage);
        status.ShouldBe(new BillStatus(status.Stage, Measure.FirstDay.AddDays(action - 1), action));
    }
}
