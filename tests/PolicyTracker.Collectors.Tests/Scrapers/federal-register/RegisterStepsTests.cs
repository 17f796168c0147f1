using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Tests.Scrapers;

public sealed class RegisterStepsTests
{
    // Actions and titles of documents that were published.
    public static TheoryData<string, string?, string, string> Published => new()
    {
        { "Rule", "Final rule.", "Biologics License Applications and Master Files", "FinalRule" },
        { "Rule", "Final rule; request for comments.", "Airworthiness Directives; The Boeing Company Airplanes", "FinalRule" },
        { "Rule", "Temporary final rule.", "Safety Zone; Fireworks Scattering; San Francisco Bay, San Francisco, CA", "FinalRule" },
        { "Rule", "Temporary rule; quota transfer.", "Fisheries of the Northeastern United States", "FinalRule" },
        { "Rule", "Final regulations.", "Contributions in Exchange for State or Local Tax Credits", "FinalRule" },
        { "Rule", null, "Health Information Technology Standards", "FinalRule" },
        { "Rule", "Final rule; correction.", "Eligibility for \u201cT\u201d Nonimmigrant Status; Correction", "Correction" },
        { "Rule", "Final rule; correction and correcting amendment.", "CY 2024 Payment Policies", "Correction" },
        { "Rule", "Interim final rule with request for comments.", "Asylum Procedures", "InterimFinalRule" },
        { "Rule", "Interim final rule with request for comments.", "Security Bars and Processing; Delay of Effective Date", "EffectiveDelay" },
        { "Rule", "Final rule; delay of effective date.", "Security Bars and Processing", "EffectiveDelay" },
        { "Rule", "Final rule.", "Inadmissibility on Public Charge Grounds; Implementation of Vacatur", "Vacatur" },
        { "Rule", "Direct final rule; withdrawal.", "Air Plan Approval", "Withdrawal" },
        { "ProposedRule", "Notice of proposed rulemaking; withdrawal of notice of proposed rulemaking.", "Any", "ProposedRule" },
        { "ProposedRule", "Notice of proposed rulemaking; withdrawal of notice of proposed rulemaking.", "Any; Withdrawal", "Withdrawal" },
        { "ProposedRule", "Withdrawal of notice of proposed rulemaking; notice of proposed rulemaking.", "Any", "ProposedRule" },
        { "ProposedRule", "Withdrawal of notice of proposed rulemaking.", "Any", "Withdrawal" },
        { "ProposedRule", "Notice of proposed rulemaking; partial withdrawal of notice of proposed rulemaking.", "Any", "ProposedRule" },
        { "ProposedRule", "Proposed rule; partial withdrawal.", "Any", "Notice" },
        { "Rule", "Final rule; partial withdrawal of interim rule.", "Any", "FinalRule" },
        { "Rule", "Withdrawal of direct final rule.", "Any", "Withdrawal" },
        { "Rule", "Temporary final rule; extension of effective period.", "Any", "FinalRule" },
        { "Rule", "Final rule; extension of effective date.", "Any", "EffectiveDelay" },
        { "Rule", "Temporary final rule; extension.", "Asylum Interview Interpreter Requirement Modification", "FinalRule" },
        { "Rule", "Notification of availability.", "Guidance", "Notice" },
        { "ProposedRule", "Notice of proposed rulemaking (NPRM).", "Airworthiness Directives; Airbus SAS Airplanes", "ProposedRule" },
        { "ProposedRule", "Notice of proposed rulemaking.", "Safety Zone; Biscayne Bay, Homestead, FL", "ProposedRule" },
        { "ProposedRule", "Proposed rule; request for comments.", "Framework Adjustment 38", "ProposedRule" },
        { "ProposedRule", "Notice of proposed rulemaking; withdrawal.", "Establishing a Fixed Time Period of Admission", "Withdrawal" },
        { "ProposedRule", "Proposed rule; extension of comment period.", "Any", "CommentExtension" },
        { "ProposedRule", "Proposed rule; reopening of comment period.", "Any", "CommentReopening" },
        { "ProposedRule", "Advance notice of proposed rulemaking.", "Any", "AdvanceNotice" },
        { "ProposedRule", "Notice of availability and public comment period.", "Redesignation of Portions of Westmoreland and Cambria Counties", "NoticeForComment" },
        { "ProposedRule", "Proposed rule; notice of public hearing.", "Any", "ProposedRule" },
        { "Notice", "60-Day notice.", "Application for T Nonimmigrant Status", "NoticeForComment" },
        { "Notice", "Request for public comments.", "Request for Certification of Adult Victims of Human Trafficking", "NoticeForComment" },
        { "Notice", "Notice of information collection; request for comment.", "Surface Mining", "NoticeForComment" },
        { "Notice", "Notice and request for comments.", "Clearance of a Renewed Approval", "NoticeForComment" },
        { "Notice", "Notice.", "Agency Information Collection Request; 60-Day Public Comment Request", "NoticeForComment" },
        { "Notice", "Notice of availability; extension of comment period.", "Advanced Manufacturing Technologies", "CommentExtension" },
        { "Notice", "Notice of information collection; correction.", "Agency Information Collection Activities", "Correction" },
        { "Notice", "Notice; correction.", "Assistance to Firefighters Grant Program", "Correction" },
        { "Notice", "Notice of public meeting.", "Pacific Fishery Management Council; Public Meeting", "Notice" },
        { "Notice", null, "Sunshine Act Meetings", "Notice" },
        { "Notice", "Notice of a modified system of records.", "Privacy Act of 1974; System of Records", "Notice" },
        { "Notice", null, "Self-Regulatory Organizations; Notice of Withdrawal of a Proposed Rule Change", "Notice" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void What_a_document_does_is_what_its_agency_says(string section, string? action, string title, string step) =>
        RegisterSteps.Of(Document(section, action, title)).ShouldBe(Enum.Parse<RuleStep>(step));

    [Fact]
    public void A_notice_that_says_until_when_one_may_comment_asks_for_comments()
    {
        var notice = Document("Notice", "Notice of availability.", "Draft Guidance for Industry");
        notice.Step.ShouldBe(RuleStep.Notice);
        (notice with { CommentsCloseOn = new(2024, 4, 12) }).Step.ShouldBe(RuleStep.NoticeForComment);
        (notice with { Dates = "Submit either electronic or written comments on the draft guidance by April 12, 2024." }).Step.ShouldBe(RuleStep.NoticeForComment);
    }

    [Theory]
    [InlineData("C1-2024-09022", null)]
    [InlineData("2024-18735", "2024-09022")]
    public void A_correction_is_known_without_an_action(string number, string? corrects) =>
        (Document("Notice", null, "Any") with { Number = number, CorrectionOf = corrects }).Step.ShouldBe(RuleStep.Correction);

    [Theory]
    [InlineData("DHS Docket No. USCIS 2011\u20130010", "USCIS-2011-0010")]
    [InlineData("[Docket No. FAA\u20132024\u20130224; Project Identifier AD\u20132024\u201300055\u2013T; Amendment 39\u201322673; AD 2024\u201303\u201304]", "FAA-2024-0224|Project Identifier AD-2024-00055-T|Amendment 39-22673|AD 2024-03-04")]
    [InlineData("[Docket Number USCG\u20132024\u20130130]", "USCG-2024-0130")]
    [InlineData("[EPA\u2013HQ\u2013OAR\u20132023\u20130314\u20130001; FRL\u201311733\u201301\u2013OMS]", "EPA-HQ-OAR-2023-0314|FRL-11733-01-OMS")]
    [InlineData("[OST Docket No. 2012\u20130028]", "OST Docket No. 2012-0028")]
    [InlineData("[Docket No. OLP 176]", "OLP 176")]
    public void A_docket_is_one_number_however_it_is_printed(string printed, string numbers) =>
        RegisterDockets.Read([printed]).ShouldBe(numbers.Split('|'));

    [Theory]
    [InlineData("DEPARTMENT OF HOMELAND SECURITY", "Homeland Security Department", "homeland-security-department")]
    [InlineData("DEPARTMENT OF THE TREASURY", "Treasury Department", "treasury-department")]
    [InlineData("DEPARTMENT OF HEALTH AND HUMAN SERVICES", "Health and Human Services Department", "health-and-human-services-department")]
    [InlineData("Administration for Children and Families", "Children and Families Administration", "children-and-families-administration")]
    [InlineData("U.S. Citizenship and Immigration Services", "U.S. Citizenship and Immigration Services", "u-s-citizenship-and-immigration-services")]
    [InlineData("ENVIRONMENTAL PROTECTION AGENCY", "Environmental Protection Agency", "environmental-protection-agency")]
    public void A_printed_agency_is_the_one_of_the_service(string printed, string name, string slug) =>
        RegisterAgencies.Read(printed).ShouldBe(new(name, slug));

    private static RegisterDocument Document(string section, string? action, string title) => new()
    {
        Number = "2024-00001", Section = Enum.Parse<RegisterSection>(section), Title = title, Action = action, Published = new(2024, 2, 12),
    };
}
