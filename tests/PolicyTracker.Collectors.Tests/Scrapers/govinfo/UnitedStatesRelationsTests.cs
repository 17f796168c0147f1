using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>Related measures of every recorded file, against a reading that knows nothing of the scraper's.</summary>
public class UnitedStatesRelationsTests
{
    [CorpusFact]
    public void Every_related_measure_is_in_the_record_with_the_strongest_word_that_the_source_has_for_it()
    {
        var rows = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Corpus.Path("federal"), "BILLSTATUS-*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file)["BILLSTATUS-".Length..];
            var root = Recording.Xml(File.ReadAllBytes(file), Recording.Address(name));
            var listed = Listed(root);
            rows.AddRange(listed.SelectMany(other => other.Words));
            var expected = listed.GroupBy(other => other.Id).ToDictionary(same => same.Key, same => Strongest(same.SelectMany(other => other.Words)));
            var related = Scrapers(root, name).ToDictionary(other => other.Id, other => other.Relation);
            // The list never says what took over; a note does.
            foreach (var taken in related.Where(other => other.Value == BillRelation.ReplacedBy).ToList())
                related[taken.Key] = BillRelation.Related;
            related.ShouldBe(expected, ignoreOrder: true, file);
        }

        rows.CountBy(word => word).ToDictionary().ShouldBe(
            new Dictionary<string, int> { ["Related bill"] = 367, ["Procedurally-related"] = 13, ["Identical bill"] = 11, ["Contained in public law"] = 1 }, ignoreOrder: true);
    }

    [CorpusFact]
    public void A_note_names_the_law_that_took_over()
    {
        Related("www.govinfo.gov", "114hr5278").ShouldContain(new RelatedBill("us/114/s2328", BillRelation.ReplacedBy));
        Related("www.govinfo.gov", "119hjres92").ShouldContain(new RelatedBill("us/119/sjres13", BillRelation.ContainedIn));
    }

    private static IReadOnlyList<RelatedBill> Related(string tree, string name)
    {
        var kind = name[3..].TrimEnd("0123456789".ToCharArray());
        return Scrapers(Recording.Xml(File.ReadAllBytes(Corpus.Path($"federal/{tree}/bulkdata/BILLSTATUS/{name[..3]}/{kind}/BILLSTATUS-{name}.xml")), Recording.Address(name)), name);
    }

    private static IReadOnlyList<RelatedBill> Scrapers(XElement root, string name) =>
        Collectors.Scrapers.UnitedStatesBill.Read(root, Recording.Address(name)).Related;

    private static List<(string Id, List<string> Words)> Listed(XElement root) =>
    [
        .. from item in root.Descendants().Where(element => element.Name.LocalName == "relatedBills").Elements()
           let words = item.Descendants().Where(element => element.Name.LocalName == "relationshipDetails").Elements().Select(detail => Cell(detail, "type")).ToList()
           select ($"us/{Cell(item, "congress")}/{Cell(item, "type").Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()}{Cell(item, "number")}", words),
    ];

    private static string Cell(XElement item, string name) => item.Elements().First(element => element.Name.LocalName == name).Value.Trim();

    private static BillRelation Strongest(IEnumerable<string> words)
    {
        var said = words.ToHashSet();
        return said.Contains("Contained in public law") ? BillRelation.ContainedIn : said.Contains("Identical bill") ? BillRelation.Identical : BillRelation.Related;
    }
}
