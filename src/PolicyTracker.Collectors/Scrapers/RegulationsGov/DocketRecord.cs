using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The first record of a document that somebody asked for by its number, made of what Regulations.gov says while the
/// Federal Register has not spoken. Once that speaks, its words replace these.
/// </summary>
internal static class DocketRecord
{
    /// <param name="told">The id, and nothing else yet.</param>
    /// <param name="rows">The document in all dockets that hold it.</param>
    /// <returns>As told where Regulations.gov does not have enough of the document for a record.</returns>
    public static Bill Of(Bill told, string number, IReadOnlyList<DocketDocument> rows, Deadline? deadline)
    {
        var main = deadline?.Document ?? Main(rows);
        if (main is not { Posted: { } published } || DocketSteps.Of(main) is not { } step || Text.CleanOrNull(main.Title) is not { } title)
            return told;
        return told with
        {
            Identifier = RuleIds.IdentifierOf(told.Id),
            Title = title,
            Classification = BillClassification.Rule,
            Chamber = Chamber.Executive,
            Committees = [.. rows.Prepend(main).Select(row => row.Agency).OfType<string>().Distinct(StringComparer.Ordinal).Select(agency => new BillCommittee(agency))],
            Actions = [new(published, Chamber.Executive, RuleSteps.ActionText(step, title, null, number), [])],
            Events = deadline is null ? [] : [deadline.Event],
            TellsEvents = true,
            Sources = [new(main.Page, RegulationsGovScraper.SourceName)],
            Extras = Extras.None
                .With("dockets", main.DocketPage is null ? null : main.Docket)
                .With("documents", number)
                .With("comment_url", deadline?.Event.Status == EventStatuses.Confirmed ? main.CommentPage : null)
                .With("docket_url", main.DocketPage),
        };
    }

    private static DocketDocument? Main(IReadOnlyList<DocketDocument> rows) =>
        rows.OrderBy(row => row.IsWithdrawn).ThenBy(row => row.DocketPage is null).ThenBy(row => row.Id, StringComparer.Ordinal).FirstOrDefault();
}
