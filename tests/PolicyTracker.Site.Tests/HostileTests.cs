using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests;

/// <summary>What a source sends is text, in every slot of every format.</summary>
public class HostileTests
{
    private const string Harmless = "plain words";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("--> <!-- ]]> </title></head><body onload=alert(1)>")]
    [InlineData("&lt;b&gt; &amp; &#0; \u2028 \u202E \u00E9 \U0001F600")]
    [InlineData("{{7*7}} @(1+1) <%= %> javascript:alert(1)")]
    [InlineData("\uFFFE \uD800 end")]
    public async Task A_hostile_text_stays_a_text(string hostile)
    {
        using var calm = new TempFolder();
        using var wild = new TempFolder();
        await Build(calm, Harmless);

        var report = await Build(wild, hostile);

        report.Problems.ShouldBeEmpty();
        foreach (var file in new[] { "bills/us/119/hr9/index.html", "bills/index.html", "index.html", "changes/index.html" })
            Skeleton(wild.File("site/" + file)).ShouldBe(Skeleton(calm.File("site/" + file)), file);
        XDocument.Load(wild.File("site/feed.xml")).Root!.Elements().Count().ShouldBe(XDocument.Load(calm.File("site/feed.xml")).Root!.Elements().Count());
        XDocument.Load(wild.File("site/bills/us/119/hr9/feed.xml"));
        using var json = JsonDocument.Parse(File.ReadAllText(wild.File("site/data/bills.json")));
        json.RootElement.GetArrayLength().ShouldBe(5);
        using var changes = JsonDocument.Parse(File.ReadAllText(wild.File("site/data/changes/2026.json")));
        changes.RootElement.GetArrayLength().ShouldBe(6);
    }

    private static Task<BuildReport> Build(TempFolder folder, string text)
    {
        var inputs = SmallSite.Inputs(Bill(text));
        var change = new BillChange("h1", BillId.Parse("us/119/hr9"), text, ChangeKind.Title, SmallSite.Now, new(2026, 3, 20), text, text, text, text);
        return SiteBuilder.BuildAsync(inputs with { Changes = [.. inputs.Changes, change] }, SiteBuilderTests.Options(folder));
    }

    private static Bill Bill(string text) => new()
    {
        Id = BillId.Parse("us/119/hr9"),
        Identifier = text,
        Title = text,
        Titles = [new(text + " long", text)],
        Classification = BillClassification.Bill,
        Chamber = Chamber.Lower,
        Subjects = [text],
        Status = new(Stage.Introduced, new(2026, 3, 20), null, text, true),
        Sponsors = [new(text, text, text), new(text, text, text, SponsorRole.Cosponsor)],
        Committees = [new(text, text)],
        Actions = [new(new(2026, 3, 20), Chamber.Lower, text, [])],
        Votes = [new(new(2026, 3, 20), Chamber.Lower, text, 1, 2, 3, VoteResult.Pass, text)],
        Events = [new(new(2026, 3, 25), text, text, text, text, text, text, text)],
        Versions = [new(text, text, null, text)],
        Related = [new(text, BillRelation.Related)],
        Laws = [text],
        Effective = new(new(2026, 3, 20), text),
        Sources = [new(text, text)],
        Extras = Extras.None.With("policy_area", text).With("congress_url", text),
    };

    // Elements with their attributes' names, and the schemes of links: all that may not depend on a text.
    private static string[] Skeleton(string file) =>
    [
        .. new HtmlParser().ParseDocument(File.ReadAllText(file)).All.Select(element =>
            $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))} {Scheme(element)}"),
    ];

    private static string Scheme(IElement element) =>
        element.GetAttribute("href") is { } href && Uri.TryCreate(href, UriKind.Absolute, out var address) ? address.Scheme : "";
}
