using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

public class UnitedStatesBillTests
{
    [Theory]
    [InlineData("119hr4323", "us/119/hr4323", "H.R. 4323", BillClassification.Bill, Chamber.Lower)]
    [InlineData("117s3949", "us/117/s3949", "S. 3949", BillClassification.Bill, Chamber.Upper)]
    [InlineData("119hjres92", "us/119/hjres92", "H.J.Res. 92", BillClassification.JointResolution, Chamber.Lower)]
    [InlineData("119sjres9001", "us/119/sjres9001", "S.J.Res. 9001", BillClassification.ConstitutionalAmendment, Chamber.Upper)]
    [InlineData("119hconres1", "us/119/hconres1", "H.Con.Res. 1", BillClassification.ConcurrentResolution, Chamber.Lower)]
    [InlineData("117sconres14", "us/117/sconres14", "S.Con.Res. 14", BillClassification.ConcurrentResolution, Chamber.Upper)]
    [InlineData("119hres205", "us/119/hres205", "H.Res. 205", BillClassification.Resolution, Chamber.Lower)]
    [InlineData("119sres1", "us/119/sres1", "S.Res. 1", BillClassification.Resolution, Chamber.Upper)]
    [InlineData("116hr1500", "us/116/hr1500", "H.R. 1500", BillClassification.Bill, Chamber.Lower)]
    [InlineData("114hconres70", "us/114/hconres70", "H.Con.Res. 70", BillClassification.ConcurrentResolution, Chamber.Lower)]
    public void Reads_the_identity_of_every_kind_of_measure_in_every_shape(
        string name, string id, string identifier, BillClassification classification, Chamber chamber)
    {
        var bill = Recording.Read(name);

        bill.Id.Value.ShouldBe(id);
        bill.Identifier.ShouldBe(identifier);
        bill.Classification.ShouldBe(classification);
        bill.Chamber.ShouldBe(chamber);
        bill.Sources.ShouldBe([new(Recording.Address(name).AbsoluteUri, "BILLSTATUS")]);
    }

    [Fact]
    public void Reads_a_whole_bill()
    {
        var bill = Recording.Read("119hr4323");

        bill.Title.ShouldBe("Trafficking Survivors Relief Act");
        bill.Titles.Select(title => title.Kind).ShouldBe(
            ["official as engrossed in house", "official as introduced", "short as introduced", "short as passed house", "short as reported to house"]);
        bill.Sponsors[0].ShouldBe(new("Fry, Russell", "R", "SC-7", SponsorRole.Primary, "bioguide:F000478"));
        bill.Sponsors[1].ShouldBe(new(
            "Johnson, Henry C. \"Hank\"", "D", "GA-4", SponsorRole.Cosponsor, "bioguide:J000288", new DateOnly(2025, 7, 10)));
        bill.Committees.ShouldBe([new("Judiciary Committee", "hsju00")]);
        bill.Related.ShouldBe([new("us/119/hr1379", BillRelation.Related), new("us/119/s2255", BillRelation.Identical)]);
        bill.Versions.Select(version => (version.Code, version.Date)).ShouldBe(
            [("ih", new(2025, 7, 10)), ("rh", new(2025, 10, 17)), ("eh", new DateOnly(2025, 12, 1))]);
        bill.Subjects.ShouldContain("Crime victims");
        bill.Extras["policy_area"].ShouldBe("Crime and Law Enforcement");
        bill.Extras["introduced"].ShouldBe("2025-07-10");
        bill.Extras["congress_url"].ShouldBe("https://www.congress.gov/bill/119th-congress/house-bill/4323");
        bill.Extras["summary_url"].ShouldBe("https://www.congress.gov/bill/119th-congress/house-bill/4323/summary");
        bill.Extras.All("reports").ShouldBe(["H. Rept. 119-347"]);
    }

    [Fact]
    public void A_reserved_number_has_a_title_and_no_actions()
    {
        var bill = Recording.Read("119hr10");

        bill.Title.ShouldBe("Reserved for the Speaker.");
        bill.Actions.ShouldBeEmpty();
        bill.Versions.ShouldBeEmpty();
    }

    [Fact]
    public void A_law_is_cited_and_its_text_has_the_day_in_Washington()
    {
        var bill = Recording.Read("117s3949");

        bill.Laws.ShouldBe(["P.L. 117-348"]);
        bill.Versions[^2].Code.ShouldBe("enr");
        bill.Versions[^1].Code.ShouldBe("plaw");
        bill.Versions[^1].Date.ShouldBe(new DateOnly(2023, 1, 5));
        Recording.Made("<laws><item><type>Private Law</type><number>119-1</number></item></laws>").Laws.ShouldBe(["Pvt.L. 119-1"]);
    }

    [Fact]
    public void A_measure_inside_another_law_names_that_law_and_its_day()
    {
        var bill = Recording.Read("119hjres92");

        bill.Related.ShouldBe([new("us/119/sjres13", BillRelation.ContainedIn)]);
        bill.Extras["contained_in_law"].ShouldBe("P.L. 119-19");
        bill.Extras["contained_in_law_on"].ShouldBe("2025-06-20");
        bill.Laws.ShouldBeEmpty();
    }

    [Fact]
    public void A_note_alone_tells_of_the_law_that_contains_a_measure()
    {
        var bill = Recording.Made(
            "<notes><item><text>The text of &lt;a href=\"x\"&gt;H.R.7&lt;/a&gt; is contained in the text of "
            + "&lt;a href=\"y\"&gt;S.J.Res.13&lt;/a&gt;, which became Public Law 119-19.</text></item></notes>");

        bill.Related.ShouldBe([new("us/119/sjres13", BillRelation.ContainedIn)]);
        bill.Extras["contained_in_law"].ShouldBe("P.L. 119-19");
        bill.Extras["contained_in_law_on"].ShouldBeNull();
    }

    [Fact]
    public void A_note_about_further_action_elsewhere_claims_no_law_for_this_measure()
    {
        var bill = Recording.Made("<notes><item><text>For further action, see S.2328, which became Public Law 114-187 on 6/30/2016.</text></item></notes>");

        bill.Related.ShouldBe([new("us/119/s2328", BillRelation.ReplacedBy)]);
        bill.Extras["contained_in_law"].ShouldBeNull();
    }

    [Fact]
    public void Sponsors_come_first_and_the_order_of_a_day_does_not_depend_on_the_source()
    {
        var bill = Recording.Read("119sjres9001");

        bill.Sponsors.ShouldBe(
        [
            new("Example, Pat Q.", "I", "VT", SponsorRole.Primary, "bioguide:X000001"),
            new("Muster, Ada", "R", "ME", SponsorRole.Cosponsor, "bioguide:X000002", new DateOnly(2026, 3, 12)),
            new("Specimen, Sam", "D", "GU", SponsorRole.Cosponsor, "bioguide:X000003", new DateOnly(2026, 3, 12), new DateOnly(2026, 4, 1)),
        ]);
    }

    [Theory]
    [InlineData("Rep. Hageman, Harriet M. [R-WY-At Large]", "Hageman, Harriet M.", "WY-At Large")]
    [InlineData("Del. Norton, Eleanor Holmes [D-DC-At Large]", "Norton, Eleanor Holmes", "DC-At Large")]
    [InlineData("Resident Commissioner Hernández, Pablo Jose [D-PR-At Large]", "Hernández, Pablo Jose", "PR-At Large")]
    [InlineData("Sen. Cornyn, John [R-TX]", "Cornyn, John", "TX")]
    [InlineData("Rep. García, Jesús G. \"Chuy\" [D-IL-4]", "García, Jesús G. \"Chuy\"", "IL-4")]
    public void A_name_loses_its_title_and_its_bracket(string full, string name, string district)
    {
        var sponsor = Recording.Made($"<sponsors><item><fullName>{full}</fullName></item></sponsors>").Sponsors.ShouldHaveSingleItem();

        sponsor.Name.ShouldBe(name);
        sponsor.District.ShouldBe(district);
        sponsor.Party.ShouldNotBeNull().Length.ShouldBe(1);
    }

    [Fact]
    public void Undated_texts_stand_where_their_code_belongs_and_empty_items_are_none()
    {
        var bill = Recording.Read("119sjres9001");

        bill.Versions.ShouldBe(
        [
            new("is", "Introduced in Senate"),
            new("es", "Engrossed in Senate", new DateOnly(2026, 6, 1), "https://www.govinfo.gov/content/pkg/BILLS-119sjres9001es/xml/BILLS-119sjres9001es.xml"),
        ]);
    }

    [Fact]
    public void Subcommittees_say_whose_they_are()
    {
        Recording.Read("119sjres9001").Committees.ShouldBe(
            [new("Judiciary Committee", "ssju00"), new("Judiciary Committee: Subcommittee on the Constitution", "ssju21")]);
        Recording.Read("119sjres9001").Extras.All("reports").ShouldBe(["S. Rept. 119-9001, Part 2"]);
    }

    [Theory]
    [InlineData("Official Title as Introduced", "official as introduced")]
    [InlineData("Short Title(s) as Introduced for portions of this bill", "short as introduced for portions")]
    [InlineData("(Extracted from GPO) Short Titles as Passed House", "short as passed house")]
    [InlineData("Short Titles from ENR (Enrolled) bill text", "short as enrolled")]
    public void Kinds_of_titles_are_readable_words(string source, string kind) =>
        Recording.Made($"<titles><item><titleType>{source}</titleType><title>A title</title></item></titles><title>Shown</title>")
            .Titles.ShouldBe([new("A title", kind)]);

    [Fact]
    public void Names_are_compared_without_case_and_unknown_elements_are_nobodys_business()
    {
        var xml = Recording.Xml("119hr4323");
        foreach (var element in xml.Descendants().ToList())
            element.Name = element.Name.LocalName.ToUpperInvariant();
        xml.Element("BILL")!.Add(new XElement("brandNew", new XElement("item", "x")));

        var bill = UnitedStatesBill.Read(xml, Recording.Address("119hr4323"));

        bill.Actions.ShouldBe(Recording.Read("119hr4323").Actions, new ActionComparer());
    }

    [Fact]
    public void Refuses_another_measure_than_the_one_asked_for()
    {
        var failure = Should.Throw<ScrapeException>(
            () => UnitedStatesBill.Read(Recording.Xml("119hr4323"), Recording.Address("119hr504")));

        failure.Message.ShouldContain("about us/119/hr4323, and us/119/hr504 was asked for");
    }

    [Theory]
    [InlineData("<billStatus/>", "no <bill>")]
    [InlineData("<billStatus><bill><number>7</number><type>HR</type></bill></billStatus>", "congress")]
    [InlineData("<billStatus><bill><number>7</number><type>SAMDT</type><congress>119</congress></bill></billStatus>", "SAMDT")]
    [InlineData("<billStatus><bill><number>x7</number><type>HR</type><congress>119</congress></bill></billStatus>", "number")]
    public void Refuses_what_is_no_bill_status(string xml, string says)
    {
        var root = XElement.Load(new StringReader(xml));

        Should.Throw<ScrapeException>(() => UnitedStatesBill.Read(root, new("https://www.govinfo.gov/x"))).Message.ShouldContain(says);
    }

    [Fact]
    public void An_action_without_a_day_fails_the_document_instead_of_being_dropped()
    {
        var failure = Should.Throw<ScrapeException>(
            () => Recording.Made("<actions><item><text>Introduced in House</text><actionDate>soon</actionDate></item></actions>"));

        failure.Message.ShouldContain("\"soon\"");
        failure.Message.ShouldContain("Introduced in House");
    }
}
