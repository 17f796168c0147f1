using System.Diagnostics;
using System.Text;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Sources;

public class SafeXmlTests
{
    private const string Laughs =
        """<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]><a>&e;</a>""";

    [Theory]
    [InlineData(Laughs)]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "http://169.254.169.254/">]><a>&x;</a>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]><a/>""")]
    [InlineData("<a><b>half")]
    [InlineData("<a></b>")]
    [InlineData("<a/><a/>")]
    [InlineData("<a>&undeclared;</a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("""<!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd"><a/>""")]
    public void Anything_but_plain_whole_xml_is_refused(string xml) =>
        Failure(xml).Message.ShouldContain("broken, cut off or not allowed");

    [Fact]
    public void Another_root_is_perhaps_a_maintenance_page() =>
        Failure("<html><body>Down for maintenance</body></html>").Message.ShouldContain("<html> where <a> was expected");

    [Fact]
    public void A_tower_of_elements_is_refused_quickly()
    {
        var clock = Stopwatch.StartNew();
        Failure("<a>" + string.Concat(Enumerable.Repeat("<b>", 300_000))).Message.ShouldContain("nested more than 100 deep");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_crowd_of_elements_is_refused_before_it_becomes_a_tree()
    {
        var body = new byte[16 * 1024 * 1024];
        "<a>"u8.CopyTo(body);
        for (var at = 3; at < body.Length - 8; at += 4)
            "<a/>"u8.CopyTo(body.AsSpan(at));
        body.AsSpan(body.Length - 9).Fill((byte)' ');
        "</a>"u8.CopyTo(body.AsSpan(body.Length - 4));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<ScrapeException>(() => Read(body, "a")).Message.ShouldContain("more than 1,000,000 elements");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(80_000_000);
    }

    [Fact]
    public void Attributes_and_texts_are_counted_too()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100).Select(number => $" a{number}=''"));
        Failure($"<a>{string.Concat(Enumerable.Repeat($"<b{attributes}/>", 10_000))}</a>").Message.ShouldContain("more than 1,000,000");
        Failure($"<a>{string.Concat(Enumerable.Repeat("x<b/>", 500_001))}</a>").Message.ShouldContain("more than 1,000,000");
    }

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_are_refused() =>
        Should.Throw<SourceException>(() => Read([.. "<a>caf"u8, 0xE9, .. "</a>"u8], "a")).Kind.ShouldBe(SourceFailure.Undecodable);

    [Fact]
    public void An_encoding_that_is_not_known_is_refused() =>
        Should.Throw<SourceException>(() => Read([.. "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>"u8], "a")).Message.ShouldContain("klingon");

    [Fact]
    public void A_declared_encoding_is_read() =>
        Read([.. "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf"u8, 0xE9, .. "</a>"u8], "a").Value.ShouldBe("café");

    [CorpusFact]
    public void Real_files_are_read() =>
        Read(Corpus.Bytes("federal/www.govinfo.gov/bulkdata/BILLSTATUS/118/s/BILLSTATUS-118s920.xml"), "billStatus")
            .Descendants().Count().ShouldBeGreaterThan(100);

    private static ScrapeException Failure(string xml) => Should.Throw<ScrapeException>(() => Read(Encoding.UTF8.GetBytes(xml), "a"));

    private static System.Xml.Linq.XElement Read(byte[] body, string root) =>
        SafeXml.Read(new SourceDocument(Gateway.Address, "application/xml", body, NotModified: false), root);
}
