using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Core.Tests.Texts;

public class TextNormaliserTests
{
    [Theory]
    [InlineData("  two\u00A0 \t words\r\n", "two words")]
    [InlineData("thin\u2009space, soft\u00ADhyphen, zero\u200Bwidth\uFEFF", "thin space, softhyphen, zerowidth")]
    [InlineData("“Act’s” ‘term’ ``old''", "\"Act's\" 'term' \"old\"")]
    [InlineData("In general.— The", "In general.-The")]
    [InlineData("In general.--The", "In general.-The")]
    [InlineData("2007–2009, non‑profit, pre- and post-award", "2007-2009, non-profit, pre- and post-award")]
    [InlineData("ﬁnal oﬃce", "final office")]
    [InlineData("and so on… . . . . end", "and so on... end")]
    [InlineData("§1590 and §§ 1591–1592", "§ 1590 and §§ 1591-1592")]
    [InlineData("cafe\u0301 Pen\u0303a", "café Peña")]
    [InlineData("SEC. 2. Sec. 2.", "SEC. 2. Sec. 2.")]
    public void Two_prints_of_the_same_words_are_equal(string print, string words) => TextNormaliser.Words(print).ShouldBe(words);

    [Fact]
    public void What_is_normalised_stays_as_it_is() => Prop.ForAll(Arb.From(AnyText.Strings), text =>
        TextNormaliser.Words(TextNormaliser.Words(text)) == TextNormaliser.Words(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_words_hold_a_line_end_a_control_or_two_blanks() => Prop.ForAll(Arb.From(AnyText.Strings), text =>
        TextNormaliser.Words(text) is var words && !words.Any(char.IsControl) && !words.Contains("  ", StringComparison.Ordinal)).QuickCheckThrowOnFailure();
}
