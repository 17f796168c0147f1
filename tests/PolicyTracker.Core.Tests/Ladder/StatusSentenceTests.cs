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
        { "Vetoed by the President on January 10, 2025; Congress has not overridden the veto.", "hr", [.. ToVeto] },
        { "Vetoed by the President on January 10, 2025. A vote in the House to override the veto failed on January 11, 2025.", "hr", [.. ToVeto, NotOverriddenH] },
        { "The veto of the President was overridden on January 12, 2025. A law number follows.", "hr", [.. ToVeto, OverrideH, OverrideS] },
        { "Became law on January 10, 2025, without a signature.", "hr", [.. ToPassedBoth, Presented, "G became-law Became law without the President's signature."] },
        { "Failed in the House on January 4, 2025.", "hr", [IntroH, FailedH] },
        { "Agreed to by the House on January 4, 2025.", "hres", [IntroH, PassH] },
        { "Agreed to by both chambers; the Senate was the last, on January 5, 2025.", "hconres", [IntroH, PassH, PassS] },
        { "Agreed to by both chambers; the Senate was the last, on January 5, 2025. It goes to the states.", "hca", [IntroH, PassH, PassS] },
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

    [Fact]
    public void What_no_action_proves_is_said_with_its_evidence() =>
        StatusSentence.Of(Derived(Measure.Of("hr"))).ShouldBe("The source lists the measure. No action in the record proves a stage.");

    private static Bill Derived(Bill bill) => bill with { Status = StatusLadder.Derive(bill) };
}
