using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>Whether a document is a text of the measure that was asked for. Nothing is believed that does not say so.</summary>
internal static partial class TextIdentity
{
    // Far enough for the head of a page with its menus, and before the words of the bill name other bills.
    private const int Head = 20_000;

    public static void Check(XElement root, Bill bill, Uri address)
    {
        var names = Names(root).ToList();
        if (names.Count == 0)
            throw new ScrapeException(address, $"The text does not say which measure it is of, so it is not taken for {bill.Identifier}.");
        if (!names.Exists(name => IsOf(name, bill)))
            throw new ScrapeException(address, $"The text is of another measure than {bill.Identifier}.", names[0]);
    }

    public static void Check(string words, Bill bill, Uri address)
    {
        var head = TextNormaliser.Words(Markup().Replace(words.Length > Head ? words[..Head] : words, " ")).ToLowerInvariant();
        if (!PageNames.Name(head, bill.Id.Number))
            throw new ScrapeException(address, $"The page does not name {bill.Identifier}: perhaps a maintenance or block page, or another measure.", Markup().Replace(words, " "));
    }

    // 116hr1500ih, "116-H. R. 1500", and for a law "Public Law 119-47".
    private static IEnumerable<string> Names(XElement root)
    {
        var congress = Inside(root, "congress").Select(value => Digits().Match(value).Value).FirstOrDefault(value => value.Length > 0);
        foreach (var name in Inside(root, "citableAs").Concat(Inside(root, "legis-num").Select(number => $"{congress}-{number}")))
            yield return name;
        foreach (var preface in root.Elements().Where(part => part.Name.LocalName == "preface"))
            if (preface.Elements().FirstOrDefault(part => part.Name.LocalName == "docNumber") is { } number)
                yield return $"{congress}-{preface.Elements().FirstOrDefault(part => part.Name.LocalName == "type")?.Value}{number.Value}";
    }

    // The first parts only: the bill may print another one.
    private static IEnumerable<string> Inside(XElement root, string name) => root.Elements()
        .Where(part => part.Name.LocalName is "meta" or "preface" or "form" or "metadata" or "amendment-form" or "engrossed-amendment-form" || part.Name.LocalName == name)
        .SelectMany(part => part.DescendantsAndSelf()).Where(part => part.Name.LocalName == name).Select(part => part.Value);

    private static bool IsOf(string name, Bill bill)
    {
        var squeezed = Squeezed(name).Trim('-');
        if (Session().Match(squeezed) is { Success: true } cited)
            squeezed = cited.Groups["session"].Value == bill.Id.Session ? cited.Groups["number"].Value : "";
        return squeezed == bill.Id.Number || bill.Laws.Any(law => Law().Match(law) is { Success: true } number && LawIn(name, number.Value));
    }

    private static bool LawIn(string name, string number) => Law().Match(name) is { Success: true } match && match.Value == number;

    // "H. R. 1500" as hr1500.
    private static string Squeezed(string words) => Gaps().Replace(TextNormaliser.Words(words).ToLowerInvariant(), "");

    [GeneratedRegex(@"<[^>]{0,2000}>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[^a-z0-9-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\A(?<session>[0-9]{2,3})-?(?<number>[a-z]+[0-9]+)(?:[a-z]*)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Session();

    [GeneratedRegex(@"[0-9]{2,3}-[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Law();
}
