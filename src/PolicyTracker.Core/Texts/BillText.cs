namespace PolicyTracker.Core.Texts;

/// <summary>
/// One printed text of a measure, flattened to its sections. Sections follow each other as in print; a heading above
/// them (title, subtitle, chapter) is a section without lines.
/// </summary>
/// <remarks>
/// What it holds, and so what the hash is of: the long title (<c>front</c>), the preamble of a resolution, and the body,
/// each with numbers and headings, and whatever it quotes. What it leaves out, because it stands around the law and
/// changes from print to print without it: the head of the print (congress, session, number, sponsors, referral), the
/// enacting or resolving clause, tables of contents, which repeat the headings, pictures, marginal notes and footnotes of
/// the printer, numbers of pages and lines, attestation, signatures, and the endorsement at the end.
/// Normalised by <c>TextNormaliser</c>, hashed by <c>TextHash</c>, written by <c>TextFile</c>.
/// </remarks>
public sealed record BillText(IReadOnlyList<TextSection> Sections)
{
    /// <summary>How long it is, headings included.</summary>
    public int Words => Sections.Sum(section => Count(section.Number) + Count(section.Heading) + section.Lines.Sum(line => Count(line.Words)));

    private static int Count(string? words) => string.IsNullOrEmpty(words) ? 0 : words.AsSpan().Count(' ') + 1;
}

/// <summary>A part of a text: numbered, headed, or what comes before the first such part.</summary>
/// <param name="Anchor">
/// Stable from version to version, unique in a text, letters, digits and hyphens: <c>sec-103</c>, <c>title-ii</c>,
/// <c>title-ii-sec-3</c> where a number occurs again; <c>preamble</c> and <c>front</c> for what comes before. What a
/// committee struck as a whole has <c>struck-</c> before it, so that the text in its place keeps the anchor.
/// </param>
/// <param name="Number">As printed, normalised: <c>SEC. 103.</c>, <c>TITLE II</c>; null where there is none.</param>
/// <param name="Heading">Normalised; null where there is none.</param>
/// <param name="Depth">0 for the outermost.</param>
/// <param name="Lines">Its paragraphs, each with the number that it is printed with: <c>(b) In general.-The Attorney General ...</c></param>
/// <param name="Mark">What became of number and heading; the spans of the lines have marks of their own.</param>
public sealed record TextSection(
    string Anchor, string? Number, string? Heading, int Depth, IReadOnlyList<TextLine> Lines, TextMark Mark = TextMark.Plain);

/// <summary>A paragraph.</summary>
/// <param name="Depth">How far it is indented below its section: 0 for the section's own words and subsections, 1 for paragraphs, ...</param>
/// <param name="Spans">
/// Its words; what a committee struck or inserted stands in spans of its own, and two neighbours differ in their mark.
/// Blanks stand only in plain spans where two meet, never at the ends of a line. <c>TextLineBuilder</c> makes them so.
/// </param>
public sealed record TextLine(int Depth, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>All its words, whatever their marks.</summary>
    public string Words => Spans is [var only] ? only.Words : string.Concat(Spans.Select(span => span.Words));
}

/// <summary>Words of one kind.</summary>
public sealed record TextSpan(string Words, TextMark Mark = TextMark.Plain);

/// <summary>What a reported version shows of the committee's work.</summary>
public enum TextMark
{
    Plain,
    Struck,
    Inserted,
}
