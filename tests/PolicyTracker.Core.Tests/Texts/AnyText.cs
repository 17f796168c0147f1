using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Core.Tests.Texts;

/// <summary>Texts of any shape, with the words that break Markdown and normalisers.</summary>
internal static class AnyText
{
    private static readonly string[] Awkward =
    [
        "(a) In general.—The", "1. item", "- item", "+ plus ++ signs ~~ waves", "# heading", "> quote", "{#sec-1}", "**bold**", "\\ back\\slash", "a * b_c", "[x](y)", "$1,000",
        "the “term” and ‘word’", "``old'' quotes", "3.5", "=", "---", "—", "em — dash", "a -- b", "...", ". . . .", "§103", "§§ 1–2", "ﬁnal ofﬁce", "no\u00A0break\u2009thin", "soft\u00ADhyphen",
        "zero\u200Bwidth", "\uD800", "e\u0301", "tab\tline\nend", "x", " ", "", "12) y", "•", "\u1FEF", "a-", "-b", "'", "''", "'''",
    ];

    public static readonly Gen<string> Strings = Gen.OneOf(
        Gen.Elements(Awkward),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        from first in Gen.Elements(Awkward) from second in Gen.Elements(Awkward) select first + second);

    private static readonly Gen<TextMark> Marks = Gen.Elements(TextMark.Plain, TextMark.Plain, TextMark.Struck, TextMark.Inserted);

    private static readonly Gen<(int Depth, (string Words, TextMark Mark)[] Pieces)> Lines =
        from depth in Gen.Choose(0, 9)
        from words in Gen.ListOf(Strings, 3)
        from marks in Gen.ListOf(Marks, 3)
        select (depth, words.Zip(marks).ToArray());

    private static readonly Gen<(string? Number, string? Heading, int Depth, TextMark Mark, (int, (string, TextMark)[])[] Lines)> Sections =
        from number in Gen.OneOf(Strings.Select(text => (string?)text), Gen.Constant<string?>(null), Gen.Choose(1, 5).Select(at => (string?)$"SEC. {at}."))
        from heading in Gen.OneOf(Strings.Select(text => (string?)text), Gen.Constant<string?>(null))
        from depth in Gen.Choose(0, 9)
        from mark in Marks
        from lines in Gen.ListOf(Lines, 3)
        select (number, heading, depth, mark, lines.ToArray());

    public static readonly Arbitrary<BillText> Texts = Arb.From(Gen.ListOf(Sections, 3).Select(sections =>
    {
        var text = new TextAssembler();
        foreach (var (number, heading, depth, mark, lines) in sections)
        {
            text.Section(number, heading, depth, mark);
            foreach (var (at, pieces) in lines)
            {
                text.Line(at);
                foreach (var (words, piece) in pieces)
                    text.Words(words, piece);
            }
        }

        return text.Build();
    }));

    /// <summary>Everything in it, to hold two texts against each other.</summary>
    public static string Shown(BillText text) => string.Join('\n', text.Sections.Select(section =>
        $"{section.Anchor}|{section.Number ?? "none"}|{section.Heading ?? "none"}|{section.Depth}|{section.Mark}\n{string.Join('\n', section.Lines.Select(line => $"{line.Depth}: {string.Join("^", line.Spans)}"))}"));
}
