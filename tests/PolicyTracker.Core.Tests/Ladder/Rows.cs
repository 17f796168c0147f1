namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>Real lines, classified as the scrapers classify them.</summary>
internal static class Rows
{
    public const string IntroH = "H introduction Introduced in House";
    public const string IntroS = "S introduction Introduced in Senate";
    public const string ReferH = "H referral-committee Referred to the House Committee on the Judiciary.";
    public const string ReferS = "S referral-committee Read twice and referred to the Committee on the Judiciary.";
    public const string Ordered = "H - Ordered to be Reported (Amended) by Voice Vote.";
    public const string ReportH = "H committee-passage Reported (Amended) by the Committee on Judiciary. H. Rept. 119-347.";
    public const string CalendarH = "H - Placed on the Union Calendar, Calendar No. 299.";
    public const string CalendarS = "S - Placed on Senate Legislative Calendar under General Orders. Calendar No. 145.";
    public const string DischargeS = "S committee-passage Senate Committee on the Judiciary discharged by Unanimous Consent.";
    public const string PassH = "H passage On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote. (text: CR H4919-4921)";
    public const string PassHTwin = "H passage Passed/agreed to in House: On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote. (text: CR H4919-4921)";
    public const string PassS = "S passage Passed Senate without amendment by Unanimous Consent. (consideration: CR S8693)";
    public const string PassSChanged = "S passage Passed Senate with an amendment by Yea-Nay Vote. 51 - 50. Record Vote Number: 325.";
    public const string ReceivedS = "S receipt Received in the Senate.";
    public const string ReceivedReferredS = "S receipt,referral-committee Received in the Senate and Read twice and referred to the Committee on the Judiciary.";
    public const string ReceivedH = "H receipt Received in the House.";
    public const string Desk = "H receipt Held at the desk.";
    public const string Presented = "G executive-receipt Presented to President.";
    public const string Signed = "G executive-signature Signed by President.";
    public const string Law = "G became-law Became Public Law No: 119-73.";
    public const string Vetoed = "G executive-veto Vetoed by President.";
    public const string OverrideH = "H veto-override-passage Two-thirds of the Members present having voted in the affirmative the bill is passed, Passed by the Yeas and Nays: (2/3 required): 383 - 41 (Roll no. 491).";
    public const string OverrideS = "S veto-override-passage Passed Senate over veto by Yea-Nay Vote. 70 - 26. Record Vote Number: 177.";
    public const string NotOverriddenH = "H veto-override-failure On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 248 - 177, 1 Present (Roll no. 31).";
    public const string FailedH = "H failure On passage Failed by the Yeas and Nays: 204 - 216 (Roll no. 188).";
    public const string FiledLater = "S - By Senator Lee from Committee on Energy and Natural Resources filed written report. Report No. 119-109.";

    /// <summary>From introduction to both passages.</summary>
    public static IReadOnlyList<string> ToPassedBoth { get; } = [IntroH, ReferH, ReportH, PassH, ReceivedS, PassS];

    /// <summary>The same, and vetoed.</summary>
    public static IReadOnlyList<string> ToVeto { get; } = [.. ToPassedBoth, Presented, Vetoed];
}
