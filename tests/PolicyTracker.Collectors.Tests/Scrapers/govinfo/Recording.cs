using System.Text;
using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>Small BILLSTATUS documents in the source's own format, one per case that the reader must know.</summary>
internal static class Recording
{
    public static IReadOnlyList<string> Names => CongressRecording.Names;

    public static Uri Address(string name) => UnitedStates.BillStatusAddress(
        UnitedStates.OfBillStatusAddress(new($"https://www.govinfo.gov/BILLSTATUS-{name}.xml"))!);

    public static XElement Xml(string name) =>
        Xml(File.ReadAllBytes(CongressRecording.PathOf(name)), Address(name));

    public static XElement Xml(byte[] body, Uri address) => SafeXml.Read(new SourceDocument(address, "application/xml", body, NotModified: false), UnitedStatesBill.Root);

    public static Bill Read(string name) => UnitedStatesBill.Read(Xml(name), Address(name));

    /// <summary>A measure that has only what a test gives it.</summary>
    public static Bill Made(string inside, string type = "HR") => UnitedStatesBill.Read(
        MadeXml(inside, type), new($"https://www.govinfo.gov/bulkdata/BILLSTATUS/119/{type.ToLowerInvariant()}/BILLSTATUS-119{type.ToLowerInvariant()}7.xml"));

    public static XElement MadeXml(string inside, string type = "HR") => Xml(
        Encoding.UTF8.GetBytes($"<billStatus><bill><number>7</number><type>{type}</type><congress>119</congress>{inside}</bill></billStatus>"),
        new("https://www.govinfo.gov/"));
}
