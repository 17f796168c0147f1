using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Sources;

public class DecodingTests
{
    [Fact]
    public void The_mark_is_believed_before_the_header_and_the_header_before_the_document()
    {
        Text([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "iso-8859-1").ShouldBe("é");
        Text([0xFF, 0xFE, 0xE9, 0x00], null).ShouldBe("é");
        Text([0xFE, 0xFF, 0x00, 0xE9], null).ShouldBe("é");
        Text([0xE9, .. "<?xml encoding='utf-8'?>"u8], "iso-8859-1").ShouldStartWith("é");
        Text([0xC3, 0xA9], null).ShouldBe("é");
        Text([0x93, 0xE9, 0x94], "\"Latin1\"").ShouldBe("“é”");
    }

    [Fact]
    public void A_document_may_say_what_it_is_written_in()
    {
        Text([.. "<?xml version='1.0' encoding='windows-1252'?><a>"u8, 0xE9, .. "</a>"u8], null).ShouldContain("é");
        Text([.. "<html><meta charset=iso-8859-1><p>"u8, 0xE9], null, "text/html").ShouldContain("é");
        Text([.. "<html><META http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>"u8, 0xE9], null, "text/html").ShouldEndWith("é");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    [InlineData("us-ascii")]
    public void A_byte_that_does_not_fit_is_an_error_and_never_a_replacement(string? charset)
    {
        var failure = Should.Throw<SourceException>(() => Text([.. "caf"u8, 0xE9, .. " bar"u8], charset));
        failure.Kind.ShouldBe(SourceFailure.Undecodable);
        failure.Message.ShouldContain("byte 3 does not fit");
    }

    [Fact]
    public void Half_a_letter_at_the_end_is_an_error() => Should.Throw<SourceException>(() => Text([0x61, 0xC3], null));

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    [InlineData("iso-2022-jp")]
    public void An_unknown_encoding_is_named(string charset) =>
        Should.Throw<SourceException>(() => Text("a"u8.ToArray(), charset)).Message.ShouldContain($"\"{charset}\"");

    private static string Text(byte[] body, string? charset, string mediaType = "application/xml") =>
        new SourceDocument(Gateway.Address, mediaType, body, NotModified: false) { Charset = charset }.Text;
}
