using System.Text;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Tests.Texts;

public class FlatteningTests
{
    private const string Id = "us/119/hr4323";

    [Fact]
    public void The_older_dialect_is_printed_as_the_printer_prints_it()
    {
        var text = Flat.Read(Id, Recorded.Dtd());
        Flat.Numbered(text).ShouldBe([("SECTION 1.", "Short title"), ("TITLE I", "Help"), ("SEC. 101.", "Grants")]);
        text.Sections.Select(section => section.Anchor).ShouldBe(["front", "sec-1", "title-i", "sec-101"]);
        text.Sections[0].Words().ShouldBe("To help those who were trafficked.");
        text.Sections[1].Words().ShouldBe("This Act may be cited as the \"Example Act\".");
        text.Sections[3].Words().ShouldBe(
            """
            (a) In general.-The Attorney General shall make grants for [-shelter-] [+services+]-
              (1) in rural areas; and
              [+(2) on Tribal land.+]
            (b) Amendment.-Section 5 of that Act is amended by adding at the end the following:
              "SEC. 6. Report.
              "The term 'report' means a report.".
            """);
    }

    [Fact]
    public void Uslm_gives_the_same_parts_and_paragraphs()
    {
        var text = Flat.Read(Id, Recorded.Uslm);
        Flat.Numbered(text).ShouldBe([("SECTION 1.", "SHORT TITLE."), ("TITLE I", "HELP"), ("SEC. 101.", "GRANTS.")]);
        text.Sections[3].Words().ShouldBe(
            """
            (a) In General.-The Attorney General shall make grants for [-shelter-] [+services+]-
              (1) in rural areas; and
              [+(2) on Tribal land.+]
            (b) Amendment.-Section 5 of that Act is amended by adding at the end the following:
              "SEC. 6. REPORT.
              The term 'report' means a report.".
            """);
    }

    [Fact]
    public void A_struck_body_and_the_one_in_its_place_are_told_apart()
    {
        var text = Flat.Read(Id, Recorded.Replaced);
        text.Sections.Skip(1).Select(section => (section.Anchor, section.Heading, section.Mark, section.Lines[0].Spans[0].Mark)).ShouldBe(
            [("struck-sec-1", "Old", TextMark.Struck, TextMark.Struck), ("sec-1", "New", TextMark.Inserted, TextMark.Inserted)]);
    }

    [Fact]
    public void A_preformatted_page_loses_its_lines_and_keeps_its_words()
    {
        var text = Flat.Read(Id, Recorded.Plain, "text/html");
        Flat.Numbered(text).ShouldBe([("SECTION 1.", "SHORT TITLE."), ("TITLE I", "HELP"), ("SEC. 101.", "GRANTS FOR PLACES THAT ARE FAR.")]);
        text.Sections[0].Words().ShouldBe("To help those who were trafficked.");
        text.Sections[3].Words().ShouldBe(
            """
            (a) In General.-The Attorney General shall make grants for services-
              (1) in rural areas; and
              (2) on Tribal land, where the need for long-term and rural help is great.
            (b) Amendment.-Section 5 is amended by adding at the end the following:
            "SEC. 6. REPORT.
            "The term 'report' means a report.".
            """);
    }

    [Fact]
    public void Line_numbers_page_heads_and_broken_words_are_taken_out()
    {
        var text = Flat.Read("ny/2025-2026/hb77", Recorded.Numbered, "text/plain");
        Flat.Numbered(text).ShouldBe([("Section 1.", null), ("Section 2.", null)]);
        text.Sections[1].Words().ShouldBe(
            """
            The penal code is amended by adding a section on immunity from prosecution, which reads as follows:
            (a) A person who was trafficked shall not be prosecuted for an offense that the trafficker compelled.
            (b) A court may vacate a conviction of such a person at any time.
            """);
        text.Sections[2].Words().ShouldBe("This act shall take effect at once and apply to convictions before and after that day.");
    }

    [Fact]
    public void The_same_words_on_other_lines_have_the_same_hash()
    {
        var wrapped = Recorded.Plain.Replace("The Attorney General shall make grants for\nservices", "The\nAttorney General shall make grants for services", StringComparison.Ordinal);
        wrapped.ShouldNotBe(Recorded.Plain);
        TextHash.Of(Flat.Read(Id, wrapped, "text/html")).ShouldBe(TextHash.Of(Flat.Read(Id, Recorded.Plain, "text/html")));
        var renumbered = Recorded.Numbered.Replace("    5    (b)", "    1    (b)", StringComparison.Ordinal).Replace("    6  son", "    2  son", StringComparison.Ordinal);
        TextHash.Of(Flat.Read("ny/2025-2026/hb77", renumbered, "text/plain")).ShouldBe(TextHash.Of(Flat.Read("ny/2025-2026/hb77", Recorded.Numbered, "text/plain")));
    }

    [Fact]
    public void Crossed_out_and_underlined_words_of_a_page_are_marked()
    {
        var text = Flat.Read("wa/2025-2026/hb1265",
            "<!DOCTYPE html><html><body><p>HOUSE BILL 1265</p><p>AN ACT Relating to trafficking;</p><p>BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF WASHINGTON:</p>" +
            "<p><u>NEW SECTION.</u> Sec. 1. A person is guilty of <s>a gross misdemeanor</s> <span style=\"text-decoration: underline\">a class C felony</span>.</p></body></html>", "text/html");
        Flat.Numbered(text).ShouldBe([("Sec. 1.", null)]);
        text.Sections[^1].Words().ShouldBe("A person is guilty of [-a gross misdemeanor-] [+a class C felony+].");
    }

    [Theory]
    [InlineData("another measure", "H. R. 4324", "119th CONGRESS")]
    [InlineData("another measure", "H. R. 4323", "118th CONGRESS")]
    [InlineData("another measure", "S. 4323", "119th CONGRESS")]
    public void A_text_of_another_measure_is_refused(string because, string number, string congress) =>
        Should.Throw<ScrapeException>(() => Flat.Read(Id, Recorded.Dtd(number, congress))).Message.ShouldContain(because);

    [Theory]
    [InlineData("<html><body><h1>Request Access</h1></body></html>", "text/html")]
    [InlineData("<html><body><p>H. R. 4323</p></body></html>", "text/html")]
    [InlineData("Down for maintenance until 4323 hours", "text/plain")]
    [InlineData("<billStatus><bill/></billStatus>", "application/xml")]
    [InlineData("<bill><legis-body/>", "application/xml")]
    [InlineData("<bill><form><legis-num>H. R. 4323</legis-num></form><legis-body/></bill>", "application/xml")]
    [InlineData("<bill><legis-body><section><enum>1.</enum><text>This says nothing of which measure it is, however long it may be.</text></section></legis-body></bill>", "application/xml")]
    public void A_page_that_is_no_text_is_refused(string body, string mediaType) =>
        $"{Should.Throw<ScrapeException>(() => Flat.Read(Id, body, mediaType)).Sentence} ".ShouldContain(". ", Case.Sensitive, customMessage: body);

    [Theory]
    [InlineData("<!DOCTYPE bill [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE bill [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>", "&a;")]
    public void An_entity_of_a_DOCTYPE_is_never_expanded(string doctype, string entity)
    {
        var bill = Recorded.Dtd(word: entity);
        var hostile = doctype + bill[(bill.IndexOf("\"bill.dtd\">", StringComparison.Ordinal) + "\"bill.dtd\">".Length)..];
        Should.Throw<ScrapeException>(() => Flat.Read(Id, hostile)).Sentence.ShouldContain("broken, cut off or not allowed");
    }

    [Fact]
    public void A_law_is_known_by_its_number()
    {
        var law = Recorded.Uslm.Replace("<bill ", "<pLaw ", StringComparison.Ordinal).Replace("</bill>", "</pLaw>", StringComparison.Ordinal)
            .Replace("119 HR 4323 EH", "Public Law 119-47", StringComparison.Ordinal).Replace("<citableAs>119hr4323eh</citableAs>", "", StringComparison.Ordinal);
        Flat.Read(Flat.Bill("us/119/hr9", "P.L. 119-47"), Encoding.UTF8.GetBytes(law), "application/xml").Sections.Count.ShouldBe(4);
        Should.Throw<ScrapeException>(() => Flat.Read(Flat.Bill("us/119/hr9", "P.L. 119-4"), Encoding.UTF8.GetBytes(law), "application/xml"));
    }
}
