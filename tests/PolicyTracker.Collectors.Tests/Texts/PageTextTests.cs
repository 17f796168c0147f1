using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Texts;

/// <summary>Parts of pages and plain texts, which nothing marks as such.</summary>
public sealed class PageTextTests
{
    private const string Begin = "H. R. 4323\n\nA BILL\n\nMaking money available.\n\nBe it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,\n\n";

    [Fact]
    public void Provisions_of_an_appropriations_act_are_sections_though_others_have_capitals()
    {
        var text = Flat.Read("us/119/hr4323", Begin +
            "SECTION 1. SHORT TITLE.\n\nThis Act may be cited as the Money Act.\n\nTITLE I\n\nGENERAL PROVISIONS\n\n" +
            "Sec. 101. None of the funds made available by this Act may be used for balloons.\n\nSec. 102. Section 101 ends next year.\n\n" +
            "TITLE II\n\nOTHER PROVISIONS\n\nSec. 201. None of the funds may be used for kites.\n\nSEC. 202. THE END.\n\nThis is the end.\n", "text/plain");
        Flat.Numbered(text).ShouldBe(
        [
            ("SECTION 1.", "SHORT TITLE."), ("TITLE I", "GENERAL PROVISIONS"), ("Sec. 101.", null), ("Sec. 102.", null),
            ("TITLE II", "OTHER PROVISIONS"), ("Sec. 201.", null), ("SEC. 202.", "THE END."),
        ]);
        text.Sections.Single(section => section.Number == "Sec. 101.").Words().ShouldBe("None of the funds made available by this Act may be used for balloons.");
    }

    [Fact]
    public void Sections_of_a_code_that_a_bill_writes_are_its_words()
    {
        var text = Flat.Read("tx/89/hb77", "H.B. No. 77\n\nAN ACT\n\nrelating to trafficking.\n\nBE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:\n\n" +
            "SECTION 1. Chapter 20A, Penal Code, is amended to read as follows:\n\nSec. 20A.02. TRAFFICKING OF PERSONS. (a) A person commits an offense.\n\n" +
            "SECTION 2. This Act takes effect September 1.\n", "text/plain");
        Flat.Numbered(text).ShouldBe([("SECTION 1.", null), ("SECTION 2.", null)]);
        text.Sections[1].Words().ShouldContain("Sec. 20A.02. TRAFFICKING OF PERSONS.");
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void A_table_of_contents_is_left_out_and_the_title_behind_it_stays(string between)
    {
        var text = Flat.Read("us/119/hr4323", Begin +
            "SECTION 1. SHORT TITLE; TABLE OF CONTENTS.\n\n(a) Short Title.--This Act may be cited as the Money Act.\n\n(b) Contents.--The table of contents is as follows:\n\n" +
            $"Sec. 1. Short title; table of contents.\n\nTITLE I--MONEY\n\nSec. 101. Who gets it.{between}Sec. 102. Who does not.\n\n" +
            "TITLE I--MONEY\n\nSEC. 101. WHO GETS IT.\n\nThe people.\n\nSEC. 102. WHO DOES NOT.\n\nNobody.\n", "text/plain");
        Flat.Numbered(text).ShouldBe(
            [("SECTION 1.", "SHORT TITLE; TABLE OF CONTENTS."), ("TITLE I", "MONEY"), ("SEC. 101.", "WHO GETS IT."), ("SEC. 102.", "WHO DOES NOT.")]);
        text.Sections[1].Lines.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("H. B. 45", false)]
    [InlineData("HB45", false)]
    [InlineData("House Bill 45", false)]
    [InlineData("Senate Bill 4", false)]
    [InlineData("House Resolution 4", false)]
    [InlineData("Public House No 14", false)]
    [InlineData("HB 4", true)]
    [InlineData("H.B. No. 4", true)]
    [InlineData("HB0004", true)]
    [InlineData("Second Substitute House Bill 4", true)]
    [InlineData("2SHB 4", true)]
    [InlineData("HOUSE BILL NO. 4", true)]
    [InlineData("HOUSE, No. 4", true)]
    public void A_page_is_of_the_measure_whose_whole_number_it_names(string name, bool isTaken)
    {
        var page = $"<html><body><p>{name}</p><p>Be it enacted by the General Assembly:</p><p>Section 1. Every person who was trafficked has a right to be heard by the court.</p></body></html>";
        if (isTaken)
            Flat.Read("va/2026/hb4", page, "text/html").Sections[^1].Number.ShouldBe("Section 1.");
        else
            Should.Throw<ScrapeException>(() => Flat.Read("va/2026/hb4", page, "text/html")).Message.ShouldContain("does not name");
    }

    [Fact]
    public void A_page_that_says_that_there_is_no_text_is_none() =>
        Should.Throw<ScrapeException>(() => Flat.Read("nc/2025/s620",
            "<html><body><h1>Not found</h1><p>The document /Sessions/2025/Bills/Senate/HTML/S620v1 could not be found on this server. Please go back and try one of the other documents.</p></body></html>",
            "text/html")).Sentence.ShouldContain("neither an enacting clause nor a numbered section");

    [Fact]
    public void A_form_around_the_whole_page_is_kept_and_one_for_searching_is_not()
    {
        var text = Flat.Read("va/2026/hb4",
            "<html><body><form action=\"./text.aspx\"><input type=\"hidden\" value=\"x\"><p>House Bill 4</p><p>Be it enacted by the General Assembly:</p>" +
            "<p>Section 1. Every person who was trafficked has a right to be heard by the court.</p></form></body></html>", "text/html");
        text.Sections[^1].Words().ShouldBe("Every person who was trafficked has a right to be heard by the court.");
        Flat.Read("va/2026/hb4",
            "<html><body><p>House Bill 4</p><p>Be it enacted by the General Assembly:</p><p>Section 1. Every person who was trafficked has a right to be heard by the court.</p>" +
            "<form>Search all bills</form></body></html>", "text/html").Sections[^1].Words().ShouldBe("Every person who was trafficked has a right to be heard by the court.");
    }
}
