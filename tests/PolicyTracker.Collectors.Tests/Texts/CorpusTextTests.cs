using System.Text.RegularExpressions;
using PolicyTracker.Core.Texts;
using PolicyTracker.Testing;
using Xunit.Abstractions;

namespace PolicyTracker.Collectors.Tests.Texts;

/// <summary>Every federal text of the corpus, held against a reading of the XML that shares no line with the flattening.</summary>
public sealed partial class CorpusTextTests(ITestOutputHelper output)
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

    [CorpusTheory]
    [MemberData(nameof(Xml))]
    public void Wrapping_and_typography_change_no_hash(string file)
    {
        var xml = Corpus.Text(file);
        var hash = TextHash.Of(Read(file, xml));
        TextHash.Of(Read(file, Words().Replace(xml, match => match.Value.Replace(' ', '\n')))).ShouldBe(hash);
        TextHash.Of(Read(file, Words().Replace(xml, match => match.Value.Replace(" ", "\u00A0 \u2009", StringComparison.Ordinal)))).ShouldBe(hash);
        TextHash.Of(Read(file, xml.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('‘', '\'').Replace('–', '-').Replace("—", " -- ", StringComparison.Ordinal))).ShouldBe(hash);
    }

    [CorpusTheory]
    [MemberData(nameof(Xml))]
    public void A_changed_word_changes_one_section(string file)
    {
        var text = Read(file, Corpus.Text(file));
        foreach (var section in text.Sections.Where(section => section.Lines.Count > 0))
        {
            var line = section.Lines[^1];
            var changed = section with { Lines = [.. section.Lines.SkipLast(1), line with { Spans = [.. line.Spans.SkipLast(1), line.Spans[^1] with { Words = line.Spans[^1].Words + " otherwise" }] }] };
            var other = text with { Sections = [.. text.Sections.Select(part => part == section ? changed : part)] };
            TextHash.Of(other).ShouldNotBe(TextHash.Of(text));
            other.Sections.Zip(text.Sections).Count(pair => TextHash.Of(pair.First) != TextHash.Of(pair.Second)).ShouldBe(1);
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Xml))]
    public void A_file_of_the_text_reads_back_as_the_text(string file)
    {
        var text = Read(file, Corpus.Text(file));
        var head = TextHead.Of(Flat.Bill(Flat.IdOf(file)).Id, new("ih", "Introduced"), "https://www.govinfo.gov/x.xml", text);
        TextHash.Of(TextFile.Read(TextFile.Write(head, text), file).Text!).ShouldBe(head.Sha256);
    }

    [CorpusFact]
    public void One_word_more_in_the_XML_changes_one_section()
    {
        const string file = "federal/www.govinfo.gov/content/pkg/BILLS-116hr1500eh/xml/BILLS-116hr1500eh.xml";
        var xml = Corpus.Text(file);
        var (before, after) = (Read(file, xml), Read(file, xml.Replace("figuratively and literally", "figuratively and really", StringComparison.Ordinal)));
        before.Sections.Zip(after.Sections).Where(pair => TextHash.Of(pair.First) != TextHash.Of(pair.Second)).ShouldHaveSingleItem().First.Anchor.ShouldBe("sec-2");
    }

    [CorpusFact]
    public void The_reported_version_of_the_corpus_tells_struck_from_inserted()
    {
        const string file = "federal/govinfo-uslm-samples/BILLS-118s1325rs.xml";
        var text = Read(file, Corpus.Text(file));
        text.Sections.Where(section => section.Mark == TextMark.Struck).Select(section => section.Anchor).ShouldBe(Enumerable.Range(1, 7).Select(number => $"struck-sec-{number}"));
        text.Sections.Where(section => section.Mark == TextMark.Inserted).Select(section => section.Anchor).ShouldBe(Enumerable.Range(1, 10).Select(number => $"sec-{number}"));
    }

    [CorpusFact]
    public void The_planned_pages_of_govinfo_have_their_sections()
    {
        var madden = Flat.Read(Flat.Bill("us/119/hr9025"), Corpus.Bytes("federal/govinfo-xhtml-samples/BILLS-119hr9025ih.html"), "text/html");
        Flat.Numbered(madden).ShouldBe([("SECTION 1.", "JOHN MADDEN MEMORIAL POST OFFICE.")]);
        madden.Sections[^1].Lines.Count.ShouldBe(2);
        var money = Flat.Read(Flat.Bill("us/119/hr9010"), Corpus.Bytes("federal/govinfo-xhtml-samples/BILLS-119hr9010rh.html"), "text/html");
        Flat.Numbered(money).ShouldBe(
        [
            ("TITLE I", "LEGISLATIVE BRANCH"), .. Enumerable.Range(110, 5).Select(Section), Section(114), Section(115), Section(116),
            ("TITLE II", "GENERAL PROVISIONS"), .. Enumerable.Range(201, 12).Select(Section),
        ]);
    }

    private static (string, string?) Section(int number) => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Sec. {number}."), null);

    // S. 2731 as returned to its committee: 187 kB, the largest text that was recorded.
    [CorpusFact]
    public void The_largest_text_is_flattened_within_two_seconds_and_300_megabytes()
    {
        const string file = "federal/govinfo-uslm-samples/S2731_RCS.XML";
        Xml.Cast<object[]>().Select(row => (string)row[0]).MaxBy(path => new FileInfo(Corpus.Path(path)).Length).ShouldBe(file);
        var bytes = Corpus.Bytes(file);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var text = Flat.Read(Flat.Bill("us/116/s2731"), bytes, "application/xml");
        _ = TextFile.Write(TextHead.Of(Flat.Bill("us/116/s2731").Id, new("rcs", "Reference Change Senate"), "https://www.govinfo.gov/x.xml", text), text);
        var (elapsed, allocated) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        output.WriteLine($"{bytes.Length:N0} bytes: {elapsed.TotalMilliseconds:F0} ms, {allocated / 1e6:F1} MB allocated");
        elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        allocated.ShouldBeLessThan(300L * 1024 * 1024);
    }

    private static BillText Read(string file, string xml) => Flat.Read(Flat.Bill(Flat.IdOf(file)), System.Text.Encoding.UTF8.GetBytes(xml), "application/xml");

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

    // Blanks between two words, which no tag holds.
    [GeneratedRegex("(?<=>[^<>]*[a-z]) (?=[a-z])")]
    private static partial Regex Words();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoLetters();

    [GeneratedRegex(@"\b(?:SECTION|SEC\.|Sec\.|Section)(?= [0-9]+[A-Z]?\.)")]
    private static partial Regex Printers();
}
