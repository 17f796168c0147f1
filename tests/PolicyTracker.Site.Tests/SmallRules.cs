using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Site.Tests;

/// <summary>Rulemakings that differ in what the calendar makes of them.</summary>
public static class SmallRules
{
    /// <summary>A proposal of which nobody but the prose names the deadline.</summary>
    public static Bill Form { get; } = Made(new()
    {
        Id = BillId.Parse("us/rules/fr-2025-17217"),
        Identifier = "FR Doc. 2025-17217",
        Title = "Application for T Nonimmigrant Status",
        Committees = [new("U.S. Citizenship and Immigration Services", "u-s-citizenship-and-immigration-services")],
        Actions = [Document(2025, 9, 8, RuleStep.NoticeForComment, "2025-17217")],
        Events = [Date(2025, 11, 7, EventKinds.CommentsClose, "fr:2025-17217:comments", EventStatuses.Unconfirmed)],
        Extras = Extras.None.With("dockets", "USCIS-2006-0059").With("docket_url", "https://www.regulations.gov/docket/USCIS-2006-0059")
            .With("comment_url", "https://www.regulations.gov/commenton/USCIS-2006-0059-0001"),
    });

    /// <summary>An interim rule, whose comments were taken again, and the final one.</summary>
    public static Bill Status { get; } = Made(new()
    {
        Id = BillId.Parse("us/rules/1615-aa59"),
        Identifier = "RIN 1615-AA59",
        Title = "Classification for Victims of Severe Forms of Trafficking in Persons",
        Committees = [new("Homeland Security Department", "homeland-security-department"), new("U.S. Citizenship and Immigration Services", "u-s-citizenship-and-immigration-services")],
        Actions =
        [
            Document(2016, 12, 19, RuleStep.InterimFinalRule, "2016-29900"),
            Document(2021, 7, 16, RuleStep.CommentReopening, "2021-15119"),
            Document(2024, 4, 30, RuleStep.FinalRule, "2024-09022"),
        ],
        Events =
        [
            Date(2017, 1, 18, EventKinds.Effective, "fr:2016-29900:effective"),
            Date(2021, 8, 16, EventKinds.CommentsClose, "fr:2016-29900:comments"),
            Date(2024, 8, 28, EventKinds.Effective, "fr:2024-09022:effective"),
        ],
        Versions = [new("2024-09022", "Final rule", new(2024, 4, 30), "https://www.govinfo.gov/content/pkg/FR-2024-04-30/pdf/2024-09022.pdf")],
        Effective = new(new(2024, 8, 28)),
        Extras = Extras.None.With("rin", "1615-AA59").With("cfr", ["8 CFR 214", "8 CFR 245"]).With("dockets", "CIS No. 2507-11")
            .With("xml", "https://www.federalregister.gov/documents/full_text/xml/2024/04/30/2024-09022.xml"),
    });

    public static BillAction Document(int year, int month, int day, RuleStep step, string number) =>
        new(new(year, month, day), Chamber.Executive, RuleSteps.ActionText(step, "Eligibility", null, number), []);

    public static BillEvent Date(int year, int month, int day, string kind, string id, string status = EventStatuses.Confirmed) => new(
        new(year, month, day), null, "America/New_York", kind, kind == EventKinds.Effective ? "Takes effect" : "Comments close", null, status, id);

    public static Bill Made(Bill bill)
    {
        bill = bill with { Classification = BillClassification.Rule, Chamber = Chamber.Executive };
        return bill with { Status = StatusLadder.Derive(bill) };
    }
}
