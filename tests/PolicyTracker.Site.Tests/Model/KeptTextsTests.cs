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
    public void Versions_find_their_own_files_also_without_a_code_in_capitals_and_with_one_code_twice()
    {
        using var folder = new TempFolder();
        BillVersion[] versions =
        [
            new(null, "As Introduced", null, "https://example.gov/1", Hash(1)),
            new("HB12-A", "Amended", null, "https://example.gov/2", Hash(2)),
            new("eng", "Engrossed", null, "https://example.gov/3", Hash(3)),
            new("eng", "Engrossed again", null, "https://example.gov/4"),
            new("eng", "Engrossed at last", null, "https://example.gov/5", Hash(5)),
        ];
        var bill = SmallSite.Quiet with { Versions = versions };
        foreach (var at in new[] { 0, 1, 2, 4 })
            folder.Write(TextFile.PathsOf(bill.Id, versions)[at], TextFile.Write(TextHead.Of(bill.Id, versions[at], versions[at].Url!, Words(at + 1)), Words(at + 1)));

        var kept = new KeptTexts(folder.Path);
        KeptTexts.FilesOf(bill).Select(file => file is null ? null : kept.Length(file)?.Words).ShouldBe([1, 2, 3, null, 5]);
    }

    [Theory]
    [InlineData("---\nformat: 1\nbill: us/119/s1\nnote: A\nurl: https://a.example\nsha256: n1:0\nsections: 3\nwords: 40\n---\n\n# A\n", 40, 3, false)]
    [InlineData("---\nformat: 1\nbill: us/119/s1\nnote: A\nurl: https://a.example\nsha256: n1:0\nsections: 3\nwords: 40\ncut: true\n---\n", 40, 3, true)]
    [InlineData("---\nwords: 40\nsections: 3\nbill: us/119/s1\nnote: A\nurl: https://a.example\nsha256: n1:0\n---\n", 40, 3, false)]
    [InlineData("---\r\nformat: 1\r\nbill: us/119/s1\r\nnote: A\r\nurl: https://a.example\r\nsha256: n1:0\r\nsections: 3\r\nwords: 40\r\n---\r\n", 40, 3, false)]
    [InlineData("---\nformat: 1\nbill: us/119/s1\nnote: A\nurl: https://a.example\nsha256: n1:0\nsections: 3\nwords: 4x\n---\n", -1, 0, false)]
    [InlineData("---\nformat: 2\nbill: us/119/s1\nnote: A\nurl: https://a.example\nsha256: n1:0\nsections: 3\nwords: 4\n---\n", -1, 0, false)]
    [InlineData("---\nformat: 1\nwords: 40\nsections: 3\n", -1, 0, false)]
    [InlineData("", -1, 0, false)]
    public void A_head_is_read_at_a_glance_as_it_is_read_with_care(string text, int words, int sections, bool isCut)
    {
        using var folder = new TempFolder();
        folder.Write("bills/_text/us/119/s1/is.md", text);
        new KeptTexts(folder.Path).Length("bills/_text/us/119/s1/is.md").ShouldBe(words < 0 ? null : new(words, sections, isCut));
        (TextFile.ReadHead(folder.File("bills/_text/us/119/s1/is.md"))?.Words ?? -1).ShouldBe(words);
    }

    [Fact]
    public void A_head_longer_than_a_glance_is_read_too()
    {
        using var folder = new TempFolder();
        var version = new BillVersion("is", "Introduced", null, "https://example.gov/" + new string('a', 2000), Hash(7));
        folder.Write("bills/_text/us/119/s1/is.md", TextFile.Write(TextHead.Of(BillId.Parse("us/119/s1"), version, version.Url!, Words(7)), Words(7)));
        new KeptTexts(folder.Path).Length("bills/_text/us/119/s1/is.md").ShouldBe(new(7, 1));
        new KeptTexts(folder.Path).Length("bills/_text/us/119/s1/gone.md").ShouldBeNull();
    }

    private static string Hash(int words) => TextHash.Of(Words(words));

    private static BillText Words(int count) => new([new("1", "", "", 0, [new(0, [new(string.Join(' ', Enumerable.Repeat("word", count)))])])]);

    [Fact]
    public void A_record_without_hashes_has_no_file_to_look_for() =>
        KeptTexts.FilesOf(SmallSite.Moving).ShouldBe([null, null, null]);
}
