using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests;

public sealed class FullSiteTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("calendar/index.html")]
    [InlineData("bills/us/119/s99/index.html")]
    public async Task Puts_out(string file)
    {
        await Build();
        using var markup = new StringWriter { NewLine = "\n" };
        Page(file).QuerySelector("main")!.ToHtml(markup, new PrettyMarkupFormatter { Indentation = " ", NewLine = "\n" });
        Snapshot.Verify(markup.ToString(), file.Replace('/', '.'), "html");
    }

    [Fact]
    public async Task Events_say_their_zone_and_their_state_in_words()
    {
        await Build();
        var page = Page("bills/us/119/s99/index.html");
        Lines(page, "#next ~ .events li").ShouldBe(
        [
            "Mar 20, 2026, 9:30 a.m. Eastern Hearing: Hearings to examine an example, and a measure with a longer title (moved from Mar 17, 2026, 10:00 a.m. Eastern)SD-226",
            "Mar 26, 2026, 10:00 a.m. Eastern Hearing: Hearing on examples (cancelled)SD-226",
            "Apr 14, 2026, time not given, Eastern On the floor: Motion to proceed",
        ]);
        Lines(page, "#events ~ .events li").ShouldBe(
        [
            "Mar 12, 2026, 2:30 p.m. Eastern Markup: Business meetingSH-216",
            "Mar 10, 2026, 10:00 a.m. Eastern Hearing: Hearings to examine an example, and a measure with a longer title (no longer listed by the source)SD-430",
        ]);
        Lines(Page("bills/us/rules/1615-aa59/index.html"), "#next ~ .events li").ShouldBe(
            ["Apr 21, 2026, by the day in Washington Comments close (stated in the text, unconfirmed)", "Sep 1, 2026, by the day in Washington Takes effect"]);
    }

    [Fact]
    public async Task Texts_say_their_length_and_which_is_current()
    {
        await Build();
        Lines(Page("bills/us/119/s99/index.html"), "#texts ~ table tbody tr").ShouldBe(
        [
            "Reported in Senate current text Feb 2, 2026 12,345 words, 34 sections Kept text rs",
            "Introduced in Senate Jan 15, 2026 PDF only: not counted is",
        ]);
        Page("bills/us/119/s99/index.html").QuerySelector("#texts ~ table a[aria-label]")!.GetAttribute("href")
            .ShouldBe("https://github.com/example-coalition/policy-tracker/blob/main/bills/_text/us/119/s99/rs.md");
    }

    [Fact]
    public async Task A_roll_call_says_how_each_party_voted()
    {
        await Build();
        Lines(Page("bills/us/119/s99/index.html"), "#votes ~ table td:last-child span").ShouldBe(
            ["51 yes, 47 no, 2 other", "Republicans 51 to 0, 2 not voting", "Democrats 0 to 45", "Independents 0 to 2", "Progressive 1"]);
    }

    [Fact]
    public async Task Measures_name_each_other_in_both_directions()
    {
        await Build();
        Related("us/119/s99").ShouldBe(
        [
            "Companion H.R. 504 Law Safe Harbor for Examples Act & \"Other\" <Purposes> United States, 119th Congress",
            "Prior session S. 7 United States, 118th Congress (not tracked here; official page)",
            "Amends ZZ 1",
        ]);
        Related("us/119/hr504").ShouldBe(
        [
            "Related H.R. 4323 In the second chamber's committee Example Survivors Relief Act United States, 119th Congress (as recorded there)",
            "Companion S. 99 In committee Example Hearings Act United States, 119th Congress (as recorded there)",
        ]);
        Related("us/119/hr2617").ShouldBe(["Contains H.R. 41 Law Taken Up Elsewhere Act United States, 119th Congress (as recorded there)"]);
    }

    [Fact]
    public async Task Programs_see_both_directions_too()
    {
        await Build();
        Json("us/119/hr2617").GetProperty("related_from").GetRawText().ShouldBe("""[{"id":"us/119/hr41","relation":"contained-in"}]""");
        Json("us/119/hr2617").TryGetProperty("related", out _).ShouldBeFalse();
        Json("us/119/s2255").GetProperty("related_from").GetRawText().ShouldBe("""[{"id":"us/119/hr4323","relation":"identical"}]""");
        Json("us/119/hr41").GetProperty("related").GetRawText().ShouldBe("""[{"id":"us/119/hr2617","relation":"contained-in"}]""");
        Json("us/119/hr41").TryGetProperty("related_from", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_text_that_became_law_elsewhere_is_shown_as_law_everywhere()
    {
        await Build();
        var page = Page("bills/us/119/hr41/index.html");
        Text(page.QuerySelector(".status")!.TextContent).ShouldStartWith(
            "Status: Law Its text became law on December 29, 2025 as part of P.L. 119-90, through H.R. 2617.Inferred: no action of this record says so; the record of the measure that took up its text does. H.R. 2617");
        Text(page.QuerySelector(".steps li:last-child")!.TextContent).ShouldBe("LawDoneDec 29, 2025");
        Lines(Page("bills/stage/enacted/index.html"), ".bills .name b").ShouldContain("H.R. 41");
        Json("us/119/hr41").GetProperty("stage_shown").GetString().ShouldBe("enacted");
        Json("us/119/hr41").GetProperty("status").GetProperty("stage").GetString().ShouldBe("in-committee");
    }

    [Fact]
    public async Task Records_that_carry_each_other_hang_nothing()
    {
        var one = FullSite.Contained with { Id = BillId.Parse("us/119/hr43"), Related = [new("us/119/hr44", BillRelation.ContainedIn)] };
        var other = FullSite.Contained with { Id = BillId.Parse("us/119/hr44"), Related = [new("us/119/hr43", BillRelation.ContainedIn), new("us/119/hr44", BillRelation.Related)] };
        await Build(one, other);
        Json("us/119/hr43").GetProperty("stage_shown").GetString().ShouldBe("in-committee");
    }

    [Fact]
    public async Task Sources_that_disagree_are_told_on_the_page_in_lists_and_on_one_page()
    {
        await Build();
        const string sentence = "Congress.gov says \"In committee\", BILLSTATUS says \"Introduced\". This record follows BILLSTATUS.";
        Lines(Page("bills/us/119/hr42/index.html"), ".status .quiet").ShouldContain($"Sources disagree: {sentence}");
        Page("bills/index.html").QuerySelectorAll(".bills li").Where(row => row.TextContent.Contains("sources disagree", StringComparison.Ordinal))
            .Select(row => row.QuerySelector("b")!.TextContent).ShouldBe(["H.R. 42"]);
        Lines(Page("freshness/index.html"), "#disputed ~ ul li").ShouldBe([$"H.R. 42 United States, 119th Congress. {sentence}"]);
        Json("us/119/hr42").GetProperty("extras").GetProperty("disputed")[0].GetString().ShouldBe(sentence);
    }

    [Fact]
    public async Task A_rulemaking_is_called_one()
    {
        await Build();
        Lines(Page("bills/us/rules/1615-aa59/index.html"), ".place li").ShouldBe(["United States", "Rulemaking"]);
        Lines(Page("bills/kind/rule/index.html"), ".bills b, .bills small").ShouldBe(["RIN 1615-AA59", "United States, rulemaking"]);
        Text(Page("jurisdictions/us/index.html").QuerySelector(".lead")!.TextContent).ShouldStartWith("8 bills and 1 rulemaking, ");
        Lines(Page("bills/index.html"), ".facets section h2").ShouldBe(["Topic", "Kind", "Stage", "Jurisdiction"]);
    }

    [Fact]
    public async Task Feeds_tell_of_events_in_sentences()
    {
        await Build();
        XDocument.Load(_folder.File("site/bills/us/119/s99/feed.xml")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).Reverse().ShouldBe(
        [
            "S. 99: Event: On the floor, Apr 14, 2026, time not given, Eastern: Motion to proceed",
            "S. 99: Event changed: Hearing moved from Mar 17, 2026, 10:00 a.m. Eastern to Mar 20, 2026, 9:30 a.m. Eastern: Hearings to examine an example, and a measure with…",
            "S. 99: Event changed: Markup, Mar 12, 2026, 2:30 p.m. Eastern: Business meeting, SH-216; before: SD-430",
            "S. 99: Event off: Hearing, Mar 26, 2026, 10:00 a.m. Eastern (cancelled): Hearing on examples, SD-226",
            "S. 99: Event off: Hearing, Mar 10, 2026, 10:00 a.m. Eastern (no longer listed by the source): Hearings to examine an example, and a measure with a longer…",
            "S. 99: Event changed: Comments close, Apr 21, 2026; no longer stated in the text, unconfirmed",
        ]);
    }

    [Fact]
    public async Task Twice_gives_equal_bytes()
    {
        await Build();
        (await Build()).Written.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<BuildReport> Build(params Bill[] more)
    {
        var report = await SiteBuilder.BuildAsync(FullSite.Inputs(more), SiteBuilderTests.Options(_folder));
        report.Problems.ShouldBeEmpty();
        return report;
    }

    private IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(_folder.File("site/" + file)));

    private JsonElement Json(string id)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(_folder.File($"site/bills/{id}/index.json")));
        return json.RootElement.Clone();
    }

    private string[] Related(string id) => Lines(Page($"bills/{id}/index.html"), ".related li");

    private static string[] Lines(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(one => Text(one.TextContent))];

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
