using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using static PolicyTracker.Core.Tests.Ladder.Rows;

namespace PolicyTracker.Core.Tests.Ladder;

public class StatusSentenceTests
{
    public static TheoryData<string, string, string[]> Sentences { get; } = new()
    {
        { "Introduced in the House on January 3, 2025.", "hr", [IntroH] },
        { "In committee in the House since January 4, 2025.", "hr", [IntroH, ReferH] },
        { "In committee in the House since January 4, 2025. The committee voted on January 5, 2025 to report it.", "hr", [IntroH, ReferH, Ordered] },
        { "Out of committee in the House since January 5, 2025. The House may vote on it.", "hr", [IntroH, ReferH, ReportH] },
        { "Passed the House on January 5, 2025. The Senate has received it.", "hr", [IntroH, ReferH, PassH, ReceivedS] },
        { "Passed the House on January 5, 2025. The Senate is next.", "hr", [IntroH, ReferH, PassH] },
        { "Passed the House on January 4, 2025. In committee in the Senate since January 5, 2025.", "hr", [IntroH, PassH, ReceivedReferredS] },
        { "Passed the Senate on January 4, 2025. Out of committee in the Assembly since January 6, 2025. The Assembly may vote on it.", "ny sb", [IntroS, PassS, ReceivedH, "H committee-passage REPORTED"] },
        { "Passed the House on January 6, 2025 and the Senate on January 8, 2025. Both passed the same text.", "hr", [.. ToPassedBoth] },
        { "Passed the House on January 4, 2025 and the Senate on January 5, 2025. The two texts differ, so the chambers must still agree on one.", "hr", [IntroH, PassH, PassSChanged] },
        { "Passed the Senate on January 4, 2025 and the House on January 5, 2025. The record does not yet show whether the two texts are the same.", "s", [IntroS, PassS, "H passage On passage Passed without objection. (text: CR H9359)"] },
        { "Sent to the President on January 9, 2025. The President may sign or veto it.", "hr", [.. ToPassedBoth, Presented] },
        { "Signed by the governor on January 10, 2025. The law number follows.", "wa hb", [.. ToPassedBoth, Presented, "G executive-signature Governor signed."] },
        { "Filed on January 3, 2025. It has not been introduced yet.", "tx hb", ["H filing Filed"] },
        { "Signed by the governor on January 10, 2025. It is law.", "tx hb", [.. ToPassedBoth, Presented, "G executive-signature Signed by the Governor", "G became-law Effective on 12/04/2025"] },
        { "Out of committee in the Senate since January 6, 2025. The Senate may vote on it.", "wa sb", [IntroS, PassS, ReceivedH, "H - By resolution, returned to Senate Rules Committee for third reading."] },
        { "Passed the House on January 4, 2025. In committee in the Senate since January 5, 2025.", "ak hb", [IntroH, PassH, "? referral-committee REFERRED TO HEALTH & SOCIAL SERVICES"] },
        { "Vetoed by the President on January 10, 2025; Congress has not overridden the veto.", "hr", [.. ToVeto] },
        { "Vetoed by the President on January 10, 2025. A vote in the House to override the veto failed on January 11, 2025.", "hr", [.. ToVeto, NotOverriddenH] },
        { "The veto of the President was overridden on January 12, 2025. A law number follows.", "hr", [.. ToVeto, OverrideH, OverrideS] },
        { "Became law on January 10, 2025, without a signature.", "hr", [.. ToPassedBoth, Presented, "G became-law Became law without the President's signature."] },
        { "Failed in the House on January 4, 2025.", "hr", [IntroH, FailedH] },
        { "Agreed to by the House on January 4, 2025.", "hres", [IntroH, PassH] },
        { "Agreed to by both chambers; the Senate was the last, on January 5, 2025.", "hconres", [IntroH, PassH, PassS] },
        { "Agreed to by both chambers; the Senate was the last, on January 5, 2025. It goes to the states.", "hca", [IntroH, PassH, PassS] },
        { "Died in the House on January 4, 2025, because the time for it was over.", "fl hb", [IntroH, "H failure Died in Judiciary Committee"] },
        { "Carried over on January 4, 2025. It stays alive for the next year or session.", "va hb", [IntroH, "H carried-over Continued to 2021 in Privileges and Elections"] },
        { "The governor sent it back with changes to consider. On January 7, 2025 it was with the chambers, which may take them or leave them.", "va hb", [IntroH, PassH, PassS, "G executive-receipt Communicated to Governor", "S - Senate concurred in Governor's recommendation (22-Y 18-N)"] },
        { "Passed by the Council on January 4, 2025.", "dc b", ["L introduction Introduced", "L passage Final Reading, CC"] },
        { "Passed by the legislature on January 4, 2025.", "gu hb", ["H introduction Introduced", "H passage Passed"] },
        { "Became law on January 8, 2025, without what the governor struck from it.", "mi hb", [IntroH, PassH, PassS, "G executive-receipt Presented To Governor", "G - ", "G executive-veto-line-item Approved By The Governor With Line Item(s) Vetoed 6/13/2013 @ 3:20 Pm"] },
        { "Passed by the legislature on January 4, 2025.", "ne lb", ["L introduction Date of introduction", "L passage Passed on Final Reading 47-0-2"] },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_says_where_the_measure_stands(string sentence, string type, string[] rows) =>
        StatusSentence.Of(Derived(Measure.Of(type, rows))).ShouldBe(sentence);

    [Fact]
    public void A_law_is_named_with_its_number()
    {
        var bill = Measure.Of("hr", [.. ToPassedBoth, Presented, Signed, Law]) with { Laws = ["P.L. 119-73"] };

        StatusSentence.Of(Derived(bill)).ShouldBe("Became Public Law 119-73 on January 10, 2025.");
    }

    [Theory]
    [InlineData("Set aside in the Assembly on January 4, 2025. S 3967B carries its text on.", "H failure SUBSTITUTED BY S3967B", BillRelation.SubstitutedBy)]
    [InlineData("Withdrawn on January 4, 2025. S 3967B carries its text on.", "H withdrawal Withdrawn. H.J. 871.", BillRelation.ReplacedBy)]
    [InlineData("Failed in the Assembly on January 4, 2025.", "H failure DEFEATED IN CODES", BillRelation.SubstitutedBy)]
    [InlineData("Set aside in the Assembly on January 4, 2025, because another measure carries its text on.", "H failure SUBSTITUTED BY S3967B", BillRelation.Companion)]
    public void A_measure_that_another_one_carries_on_names_it(string sentence, string row, BillRelation relation)
    {
        var bill = Measure.Of("ny ab", IntroH, row) with { Related = [new("ny/2025-2026/s3967b", relation)] };

        StatusSentence.Of(Derived(bill)).ShouldBe(sentence);
    }

    [Fact]
    public void What_no_action_proves_is_said_with_its_evidence() =>
        StatusSentence.Of(Derived(Measure.Of("hr"))).ShouldBe("The source lists the measure. No action in the record proves a stage.");

    private static Bill Derived(Bill bill) => bill with { Status = StatusLadder.Derive(bill) };
}
