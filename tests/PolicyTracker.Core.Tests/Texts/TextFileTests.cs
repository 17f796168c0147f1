using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Texts;

public sealed class TextFileTests
{
    private static readonly BillId Id = BillId.Parse("us/119/hr1");
    private static readonly BillVersion Version = new("rh", "Reported in House", new(2026, 1, 2), "https://www.govinfo.gov/x.xml");

    [Fact]
    public void A_text_is_written_so_that_people_can_read_it() => Snapshot.Verify(Write(TextHashTests.Small()), extension: "md");

    [Fact]
    public void Any_text_is_read_back_as_it_was() => Prop.ForAll(AnyText.Texts, text =>
    {
        var reading = TextFile.Read(Write(text), "text.md");
        reading.Problems.ShouldBeEmpty();
        AnyText.Shown(reading.Text!).ShouldBe(AnyText.Shown(text));
        TextHash.Of(reading.Text!).ShouldBe(reading.Head!.Sha256);
        Write(reading.Text!).ShouldBe(Write(text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_is_too_long_is_cut_between_two_paragraphs_and_says_so()
    {
        var text = Long(sections: 30, words: 10_000);
        var file = Write(text);
        Encoding.UTF8.GetByteCount(file).ShouldBeInRange(900_000, TextFile.MostBytes);
        var reading = TextFile.Read(file, "text.md");
        reading.Problems.ShouldBeEmpty();
        (reading.Head!.Cut, reading.Head.Sections, reading.Head.Words).ShouldBe((true, 30, text.Words));
        reading.Head.Sha256.ShouldBe(TextHash.Of(text));
        reading.Text!.Sections.Count.ShouldBeInRange(10, 29);
        IsBeginning(reading.Text, text).ShouldBeTrue();
        file.Trim().Split('\n')[^1].ShouldContain("https://www.govinfo.gov/x.xml");
    }

    [Fact]
    public void A_single_part_that_is_too_long_is_cut_between_two_paragraphs() =>
        Encoding.UTF8.GetByteCount(Write(Long(sections: 1, words: 300_000))).ShouldBeInRange(900_000, TextFile.MostBytes);

    [Fact]
    public void What_fits_of_a_giant_part_behind_a_small_one_is_kept()
    {
        var text = Long(sections: 1, words: 300_000);
        text = new([new("front", null, null, 0, [new(0, [new("To do it.")])]), .. text.Sections]);
        var file = Write(text);
        Encoding.UTF8.GetByteCount(file).ShouldBeInRange(900_000, TextFile.MostBytes);
        var reading = TextFile.Read(file, "text.md");
        reading.Problems.ShouldBeEmpty();
        (reading.Head!.Cut, reading.Head.Sections, reading.Text!.Sections.Count).ShouldBe((true, 2, 2));
        IsBeginning(reading.Text, text).ShouldBeTrue();
    }

    [Fact]
    public void The_head_is_read_without_the_words()
    {
        using var folder = new TempFolder();
        folder.Write("ih.md", Write(TextHashTests.Small()));
        var head = TextFile.ReadHead(folder.File("ih.md"))!;
        head.ShouldBe(TextHead.Of(Id, Version, Version.Url!, TextHashTests.Small()));
        TextFile.ReadHead(folder.File("no.md")).ShouldBeNull();
        folder.Write("broken.md", "---\nformat: 1\n");
        TextFile.ReadHead(folder.File("broken.md")).ShouldBeNull();
    }

    [Fact]
    public void Versions_without_a_code_or_with_the_same_one_have_files_of_their_own() => TextFile.PathsOf(Id,
        [new("ih", "Introduced"), new(null, "Committee Substitute"), new("25.0012.01000", "INTRODUCED"), new("IH", "Introduced again"), new(null, "§")]).ShouldBe(
        ["bills/_text/us/119/hr1/ih.md", "bills/_text/us/119/hr1/committee-substitute.md", "bills/_text/us/119/hr1/25-0012-01000.md", "bills/_text/us/119/hr1/ih-2.md", "bills/_text/us/119/hr1/text.md"]);

    [Fact]
    public void A_line_that_is_none_of_ours_is_told_with_its_place()
    {
        var reading = TextFile.Read(Write(TextHashTests.Small()).Replace("- (1)", "   (1)", StringComparison.Ordinal), "text.md");
        reading.Text.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Line.ShouldNotBeNull();
    }

    private static string Write(BillText text) => TextFile.Write(TextHead.Of(Id, Version, Version.Url!, text), text);

    private static bool IsBeginning(BillText beginning, BillText text)
    {
        var (last, whole) = (beginning.Sections[^1], text.Sections[beginning.Sections.Count - 1]);
        var cut = whole with { Lines = [.. whole.Lines.Take(last.Lines.Count)] };
        return AnyText.Shown(beginning) == AnyText.Shown(new([.. text.Sections.Take(beginning.Sections.Count - 1), cut]));
    }

    private static BillText Long(int sections, int words)
    {
        var text = new TextAssembler();
        for (var number = 1; number <= sections; number++)
        {
            text.Section($"SEC. {number}.", "A PART", 0);
            for (var line = 0; line < words / 100; line++)
            {
                text.Line(line % 3);
                text.Words(string.Join(' ', Enumerable.Repeat("word", 100)));
            }
        }

        return text.Build();
    }
}
