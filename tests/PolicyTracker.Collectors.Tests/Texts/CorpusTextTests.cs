using System.Text.RegularExpressions;
using PolicyTracker.Core.Texts;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Texts;

/// <summary>Every federal text of the corpus, held against a reading of the XML that shares no line with the flattening.</summary>
public sealed partial class CorpusTextTests
{
    public static TheoryData<string> Xml => Files("federal/www.govinfo.gov/content/pkg", "federal/govinfo-uslm-samples");

    [CorpusTheory]
    [MemberData(nameof(Xml))]
    public void Section_numbers_and_headings_are_those_of_the_XML(string file)
    {
        var text = Flat.Read(Flat.Bill(Flat.IdOf(file)), Corpus.Bytes(file), "application/xml");
        var sections = text.Sections.Where(section => section.Number is { } number && SectionNumber().IsMatch(number)).Select(section => (Core(section.Number!), section.Heading ?? "")).ToList();
        var expected = Expected(Corpus.Text(file));
        sections.ShouldBe(expected);
        text.Sections.Select(section => section.Anchor).ShouldBeUnique();
    }

    [CorpusTheory]
    [MemberData(nameof(Xml))]
    public void Every_word_of_the_law_is_there_and_in_its_order(string file)
    {
        var text = Flat.Read(Flat.Bill(Flat.IdOf(file)), Corpus.Bytes(file), "application/xml");
        var flat = string.Join(' ', text.Sections.Select(section => $"{section.Number} {section.Heading} {string.Join(' ', section.Lines.Select(line => line.Words))}"));
        var (actual, expected) = (Letters(flat, file), Letters(XmlTexts.Of(Corpus.Text(file)), file));
        var same = actual.AsSpan().CommonPrefixLength(expected);
        (same == actual.Length && same == expected.Length).ShouldBeTrue($"...{Around(expected, same)} became ...{Around(actual, same)}");
    }

    private static string Around(string letters, int at) => letters[Math.Max(0, at - 40)..Math.Min(letters.Length, at + 40)];

    private static List<(string, string)> Expected(string xml) =>
        [.. XmlTexts.Sections(xml).Where(section => section.Number.Length > 0).Select(section => (Core(section.Number), TextNormaliser.Words(section.Heading)))];

    // "SEC. 103." and "103." are the same number.
    private static string Core(string number) => CoreOf().Match(number).Value;

    // Only what the printer puts in may differ: punctuation, and the word before a number.
    private static string Letters(string words, string file) =>
        NoLetters().Replace(file.Contains("BILLS-11", StringComparison.Ordinal) && !file.Contains("uslm", StringComparison.Ordinal) ? Printers().Replace(words, " ") : words, "").ToLowerInvariant();

    private static TheoryData<string> Files(params string[] folders) => !Corpus.IsHere ? [""] :
        [.. folders.SelectMany(folder => Directory.EnumerateFiles(Corpus.Path(folder), "*.*", SearchOption.AllDirectories)).Where(file => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(Corpus.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\A(?i:section|sec\.|§)|\A[0-9]")]
    private static partial Regex SectionNumber();

    [GeneratedRegex("[0-9]+[A-Za-z]*(?:[-.][0-9]+)*")]
    private static partial Regex CoreOf();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoLetters();

    [GeneratedRegex(@"\b(?:SECTION|SEC\.|Sec\.|Section)(?= [0-9]+[A-Z]?\.)")]
    private static partial Regex Printers();
}
