namespace PolicyTracker.Core.Texts;

/// <summary>
/// One printed text of a measure, flattened to its sections. Sections follow each other as in print; a heading above
/// them (title, subtitle, chapter) is a section without lines.
/// </summary>
/// <remarks>Normalised by <c>TextNormaliser</c>, hashed by <c>TextHash</c>, written by <c>TextFile</c>.</remarks>
public sealed record BillText(IReadOnlyList<TextSection> Sections);

/// <summary>A numbered part of a text.</summary>
/// <param name="Anchor">
/// Stable from version to version, unique in a text, letters, digits and hyphens: <c>sec-103</c>, <c>title-ii</c>,
/// <c>title-ii-sec-3</c> where a number occurs again; <c>preamble</c> and <c>front</c> for what comes before.
/// </param>
/// <param name="Number">As printed, normalised: <c>SEC. 103.</c>, <c>TITLE II</c>, <c>(b)</c>; null where there is none.</param>
/// <param name="Heading">Normalised; null where there is none.</param>
/// <param name="Depth">0 for the outermost.</param>
/// <param name="Lines">Its paragraphs, each with the number that it is printed with: <c>(b) In general.-The Attorney General ...</c></param>
public sealed record TextSection(string Anchor, string? Number, string? Heading, int Depth, IReadOnlyList<TextLine> Lines);

/// <summary>A paragraph.</summary>
/// <param name="Depth">How far it is indented below its section: 0 for the section's own words and subsections, 1 for paragraphs, ...</param>
/// <param name="Spans">
/// Its words; what a committee struck or inserted stands in spans of its own, and two neighbours differ in their mark.
/// </param>
public sealed record TextLine(int Depth, IReadOnlyList<TextSpan> Spans);

/// <summary>Words of one kind.</summary>
public sealed record TextSpan(string Words, TextMark Mark = TextMark.Plain);

/// <summary>What a reported version shows of the committee's work.</summary>
public enum TextMark
{
    Plain,
    Struck,
    Inserted,
}
