using PolicyTracker.Core.Texts;

namespace PolicyTracker.Core.Tests.Texts;

public class TextHashTests
{
    // Records hold these hashes for ever: when one of them changes, the normaliser needs a new name.
    [Fact]
    public void The_hash_of_a_text_never_changes() =>
        TextHash.Of(Small()).ShouldBe(Pinned);

    private const string Pinned = "n1:32eb9ae0c0da13d102911a18def6a306182f1359a52842ca88daee4b86fb778c";

    [Fact]
    public void Wrapping_typography_indents_and_anchors_change_no_hash()
    {
        var other = new TextAssembler();
        other.Section(null, null, 0, anchor: "front");
        other.Words("To  do\nwhat the text’s own words say.");
        other.Section("SEC.\u00A01. ", "SHORT TITLE.", 3);
        other.Line(4);
        other.Words("(a) In General.--This Act may be cited as the ``Small Act of 2026''.");
        other.Line(9);
        other.Words("(1) the ");
        other.Words("ﬁrst", TextMark.Struck);
        other.Words(" ");
        other.Words("second\n", TextMark.Inserted);
        other.Words(" way, 2025-2026.");
        TextHash.Of(other.Build()).ShouldBe(TextHash.Of(Small()));
    }

    [Fact]
    public void A_changed_word_changes_its_own_part_alone()
    {
        var (before, after) = (Small(), Small("third"));
        TextHash.Of(after).ShouldNotBe(TextHash.Of(before));
        before.Sections.Zip(after.Sections).Count(pair => TextHash.Of(pair.First) != TextHash.Of(pair.Second)).ShouldBe(1);
    }

    [Fact]
    public void Case_and_marks_count()
    {
        TextHash.Of(Small("Second")).ShouldNotBe(TextHash.Of(Small()));
        TextHash.Of(Small(mark: TextMark.Plain)).ShouldNotBe(TextHash.Of(Small()));
    }

    [Fact]
    public void A_text_counts_its_words_with_its_headings() => Small().Words.ShouldBe(31);

    internal static BillText Small(string word = "second", TextMark mark = TextMark.Inserted)
    {
        var text = new TextAssembler();
        text.Section(null, null, 0, anchor: "front");
        text.Words("To do what the text's own words say.");
        text.Section("SEC. 1.", "SHORT TITLE.", 0);
        text.Line(0);
        text.Words("(a) In General.—This Act may be cited as the “Small Act of 2026”.");
        text.Line(1);
        text.Words("(1) the ");
        text.Words("first", TextMark.Struck);
        text.Words(" ");
        text.Words(word, mark);
        text.Words(" way, 2025–2026.");
        return text.Build();
    }
}
