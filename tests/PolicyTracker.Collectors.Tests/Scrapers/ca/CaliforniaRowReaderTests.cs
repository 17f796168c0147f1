using System.Text;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ca;

public class CaliforniaRowReaderTests
{
    private static readonly Uri Address = new("https://downloads.leginfo.legislature.ca.gov/pubinfo_2025/BILL_TBL.dat");

    [Theory]
    [InlineData("`a`\tNULL\t7\n", new[] { "a", null, "7" })]
    [InlineData("``\t`NULL`\t\n", new[] { "", "NULL", "" })]
    [InlineData("`a\\nb`\t`c\\td`\t`e\\\\f`\n", new[] { "a\nb", "c\td", "e\\f" })]
    [InlineData("`a\tb`\t`c\nd`\t`e``f`\n", new[] { "a\tb", "c\nd", "e`f" })]
    [InlineData("`a`\t`b`\t`c\\`d`\r\n", new[] { "a", "b", "c`d" })]
    [InlineData("\uFEFF`a`\t`b`\t`c`\n", new[] { "a", "b", "c" })]
    public void A_row_is_read_as_it_was_meant(string text, string?[] cells) => Read(text, 3).ShouldHaveSingleItem().ShouldBe(cells);

    [Theory]
    [InlineData("`a`\t`b`\n", "has 2 cells where the table has 3")]
    [InlineData("`a`\t`b`\t`c", "breaks off inside a row")]
    [InlineData("`a`\t`b`\t`c`", "breaks off inside a row")]
    [InlineData("<html><body>Please sign in</body></html>\n", "has 1 cells where the table has 3")]
    public void What_is_no_row_is_said_with_its_place(string text, string what)
    {
        var failure = Should.Throw<ScrapeException>(() => Read(text, 3));
        failure.Message.ShouldContain($"Row 1 of the table {what}");
        failure.Excerpt.ShouldNotBeNull();
    }

    [Fact]
    public void Letters_in_another_charset_are_refused() =>
        Should.Throw<ScrapeException>(() => Read(Encoding.Latin1.GetBytes("`Limón`\t`b`\t`c`\n"), 3)).Message.ShouldContain("not valid UTF-8");

    [CorpusFact]
    public void Rows_with_escaped_line_ends_are_ten()
    {
        var rows = Read(Corpus.Bytes("states/ca/downloads.leginfo.legislature.ca.gov/escaped_rows.dat"), 18);
        rows.Count.ShouldBe(10);
        rows[0][13]!.ShouldContain("\n");
        rows.ShouldAllBe(row => row.Length == 18);
    }

    private static List<string?[]> Read(string text, int columns) => Read(Encoding.UTF8.GetBytes(text), columns);

    private static List<string?[]> Read(byte[] bytes, int columns)
    {
        using var reader = new CaliforniaRowReader(new MemoryStream(bytes), Address, columns);
        var rows = new List<string?[]>();
        while (reader.Next() is { } row)
            rows.Add(row);
        return rows;
    }
}
