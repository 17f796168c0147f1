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
    [InlineData("""<?xml version="1.0" encoding="klingon"?><a/>""")]
    public void Anything_but_plain_whole_xml_is_refused(string xml) =>
        Failure(xml).Message.ShouldContain("broken, cut off or not allowed");

    [Theory]
    [InlineData(Laughs)]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""")]
    public void An_entity_is_refused_even_when_the_document_type_is_skipped(string xml) => Failure(xml, ignoreDoctype: true);

    [Fact]
    public void A_document_type_is_skipped_only_when_asked()
    {
        const string Bill = """<!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd"><bill><p/></bill>""";
        Should.Throw<ScrapeException>(() => Read(Bill, "bill"));
        Read(Bill, "bill", ignoreDoctype: true).Name.LocalName.ShouldBe("bill");
    }

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
    public void Bytes_that_are_not_of_the_encoding_are_refused() =>
        Should.Throw<ScrapeException>(() => SafeXml.Read([.. "<a>caf"u8, 0xE9, .. "</a>"u8], Gateway.Address, "a"));

    [Fact]
    public void A_declared_encoding_is_read() =>
        SafeXml.Read([.. "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf"u8, 0xE9, .. "</a>"u8], Gateway.Address, "a").Value.ShouldBe("café");

    [CorpusFact]
    public void Real_files_are_read() =>
        SafeXml.Read(Corpus.Bytes("federal/www.govinfo.gov/bulkdata/BILLSTATUS/118/s/BILLSTATUS-118s920.xml"), Gateway.Address, "billStatus")
            .Descendants().Count().ShouldBeGreaterThan(100);

    private static ScrapeException Failure(string xml, bool ignoreDoctype = false) =>
        Should.Throw<ScrapeException>(() => Read(xml, "a", ignoreDoctype));

    private static System.Xml.Linq.XElement Read(string xml, string root, bool ignoreDoctype = false) =>
        SafeXml.Read(Encoding.UTF8.GetBytes(xml), Gateway.Address, root, ignoreDoctype);
}
