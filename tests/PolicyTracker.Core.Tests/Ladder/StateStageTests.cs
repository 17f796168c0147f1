using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>Real lines of state histories, classified as the tables of actions classify them, one list for each fate.</summary>
public class StateStageTests
{
    public static TheoryData<string, string, int, string[]> Deaths { get; } = new()
    {
        { "died-on-adjournment", "fl hb", 3, ["H filing Filed", "H referral-committee Referred to Judiciary Committee", "H failure Died in Judiciary Committee"] },
        { "failed", "va hb", 3, [Referred, "H - Assigned Courts sub: Criminal", "H failure Left in Courts of Justice"] },
        { "failed", "va sb", 2, [ReferredS, "S failure Passed by indefinitely in Judiciary (9-Y 5-N)"] },
        { "failed", "va sb", 3, [ReferredS, "S committee-passage Reported from Judiciary (9-Y 5-N)", "S failure Read third time and defeated by Senate (17-Y 22-N)"] },
        { "failed", "ny ab", 2, ["H referral-committee REFERRED TO CODES", "H failure SUBSTITUTED BY S3967B"] },
        { "failed", "fl hb", 2, ["H filing Filed", "H failure Laid on Table, companion bill(s) passed, see CS/SB 7012 (Ch. 2024-245)"] },
        { "failed", "nd hb", 3, ["H introduction Introduced, first reading, referred Judiciary Committee", "H committee-passage Reported back, do not pass, placed on calendar 7 6 1", "H failure Second reading, failed to pass, yeas 40 nays 52"] },
        { "failed", "me hb", 3, ["H referral-committee The Bill was REFERRED to the Committee on JUDICIARY.", "H committee-failure On motion of Representative MURPHY of Scarborough, the Majority Ought Not to Pass Report was ACCEPTED.", "S failure Placed in Legislative Files (DEAD)"] },
        { "withdrawn", "ia hb", 3, ["H introduction,referral-committee Introduced, referred to Judiciary. H.J. 476.", "H failure Committee report approving bill, renumbered as HF 926.", "H withdrawal Withdrawn. H.J. 871."] },
        { "failed", "ia hb", 2, ["H introduction,referral-committee Introduced, referred to Judiciary. H.J. 340.", "H failure Committee report approving bill, renumbered as HF 649."] },
        { "withdrawn", "fl hb", 2, ["H filing Filed", "H withdrawal Withdrawn prior to introduction"] },
        { "withdrawn", "co hb", 2, ["H filing Filed", "H withdrawal Withdrawn by Sponsor"] },
        { "in-committee", "mn hb", 2, ["H introduction Introduced", "H referral-committee Referred to Public Safety", "H withdrawal Withdrawn from the Committee on Public Safety"] },
        { "in-committee", "nd hb", 2, ["H introduction Introduced", "H referral-committee Referred to Public Safety", "H withdrawal Sponsor withdrawn"] },
    };

    public static TheoryData<string, string, int, string[]> Returns { get; } = new()
    {
        { "in-committee", "va hb", 4, [Referred, "H - Impact statement from TAX (HB730)", "H failure Failed to report (defeated) in Finance (9-Y 11-N)", "H - Reconsidered by Finance"] },
        { "reported", "va hb", 4, [Referred, "H failure Tabled in Privileges and Elections (17-Y 4-N)", "H - Reconsidered by Privileges and Elections - removed from table (19-Y 3-N)", "H committee-passage Reported from Privileges and Elections (22-Y 0-N)"] },
        { "passed-first-chamber", "va hb", 4, [Referred, PassedH, "H - Reconsideration of passage agreed to by House", "H passage Passed House (99-Y 0-N)"] },
        { "reported", "va sb", 4, [ReferredS, "S committee-passage Reported from Judiciary (9-Y 5-N)", "S failure Read third time and defeated by Senate (20-Y 20-N)", "S - Reconsideration of defeated action agreed to by Senate (40-Y 0-N)"] },
        { "reported", "ny sb", 6, [ReferredS, "S passage PASSED SENATE", "S - DELIVERED TO ASSEMBLY", "H referral-committee referred to environmental conservation", "S - RECALLED FROM ASSEMBLY", "S - VOTE RECONSIDERED - RESTORED TO THIRD READING"] },
        { "in-committee", "ny sb", 6, [ReferredS, "S passage PASSED SENATE", "H referral-committee referred to codes", "H failure died in assembly", "H receipt returned to senate", "S referral-committee REFERRED TO CODES"] },
        { "in-committee", "ny ab", 3, ["H referral-committee REFERRED TO CODES", "H failure HELD FOR CONSIDERATION IN CODES", "H referral-committee AMEND (T) AND RECOMMIT TO CODES"] },
        { "reported", "wa sb", 5, [ReferredS, "S - Placed on second reading by Rules Committee.", "S passage Third reading, passed; yeas, 49; nays, 0; absent, 0; excused, 0.", "H reading-1,referral-committee First reading, referred to Community Safety.", "H - By resolution, returned to Senate Rules Committee for third reading."] },
        { "passed-both", "mi hb", 3, [Referred, PassedH, "S passage Passed; Given Immediate Effect Roll Call # 609 Yeas 36 Nays 0 Excused 0 Not Voting 2", "S amendment-passage House Substitute H-6 To Senate Substitute S-9 Concurred In", "S - Vote Reconsidered"] },
        { "passed-both", "mi hb", 5, [Referred, PassedH, "S passage Passed Roll Call # 650 Yeas 36 Nays 0 Excused 0 Not Voting 2", "S - Vote Reconsidered", "S passage Passed; Given Immediate Effect Roll Call # 651 Yeas 38 Nays 0 Excused 0 Not Voting 0"] },
        { "in-committee", "va hb", 4, [Referred, "H committee-passage Reported from Courts of Justice with substitute (22-Y 0-N)", "H failure Read third time and defeated by House (40-Y 52-N)", "H referral-committee Rereferred to Courts of Justice"] },
    };

    public static TheoryData<string, string, int, string[]> Parked { get; } = new()
    {
        { "in-committee", "il hb", 4, ["H filing Filed with the Clerk by Rep. Will Guzzardi", "H referral-committee Referred to Rules Committee", "H committee-passage Do Pass / Short Debate Judiciary - Criminal Committee; 015-000-000", "H referral-committee Rule 19(a) / Re-referred to Rules Committee"] },
        { "in-committee", "va hb", 3, [Referred, "H committee-passage Reported from Courts of Justice with substitute (22-Y 0-N)", "H referral-committee Referred to Committee on Appropriations"] },
        { "in-committee", "ca ab", 1, ["H referral-committee Referred to Com. on PUB. S.", "H committee-passage,referral-committee From committee: Do pass and re-refer to Com. on APPR. (Ayes 9. Noes 0.) (April 8). Re-referred to Com. on APPR."] },
        { "reported", "mi hb", 2, ["H referral-committee Referred To Committee On Judiciary", "H committee-passage Reported With Recommendation Without Amendment", "H referral Referred To Second Reading"] },
        { "passed-first-chamber", "il hb", 2, ["H referral-committee Referred to Rules Committee", "H passage Third Reading - Short Debate - Passed 110-000-000", "S - Arrive in Senate", "S - Placed on Calendar Order of First Reading"] },
        { "in-committee", "wa hb", 1, ["H reading-1,referral-committee First reading, referred to Community Safety.", "H - By resolution, reintroduced and retained in present status."] },
    };

    public static TheoryData<string, string, int, string[]> CarriedOver { get; } = new()
    {
        { "carried-over", "va hb", 2, [Referred, "H carried-over Continued to 2021 in Privileges and Elections"] },
        { "carried-over", "me hb", 4, [Referred, PassedH, "S passage Under suspension of the Rules, READ A SECOND TIME and PASSED TO BE ENGROSSED", "S carried-over CARRIED OVER, in the same posture, to any special or regular session of the 132nd Legislature, pursuant to Joint Order SP 800."] },
        { "reported", "va hb", 4, [Referred, "H committee-passage Reported from Finance (14-Y 8-N)", "H carried-over Continued to 2021 in Finance", "H reading-2 Read second time and engrossed"] },
        { "in-committee", "va hb", 3, [Referred, "H carried-over Continued to 2021 in Privileges and Elections", "H - Reconsidered by Privileges and Elections"] },
        { "passed-first-chamber", "ri hb", 2, [Referred, PassedH, "S - Carried Over to the Call of the Chair"] },
        { "enacted", "me hb", 5, [Referred, PassedH, "S passage PASSED TO BE ENGROSSED", "H carried-over Carried over, in the same posture, to the next special or regular session of the 132nd Legislature, pursuant to Joint Order SP 519.", "G executive-signature Signed by Governor"] },
    };

    public static TheoryData<string, string, int, string[]> Executive { get; } = new()
    {
        { "passed-both", "va hb", 5, [Referred, PassedH, PassedS, "G executive-receipt Enrolled Bill communicated to Governor on March 7, 2025", "S - Senate concurred in Governor's recommendation (23-Y 17-N)"] },
        { "passed-both", "il hb", 5, [Referred, PassedH, PassedS, "G executive-receipt Sent to the Governor", "G executive-veto Governor Amendatory Veto"] },
        { "failed", "il hb", 6, [Referred, PassedH, PassedS, "G executive-receipt Sent to the Governor", "G executive-veto Governor Amendatory Veto", "H failure Bill Dead - Amendatory Veto"] },
        { "veto-overridden", "il hb", 7, [Referred, PassedH, PassedS, "G executive-receipt Sent to the Governor", "G executive-veto Governor Amendatory Veto", "H veto-override-passage Override Amendatory Veto - House Passed 074-038-000", "S veto-override-passage Override Amendatory Veto - Senate Passed 037-018-000"] },
        { "enacted", "va hb", 6, [Referred, PassedH, PassedS, "G executive-receipt Enrolled Bill communicated to Governor on March 7, 2025", "S - Senate concurred in Governor's recommendation (23-Y 17-N)", "G became-law Enacted, Chapter 636 (Effective 07/01/2025)"] },
        { "enacted", "mi hb", 5, [Referred, PassedH, PassedS, "G executive-receipt Presented To The Governor 6/12/2013 @ 9:40 Am", "G executive-veto-line-item Approved By The Governor With Line Item(s) Vetoed 6/13/2013 @ 3:20 Pm", "H - Disapproved Line Item(s) Re-referred To Committee On Appropriations"] },
        { "vetoed", "mi sb", 5, [ReferredS, PassedS, PassedH, "G executive-receipt Presented To Governor 12/30/2014 @ 9:40 Am", "G executive-veto Pocket Veto 01/16/2015"] },
        { "to-executive", "tx hb", 4, [Referred, PassedH, PassedS, "G executive-receipt Sent to the Governor"] },
        { "passed-both", "tx sb", 3, [ReferredS, PassedS, PassedH, "S passage Signed in the Senate", "H passage Signed in the House"] },
        { "passed-first-chamber", "tx sb", 2, [ReferredS, PassedS, "H passage Signed in the House"] },
    };

    public static TheoryData<string, string, int, string[]> Resolutions { get; } = new()
    {
        { "adopted", "ca hconres", 3, ["H introduction Introduced.", "H passage Adopted and to Senate. (Page 1.)", "S passage Adopted and to Assembly. (Ayes 9. Noes 0. Page 1.)", "L became-law Chaptered by Secretary of State - Res. Chapter 5, Statutes of 2025."] },
        { "adopted", "nd hconres", 3, ["H introduction Introduced, first reading, referred Judiciary Committee", "H passage Second reading, adopted", "S passage Second reading, adopted", "L - Filed with Secretary Of State 03/19"] },
        { "passed-both", "tx hconres", 3, [Referred, PassedH, PassedS] },
        { "passed-both", "ky hjres", 3, [Referred, PassedH, PassedS] },
        { "passed-both", "va hjres", 3, [Referred, "H passage Agreed to by House by voice vote", "S passage Agreed to by Senate with amendments (40-Y 0-N)"] },
        { "adopted", "va hjres", 4, [Referred, "H passage Agreed to by House by voice vote", "S passage Agreed to by Senate with amendments (40-Y 0-N)", "H amendment-passage Senate amendments agreed to by House (97-Y 0-N)"] },
        { "passed-both", "gu hb", 2, ["H introduction Introduced", "H passage Passed"] },
        { "passed-both", "dc sb", 2, ["S introduction Introduced", "S passage Final Reading, CC"] },
        { "adopted", "gu hjres", 2, ["H introduction Introduced", "H passage Adopted"] },
    };

    private const string Referred = "H referral-committee Referred to Committee on Privileges and Elections";
    private const string ReferredS = "S referral-committee Referred to Committee on the Judiciary";
    private const string PassedH = "H passage Read third time and passed House BLOCK VOTE (98-Y 0-N)";
    private const string PassedS = "S passage Read third time and passed Senate (40-Y 0-N)";

    [Theory]
    [MemberData(nameof(Deaths))]
    [MemberData(nameof(Returns))]
    [MemberData(nameof(Parked))]
    [MemberData(nameof(CarriedOver))]
    [MemberData(nameof(Executive))]
    [MemberData(nameof(Resolutions))]
    public void Actions_prove_the_stage(string stage, string type, int action, string[] rows)
    {
        var status = StatusLadder.Derive(Measure.Of(type, rows));

        status.Stage.Word().ShouldBe(stage);
        status.ShouldBe(new BillStatus(status.Stage, Measure.FirstDay.AddDays(action - 1), action));
    }

    [Fact]
    public void A_resolution_to_amend_a_constitution_waits_for_no_governor()
    {
        var bill = Measure.Of("ky hjres", Referred, PassedH, PassedS) with { Title = "A JOINT RESOLUTION proposing an amendment to Section 170 of the Constitution" };

        StatusLadder.Derive(bill).Stage.ShouldBe(Stage.Adopted);
    }

    [Fact]
    public void A_resolve_of_Maine_takes_the_road_of_a_bill()
    {
        var bill = Measure.Of("me hres", Referred, PassedH, PassedS) with { Title = "Resolve, Directing the Department to Report" };

        StatusLadder.Derive(bill).Stage.ShouldBe(Stage.PassedBoth);
    }

    [Fact]
    public void Rows_of_one_day_count_in_the_order_of_the_source()
    {
        var bill = Measure.Of("va hb", Referred, PassedH, "H - Reconsideration of passage agreed to by House");
        var oneDay = bill with { Actions = [.. bill.Actions.Select(action => action with { Date = Measure.FirstDay })] };

        StatusLadder.Derive(oneDay).Stage.ShouldBe(Stage.Reported);
        StatusLadder.Derive(oneDay with { Actions = [oneDay.Actions[0], oneDay.Actions[2], oneDay.Actions[1]] }).Stage.ShouldBe(Stage.PassedFirstChamber);
    }
}
