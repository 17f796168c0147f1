using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Tests.Bills;

public sealed class PartyCountTests
{
    [Fact]
    public void A_line_is_letter_yeas_nays_and_neither()
    {
        PartyCount.Lines([new("R", 213, 0, 6), new("D", 61, 145, 9), new("I", 0, 0, 0)]).ShouldBe(["R 213-0-6", "D 61-145-9"]);
        PartyCount.Of("D 61-145-9").ShouldBe(new PartyCount("D", 61, 145, 9));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("R 213-0")]
    [InlineData("Republicans 213-0-6")]
    [InlineData("R 213-0-6 ")]
    public void Another_text_is_no_line(string? line) => PartyCount.Of(line).ShouldBeNull();

    [Theory]
    [InlineData("Republican", "R")]
    [InlineData("Democratic", "D")]
    [InlineData("Libertarian", "L")]
    [InlineData("ID", "ID")]
    [InlineData(" ", null)]
    public void A_party_has_a_letter(string name, string? letter) => PartyCount.LetterOf(name).ShouldBe(letter);
}
