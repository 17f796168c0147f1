using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Site.Model;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Site.Tests;

/// <summary>Four measures that differ, two topics and some changes: enough of a site to look at as a whole.</summary>
public static class SmallSite
{
    public static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    public static SiteInputs Inputs(params Bill[] more) => new(
        BillShelf.Of([Moving, Enacted, Quiet, Resolution, .. more]),
        Changes,
        new Dictionary<string, SourceFreshness> { ["govinfo"] = new(new(2026, 3, 19), 4), ["federal-register"] = new(new(2026, 1, 5), 0) },
        Content,
        []);

    public static ContentTree Content { get; } = new(
        new("Example Bill Tracker", "https://tracker.example.org", "tracker.example.org,2026", "example-coalition/policy-tracker", "main",
            new("Example Hotline", "1-555-010-0100", "https://help.example.org/"), ["en"], "off"),
        [],
        [],
        [
            new("vacatur", "Vacatur", null, TopicMatch.Nothing with { Any = ["convictions"] }, [], [],
                "Clearing a record that was forced on a person. See [safe harbor](/topics/safe-harbor/).\n\n## Why it matters\n\nA record closes doors."),
            new("safe-harbor", "Safe harbor", "vacatur", TopicMatch.Nothing with { Any = ["safe harbor"] }, [], [], "Children are not offenders."),
        ],
        [new("about", "About this tracker", "It follows *bills*.\n\n## What it is not\n\nAdvice. See [freshness](/freshness/).")],
        [])
    {
        OwnJurisdictions = [Place],
    };

    /// <summary>The one place of which the program itself knows no session, so that these are all.</summary>
    public static JurisdictionPage Place => new("as", "American Samoa",
    [
        new("38", "38th Example Legislature", "primary", new(2023, 1, 3), new(2025, 1, 2), CarryOver: false, []),
        new("39", "39th Example Legislature", "primary", new(2025, 1, 3), new(2027, 1, 2), CarryOver: false, [new(new(2026, 2, 3), "Last day to file"), new(new(2026, 4, 7), "Crossover")]),
        new("39S1", "First Special Session", "special", new(2026, 6, 1), null, CarryOver: true, []),
    ])
    {
        LegislatureUrl = "https://legislature.example.gov/",
        AttorneyGeneral = new("Office of the Attorney General", "https://ag.example.gov/"),
        Law = [new("vacatur", "Example Code § 1.2", "https://code.example.gov/1.2", "Lets a court clear convictions.")],
        Body = "From the *example* gazette.\n\n## Sessions\n\nAs printed.",
    };

    /// <summary>A measure of a state, as two sources tell of it.</summary>
    public static Bill State { get; } = Derived(new()
    {
        Id = BillId.Parse("as/39/hb12"),
        Identifier = "HB 12",
        Title = "Relating to convictions of survivors",
        Classification = BillClassification.Bill,
        Chamber = Chamber.Lower,
        Sponsors =
        [
            new("Adline Clarke", "Democratic", "97", SponsorRole.Primary, "ocd-person:4cb1aeb5-d822-4f2c-a7e6-ae2a132acf17"),
            new("Sample", null, null, SponsorRole.Cosponsor, "legiscan:24099"),
        ],
        Actions =
        [
            new(new(2025, 2, 3), Chamber.Lower, "Read first time.", [Introduction]),
            new(new(2025, 2, 3), Chamber.Lower, "Read First Time", [Introduction]),
            new(new(2025, 2, 4), Chamber.Lower, "Referred to Judiciary", [ReferralCommittee]),
        ],
        Related = [new("as/39/sb7", BillRelation.Companion)],
        Sources = [new("https://openstates.example/as/39/HB12", "openstates")],
    });

    public static Bill Moving { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/hr4323"),
        Identifier = "H.R. 4323",
        Title = "Example Survivors Relief Act",
        Titles = [new("To clear convictions of survivors, and for other purposes.", "official")],
        Classification = BillClassification.Bill,
        Chamber = Chamber.Lower,
        Subjects = ["Crime and law enforcement", "Human trafficking"],
        Sponsors =
        [
            new("Example, Ann", "R", "SC-7", SponsorRole.Primary, "bioguide:E000001"),
            new("Sample, Bob", "D", "CA-43", SponsorRole.Cosponsor, "bioguide:S000001", new(2025, 7, 10)),
            new("Left, Carla", "D", "NY-1", SponsorRole.Cosponsor, "bioguide:L000001", new(2025, 7, 11), new(2025, 9, 1)),
        ],
        Committees = [new("House Judiciary Committee", "hsju00"), new("Senate Judiciary Committee", "ssju00")],
        Actions =
        [
            new(new(2025, 7, 10), Chamber.Lower, "Introduced in House", [Introduction]),
            new(new(2025, 7, 10), Chamber.Lower, "Referred to the House Committee on the Judiciary.", [ReferralCommittee]),
            new(new(2025, 9, 10), Chamber.Lower, "Ordered to be Reported (Amended) by Voice Vote.", []),
            new(new(2025, 10, 17), Chamber.Lower, "Reported (Amended) by the Committee on Judiciary. H. Rept. 119-347.", [CommitteePassage]),
            new(new(2025, 10, 17), Chamber.Lower, "Placed on the Union Calendar, Calendar No. 299.", []),
            new(new(2025, 12, 1), Chamber.Lower, "Passed/agreed to in House: On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote. (text: CR H4919-4921)", [Passage]),
            new(new(2025, 12, 1), Chamber.Lower, "On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote. (text: CR H4919-4921)", [Passage]),
            new(new(2026, 3, 2), Chamber.Upper, "Received in the Senate and Read twice and referred to the Committee on the Judiciary.", [Receipt, ReferralCommittee]),
        ],
        Votes = [new(new(2025, 12, 1), Chamber.Lower, "Suspend the rules and pass", 400, 10, 21, VoteResult.Pass, "https://clerk.example.gov/1")],
        Events = [new(new(2026, 3, 24), "10:00", "America/New_York", "hearing", "Hearing on relief for survivors", "Dirksen 226", "confirmed", "ev1")],
        Versions =
        [
            new("ih", "Introduced in House", new(2025, 7, 10), "https://www.govinfo.example/ih"),
            new("rh", "Reported in House", new(2025, 10, 17), "https://www.govinfo.example/rh"),
            new("eh", "Engrossed in House", new(2025, 12, 1)),
        ],
        Related = [new("us/119/s2255", BillRelation.Identical), new("us/119/hr504", BillRelation.Related)],
        Sources = [new("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml", "BILLSTATUS")],
        Extras = Extras.None.With("introduced", "2025-07-10").With("policy_area", "Crime and Law Enforcement")
            .With("congress_url", "https://www.congress.gov/bill/119th-congress/house-bill/4323").With("reports", "H. Rept. 119-347"),
    });

    public static Bill Enacted { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/hr504"),
        Identifier = "H.R. 504",
        Title = "Safe Harbor for Examples Act & \"Other\" <Purposes>",
        Classification = BillClassification.Bill,
        Chamber = Chamber.Lower,
        Actions =
        [
            new(new(2025, 1, 16), Chamber.Lower, "Introduced in House", [Introduction]),
            new(new(2025, 1, 16), Chamber.Lower, "Referred to the House Committee on the Judiciary.", [ReferralCommittee]),
            new(new(2025, 3, 3), Chamber.Lower, "On passage Passed by the Yeas and Nays: 390 - 20.", [Passage]),
            new(new(2025, 6, 2), Chamber.Upper, "Passed Senate without amendment by Unanimous Consent.", [Passage]),
            new(new(2025, 6, 10), Chamber.Executive, "Presented to President.", [ExecutiveReceipt]),
            new(new(2025, 6, 20), Chamber.Executive, "Signed by President.", [ExecutiveSignature]),
            new(new(2025, 6, 20), Chamber.Executive, "Became Public Law No: 119-20.", [BecameLaw]),
        ],
        Laws = ["P.L. 119-20"],
        Aliases = ["us/119/hr9504"],
        Sources = [new("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr504.xml", "BILLSTATUS")],
    });

    public static Bill Quiet { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/s2255"),
        Identifier = "S. 2255",
        Title = "Example Survivors Relief Act",
        Classification = BillClassification.Bill,
        Chamber = Chamber.Upper,
        Actions = [new(new(2025, 7, 10), Chamber.Upper, "Read twice and referred to the Committee on the Judiciary.", [Introduction, ReferralCommittee])],
    });

    public static Bill Resolution { get; } = Derived(new()
    {
        Id = BillId.Parse("us/119/hres77"),
        Identifier = "H.Res. 77",
        Title = "Supporting an example month of awareness of convictions",
        Classification = BillClassification.Resolution,
        Chamber = Chamber.Lower,
        Actions =
        [
            new(new(2026, 1, 8), Chamber.Lower, "Introduced in House", [Introduction]),
            new(new(2026, 1, 20), Chamber.Lower, "Passed/agreed to in House: On agreeing to the resolution Agreed to without objection.", [Passage]),
        ],
    });

    public static IReadOnlyList<BillChange> Changes { get; } =
    [
        Change("c01", "us/119/hr504", "Safe Harbor for Examples Act", ChangeKind.BillAdded, "2026-03-01T06:00:00Z") with { Matched = "safe-harbor: safe harbor" },
        Change("c02", "us/119/hr4323", "Example Survivors Relief Act", ChangeKind.BillAdded, "2026-03-01T06:00:00Z") with { Matched = "watch list: federal" },
        Change("c03", "us/119/hr4323", "Example Survivors Relief Act", ChangeKind.Action, "2026-03-03T06:00:00Z") with
        {
            Date = new(2026, 3, 2), Text = "Received in the Senate and Read twice and referred to the Committee on the Judiciary.",
        },
        Change("c04", "us/119/hr4323", "Example Survivors Relief Act", ChangeKind.Status, "2026-03-03T06:00:00Z") with
        {
            Date = new(2026, 3, 2), Before = "passed-first-chamber", After = "second-chamber-committee", Next = "Mar 24, 2026: Hearing on relief for survivors",
        },
        Change("c05", "us/119/hr4323", "Example Survivors Relief Act", ChangeKind.SponsorAdded, "2026-03-19T06:00:00Z") with
        {
            Date = new(2026, 3, 18), After = """{"name": "Newcomer, Dee", "party": "R", "district": "TX-2", "role": "cosponsor"}""",
        },
    ];

    private static BillChange Change(string id, string bill, string title, ChangeKind kind, string at) =>
        new(id, BillId.Parse(bill), title, kind, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    private static Bill Derived(Bill bill) => bill with { Status = StatusLadder.Derive(bill) };
}
