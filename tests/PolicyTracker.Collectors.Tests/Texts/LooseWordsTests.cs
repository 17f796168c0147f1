using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyTracker.Collectors.Tests.Texts;

/// <summary>No word of a body is lost, whatever stands around it.</summary>
public sealed partial class LooseWordsTests
{
    private const string Id = "us/119/hr4323";

    private static readonly string[] Names = ["num", "heading", "enum", "header"];

    private static readonly string[] Apart = ["enactingFormula", "docTitle"];

    // Names that the dialects have for other places, and one that they have for none.
    private static readonly string[] Places = ["wrapper", "paragraph", "subsection", "section", "title", "content", "text", "p", "quoted-block", "quotedContent", "table", "list"];

    public static TheoryData<string> Documents => [Recorded.Dtd(), Recorded.Replaced, Recorded.Uslm];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_word_of_a_body_is_kept_in_its_order_however_the_document_is_changed(string xml)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var root = Changed(xml, new Random(seed));
            var expected = Words(root);
            var text = string.Join(' ', Flat.Read(Id, root.ToString(SaveOptions.DisableFormatting)).Sections.Select(section => $"{section.Number} {section.Heading} {string.Join(' ', section.Lines.Select(line => line.Words))}"));
            var at = 0;
            foreach (var word in expected)
            {
                var found = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase);
                found.ShouldBeGreaterThanOrEqualTo(0, $"seed {seed}: \"{word}\" is lost behind \"{text[..at]}\" of {root}");
                at = found + word.Length;
            }
        }
    }

    [Fact]
    public void Struck_and_inserted_cells_of_a_table_keep_their_marks()
    {
        const string table = "<table><tgroup><tbody><row><entry>Year</entry><entry changed=\"deleted\">2025</entry><entry changed=\"added\">2026</entry></row>" +
            "<row changed=\"deleted\"><entry>All</entry><entry>gone</entry></row><row><entry>One <added-phrase>more</added-phrase> word</entry></row></tbody></tgroup></table>";
        var text = Flat.Read(Id, Recorded.Dtd().Replace("<section id=\"c\">", $"<section id=\"t\"><enum>100.</enum>{table}</section><section id=\"c\">", StringComparison.Ordinal));
        text.Sections.Single(section => section.Number == "SEC. 100.").Words().ShouldBe("Year | [-2025-] | [+2026+]\n[-All | gone-]\nOne [+more+] word");
    }

    private static XElement Changed(string xml, Random random)
    {
        var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
        var body = root.Elements().Where(part => part.Name.LocalName is "legis-body" or "main").ToList();
        for (var change = 0; change < 3; change++)
        {
            var places = body.Descendants().Where(place => !place.AncestorsAndSelf().Any(above => Names.Contains(above.Name.LocalName) || Apart.Contains(above.Name.LocalName))).ToList();
            var place = places[random.Next(places.Count)];
            var name = place.Name.Namespace + Places[random.Next(change == 0 ? Places.Length : 1)];
            switch (random.Next(3))
            {
                case 0:
                    place.Name = place.Name.Namespace + "wrapper";
                    break;
                case 1:
                    place.ReplaceWith(new XElement(name, $" before{change} ", place, $" behind{change} "));
                    break;
                default:
                    place.Add($" loose{change} ");
                    break;
            }
        }

        return root;
    }

    private static List<string> Words(XElement root) =>
    [
        .. root.Elements().Where(part => part.Name.LocalName is "legis-body" or "main").DescendantNodes().OfType<XText>()
            .Where(text => !text.Ancestors().Any(above => Apart.Contains(above.Name.LocalName)))
            .SelectMany(text => Word().Matches(text.Value)).Select(match => match.Value),
    ];

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
