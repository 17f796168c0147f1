using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;
using PolicyTracker.Site.Model;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Model;

public class KeptTextsTests
{
    [Fact]
    public async Task A_kept_text_is_counted_by_what_its_file_says()
    {
        using var folder = new TempFolder();
        var text = new BillText([new("sec-1", "SECTION 1.", "Short title", 0, [new(0, [new("This Act may be cited as the Example Act.")])])]);
        var version = new BillVersion("is", "Introduced in Senate", new(2026, 1, 15), "https://www.govinfo.example/is.xml", TextHash.Of(text));
        var bill = SmallSite.Quiet with { Versions = [version, new("rs", "Reported in Senate", null, "https://www.govinfo.example/rs.xml", "n1:gone")] };
        folder.Write(bill.Id.Path, BillFile.Write(bill));
        folder.Write(TextFile.PathOf(bill, version), TextFile.Write(TextHead.Of(bill.Id, version, version.Url!, text), text));

        (await SiteBuilder.BuildAsync(SiteBuilderTests.Options(folder))).Problems.ShouldBeEmpty();

        var page = File.ReadAllText(folder.File("site/bills/us/119/s2255/index.html"));
        page.ShouldContain($"{text.Words} words, 1 section");
        page.ShouldContain("text not kept here");
    }

    [Fact]
    public void A_record_without_hashes_has_no_file_to_look_for() =>
        KeptTexts.FilesOf(SmallSite.Moving).ShouldBe([null, null, null]);
}
