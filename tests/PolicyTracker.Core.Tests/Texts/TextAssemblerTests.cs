using PolicyTracker.Core.Texts;

namespace PolicyTracker.Core.Tests.Texts;

public class TextAssemblerTests
{
    [Fact]
    public void Anchors_come_from_numbers_and_name_the_part_above_only_where_a_number_repeats() => Anchors(
        ("TITLE I", 0), ("SEC. 1.", 1), ("SEC. 2.", 1), ("TITLE II", 0), ("Subtitle A", 1), ("SEC. 2.", 2), ("SEC. 103A.", 2), ("Sec. 710.12.", 2), ("§ 5.", 2)).ShouldBe(
        ["title-i", "sec-1", "title-i-sec-2", "title-ii", "title-ii-subtitle-a", "title-ii-subtitle-a-sec-2", "sec-103a", "sec-710-12", "sec-5"]);

    [Fact]
    public void Two_parts_that_cannot_be_told_apart_are_counted() => Anchors(("SEC. 1.", 0), ("SEC. 1.", 0), (null, 0), (null, 0)).ShouldBe(["sec-1", "sec-1-2", "a-heading", "a-heading-2"]);

    [Fact]
    public void The_text_in_place_of_a_struck_one_keeps_its_anchor()
    {
        var text = new TextAssembler();
        text.Section("SEC. 1.", null, 0, TextMark.Struck);
        text.Words("old", TextMark.Struck);
        text.Section("SEC. 1.", null, 0, TextMark.Inserted);
        text.Words("new", TextMark.Inserted);
        text.Build().Sections.Select(section => section.Anchor).ShouldBe(["struck-sec-1", "sec-1"]);
    }

    [Fact]
    public void Blanks_beside_a_passage_belong_to_neither_side_of_it()
    {
        var line = new TextLineBuilder().Add("by striking ").Add(" old ", TextMark.Struck).Add("new", TextMark.Inserted).Add(" and\n").Add("more ", TextMark.Inserted).Build(0)!;
        line.Spans.ShouldBe([new("by striking "), new("old", TextMark.Struck), new(" "), new("new", TextMark.Inserted), new(" and "), new("more", TextMark.Inserted)]);
        new TextLineBuilder().Add(" \n").Add("\u200B", TextMark.Struck).Build(0).ShouldBeNull();
    }

    private static IEnumerable<string> Anchors(params (string? Number, int Depth)[] parts)
    {
        var text = new TextAssembler();
        foreach (var (number, depth) in parts)
            text.Section(number, "A heading", depth);
        return text.Build().Sections.Select(section => section.Anchor);
    }
}
