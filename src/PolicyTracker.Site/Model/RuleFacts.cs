using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>What the summary of a rulemaking has and that of a bill has not: dates that count, numbers, official files.</summary>
internal static class RuleFacts
{
    /// <param name="day">The day in Washington.</param>
    public static IEnumerable<Fact> Dates(Bill bill, DateOnly day)
    {
        yield return Fact("Comments close", RuleDates.CommentWindows(bill).Select(Date));
        yield return Fact("Comments go to", bill.Extras.All("comment_url").Select(BillPages.Web).OfType<string>().Take(1)
            .Select(url => new MaybeLink(new Uri(url).Host, url, new RuleRound(bill).AreCommentsOver(day) ? "the period is over" : null)));
        yield return Fact("Takes effect", RuleDates.EffectiveWithoutEvent(bill) is { } known
            ? [new(Days.Of(known.Date).Words, Note: known.Note)]
            : RuleDates.EffectiveDays(bill).Select(Date));
    }

    public static IEnumerable<Fact> Numbers(Bill bill)
    {
        yield return Fact(bill.Committees.Count > 1 ? "Agencies" : "Agency", bill.Committees.Select(one => new MaybeLink(one.Name)));
        yield return Fact("RIN", bill.Extras.All("rin").Select(rin => new MaybeLink(rin)));
        yield return Fact("Docket", bill.Extras.All("dockets").Select(docket => Docket(bill, docket)));
        yield return Fact("CFR", bill.Extras.All("cfr").Select(Part));
        yield return Fact("Official PDF", bill.Versions.Reverse().Select(Pdf).OfType<MaybeLink>());
        yield return Fact("Official XML", bill.Extras.All("xml").Select(BillPages.Web).OfType<string>().Select(url => new MaybeLink(FileOf(url), url)));
    }

    private static MaybeLink Date(BillEvent one) => new(Days.Of(one.Date).Words, Note: one switch
    {
        { Status: EventStatuses.Unconfirmed } => Rows.Unconfirmed,
        { Id: { } id } when id.StartsWith("regs:", StringComparison.Ordinal) => "confirmed by Regulations.gov",
        _ => "as the Federal Register says",
    });

    // An agency may name its own docket in words; only the number that Regulations.gov gave leads there.
    private static MaybeLink Docket(Bill bill, string docket) =>
        new(docket, bill.Extras.All("docket_url").Select(BillPages.Web).FirstOrDefault(url => url?.EndsWith("/" + docket, StringComparison.Ordinal) == true));

    /// <summary><c>8 CFR 214</c> with its present text.</summary>
    private static MaybeLink Part(string citation) =>
        citation.Split(' ') is [var title, "CFR", var part] && IsNumber(title) && part.Length < 8 && char.IsAsciiDigit(part[0]) && part.All(char.IsAsciiLetterOrDigit)
            ? new(citation, $"https://www.ecfr.gov/current/title-{title}/part-{part}")
            : new(citation);

    private static bool IsNumber(string text) => text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit);

    private static MaybeLink? Pdf(BillVersion version) => BillPages.Web(version.Url) is { } url
        ? new(version.Code ?? FileOf(url), url, version.Date is { } day ? $"{version.Note}, {Days.Of(day).Words}" : version.Note)
        : null;

    private static string FileOf(string url) => Path.GetFileNameWithoutExtension(new Uri(url).AbsolutePath) is { Length: > 0 } name ? name : url;

    private static Fact Fact(string name, IEnumerable<MaybeLink> values) => new(name, [.. values], Inline: false);
}
