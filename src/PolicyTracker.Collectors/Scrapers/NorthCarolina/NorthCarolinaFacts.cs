using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What a page of either layout says.</summary>
/// <param name="Kind"><c>B</c>, <c>R</c> or <c>JR</c>.</param>
/// <param name="Law">As printed: <c>S.L. 2017-8</c>.</param>
/// <param name="Companions">As printed: <c>S7</c>.</param>
/// <param name="Labels">The cells of the head by their labels: Attributes, Counties, Statutes, Keywords.</param>
internal sealed record NorthCarolinaFacts(
    string Kind,
    string? Law,
    string Title,
    IReadOnlyList<string> Companions,
    IReadOnlyList<Sponsorship> Sponsors,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<BillVersion> Versions,
    IReadOnlyList<NorthCarolinaStep> Steps,
    IReadOnlyList<NorthCarolinaVote> Votes);

/// <summary>A row of the history.</summary>
/// <param name="Vote">PASS, PASS: 111-2; empty without one.</param>
/// <param name="RollCall">The address of the roll call.</param>
internal sealed record NorthCarolinaStep(DateOnly Date, Chamber? Chamber, string Text, string Vote, Uri? RollCall);

/// <summary>A row of the table of votes, which shows only the latest.</summary>
internal sealed record NorthCarolinaVote(DateOnly Date, string Subject, int Yeas, int Nays, int Other, string Result, Uri RollCall);
