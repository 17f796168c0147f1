using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Model;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Site.Tests;

/// <summary>
/// Measures with everything around them: events of every kind and state, roll calls by party, kept texts, a rulemaking,
/// texts that became law elsewhere, sources that disagree. They stand beside those of <see cref="SmallSite"/>.
/// </summary>
public static class FullSite
{
    private const string Eastern = "America/New_York";
    private const string Meeting = "Hearings to examine an example, and a measure with a longer title";

    public static SiteInputs Inputs(params Bill[] more)
    {
        var inputs = SmallSite.Inputs([SmallSite.State, Heard, Rule, Carrier, Contained, Disputed, .. more]);
        return inputs with
        {
            Changes = [.. inputs.Changes, .. Changes],
            Freshness = new Dictionary<string, SourceFreshness>(inputs.Freshness) { ["senate-hearings"] = new(new(2026, 3, 18), 12) },
            Content = inputs.Content with { Sources = [new("house-calendar", Enabled: false), new("congress-gov", Enabled: true), new("federal-register", Enabled: true), new("regulations-gov", Enabled: true)] },
            Text = file => file == "bills/_text/us/119/s99/rs.md" ? new(12_345, 34) : null,
        };
    }

    /// <summary>Events of every state.</summary>
    public static Bill Heard { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/s99"),
        Identifier = "S. 99",
        Title = "Example Hearings Act",
        Classification = BillClassification.Bill,
        Chamber = Chamber.Upper,
        Actions = [new(new(2026, 1, 15), Chamber.Upper, "Read twice and referred to the Committee on the Judiciary.", [Introduction, ReferralCommittee])],
        Votes =
        [
            new(new(2026, 2, 10), Chamber.Upper, "On the motion to proceed", 51, 47, 2, VoteResult.Pass, "https://www.senate.example.gov/vote1") { Parties = ["R 51-0-2", "D 0-45-0", "I 0-2-0", "Progressive 1"] },
        ],
        Events =
        [
            new(new(2026, 3, 10), "10:00", Eastern, EventKinds.Hearing, Meeting, "SD-430", EventStatuses.NoLongerListed, "senate:1"),
            new(new(2026, 3, 12), "14:30", Eastern, EventKinds.Markup, "Business meeting", "SH-216", null, "senate:2"),
            new(new(2026, 3, 20), "09:30", Eastern, EventKinds.Hearing, Meeting, "SD-226", EventStatuses.Confirmed, "senate:3"),
            new(new(2026, 3, 26), "10:00", Eastern, EventKinds.Hearing, "Hearing on examples", "SD-226", EventStatuses.Cancelled, "senate:4"),
            new(new(2026, 4, 14), null, Eastern, EventKinds.Floor, "Motion to proceed", null, null, "senate:5"),
        ],
        Versions =
        [
            new("is", "Introduced in Senate", new(2026, 1, 15), "https://www.govinfo.example/is.pdf"),
            new("rs", "Reported in Senate", new(2026, 2, 2), "https://www.govinfo.example/rs.xml", "n1:0123"),
        ],
        Related = [new("us/119/hr9504", BillRelation.Companion), new("us/118/s7", BillRelation.PriorSession), new("ZZ 1", BillRelation.Amends)],
    });

    public static Bill Rule { get; } = Derived(new()
    {
        Id = BillId.Parse("us/rules/1615-aa59"),
        Identifier = "RIN 1615-AA59",
        Title = "Classification for Victims of Examples",
        Classification = BillClassification.Rule,
        Chamber = Chamber.Executive,
        Committees = [new("Example Department", "example-department")],
        Actions = [new(new(2026, 2, 20), Chamber.Executive, RuleSteps.ActionText(RuleStep.ProposedRule, "Classification for Victims of Examples", "91 FR 1", "2026-00001"), [])],
        Events =
        [
            new(new(2026, 4, 21), null, Eastern, EventKinds.CommentsClose, "Comments close", null, EventStatuses.Unconfirmed, "fr:2026-00001:comments"),
            new(new(2026, 9, 1), null, Eastern, EventKinds.Effective, "Takes effect", null, EventStatuses.Confirmed, "fr:2026-00001:effective"),
        ],
        Versions = [new("2026-00001", "Proposed rule", new(2026, 2, 20), "https://www.govinfo.example/2026-00001.pdf")],
    });

    public static Bill Carrier { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/hr2617"),
        Identifier = "H.R. 2617",
        Title = "Example Appropriations Act",
        Classification = BillClassification.Bill,
        Chamber = Chamber.Lower,
        Actions =
        [
            new(new(2025, 4, 15), Chamber.Lower, "Introduced in House", [Introduction]),
            new(new(2025, 12, 29), Chamber.Executive, "Became Public Law No: 119-90.", [BecameLaw]),
        ],
        Laws = ["P.L. 119-90"],
    });

    /// <summary>In committee by its own record; law by its carrier's.</summary>
    public static Bill Contained { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/hr41"),
        Identifier = "H.R. 41",
        Title = "Taken Up Elsewhere Act",
        Classification = BillClassification.Bill,
        Chamber = Chamber.Lower,
        Actions =
        [
            new(new(2025, 1, 9), Chamber.Lower, "Introduced in House", [Introduction]),
            new(new(2025, 1, 9), Chamber.Lower, "Referred to the House Committee on the Judiciary.", [ReferralCommittee]),
        ],
        Related = [new("us/119/hr2617", BillRelation.ContainedIn)],
    });

    public static Bill Disputed { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/hr42"),
        Identifier = "H.R. 42",
        Title = "Two Answers Act",
        Classification = BillClassification.Bill,
        Chamber = Chamber.Lower,
        Actions = [new(new(2026, 1, 9), Chamber.Lower, "Introduced in House", [Introduction])],
        Extras = Extras.None.With(Dispute.Key, ["Congress.gov says \"In committee\", BILLSTATUS says \"Introduced\". This record follows BILLSTATUS.", "Congress.gov", "in-committee", "2026-01-10"]),
    });

    private static IReadOnlyList<BillChange> Changes { get; } =
    [
        Change("e01", ChangeKind.EventAdded, null, Heard.Events[4]),
        Change("e02", ChangeKind.EventChanged, Heard.Events[2] with { Date = new(2026, 3, 17), Time = "10:00" }, Heard.Events[2]),
        Change("e03", ChangeKind.EventChanged, Heard.Events[1] with { Place = "SD-430" }, Heard.Events[1]),
        Change("e04", ChangeKind.EventCancelled, Heard.Events[3] with { Status = null }, Heard.Events[3]),
        Change("e05", ChangeKind.EventCancelled, Heard.Events[0] with { Status = null }, Heard.Events[0]),
        Change("e06", ChangeKind.EventChanged, Rule.Events[0], Rule.Events[0] with { Status = null }),
    ];

    private static BillChange Change(string id, ChangeKind kind, BillEvent? before, BillEvent after) => new(
        id, Heard.Id, Heard.Title, kind, SmallSite.Now, after.Date,
        before is null ? null : Core.Bills.BillFacts.Of(before), Core.Bills.BillFacts.Of(after), $"{after.Date:yyyy-MM-dd} {after.Title}");

    private static Bill Derived(Bill bill) => bill with { Status = StatusLadder.Derive(bill) };
}
