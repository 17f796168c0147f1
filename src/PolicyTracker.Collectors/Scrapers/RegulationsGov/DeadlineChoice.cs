using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What Regulations.gov says of one time for comments.</summary>
/// <param name="Document">The document of a docket that says so.</param>
internal sealed record Deadline(BillEvent Event, DocketDocument Document);

/// <summary>
/// Chooses among the dockets that hold one document: the record's own docket before others, and of several deadlines the
/// latest. Where dockets differ, a person is told.
/// </summary>
internal sealed class DeadlineChoice(Bill record, CommentWindow window, ScrapeContext context)
{
    private readonly List<DocketDocument> _chosen = [];
    private bool _isMoveUnheard;

    /// <summary>What there is to say; null when nothing.</summary>
    public Deadline? Deadline
    {
        get
        {
            if (_chosen.Where(row => !row.IsWithdrawn && row.CommentsEnd is not null).MaxBy(row => row.CommentsEnd) is { } last)
                return IsBehind(last) ? null : new(Event(last.CommentsEnd!.Value, StatusOf(last)), last);
            return _chosen.Find(row => row.IsWithdrawn) is { } withdrawn && (withdrawn.CommentsEnd ?? window.Known?.Date) is { } day
                ? new(Event(day, EventStatuses.Cancelled), withdrawn)
                : null;
        }
    }

    /// <param name="rows">The documents of all dockets that are this one.</param>
    public void Hear(string document, IReadOnlyList<DocketDocument> rows)
    {
        var own = rows.Where(row => row.Docket is { } docket && record.Extras.All("dockets").Any(known => known.Contains(docket, StringComparison.OrdinalIgnoreCase))).ToList();
        var choice = Best(own) ?? Best(rows) ?? rows.FirstOrDefault(row => row.IsWithdrawn);
        if (choice is not null)
            _chosen.Add(choice);
        _isMoveUnheard |= window.Moves.Contains(document) && choice?.CommentsEnd is null;
        var days = rows.Where(row => row is { IsWithdrawn: false, CommentsEnd: not null }).GroupBy(row => row.CommentsEnd!.Value).OrderBy(group => group.Key).ToList();
        if (days.Count > 1 && choice?.CommentsEnd is { } day)
            Tell($"gives document {document} several deadlines: {string.Join("; ", days.Select(Words))}. The record has {OneLine.Iso(day)}, as {choice.Place} says.");
    }

    private static DocketDocument? Best(IReadOnlyList<DocketDocument> rows) =>
        rows.Where(row => row is { IsWithdrawn: false, CommentsEnd: not null }).OrderByDescending(row => row.CommentsEnd)
            .ThenBy(row => row.DocketPage is null).ThenBy(row => row.Id, StringComparer.Ordinal).FirstOrDefault();

    // A document extended the time, and the docket does not have it yet: its date is yesterday's.
    private bool IsBehind(DocketDocument last)
    {
        if (!_isMoveUnheard || !(last.CommentsEnd < window.Known?.Date))
            return false;
        Tell($"still lets comments on document {window.Opening} end on {OneLine.Iso(last.CommentsEnd!.Value)}, although a later document moved that to {OneLine.Iso(window.Known!.Date)}. The record keeps the later day.");
        return true;
    }

    // Nobody can comment any more on what the agency has taken back.
    private string StatusOf(DocketDocument last) =>
        record.Status.Stage == Stage.Withdrawn && last.CommentsEnd >= record.Status.Since ? EventStatuses.Cancelled : EventStatuses.Confirmed;

    private BillEvent Event(DateOnly day, string status) => new(
        day, null, UnitedStates.Zone, EventKinds.CommentsClose, "Comments close", null, status, $"{RegulationsGovScraper.Scheme}:{window.Opening}:comments");

    private static string Words(IGrouping<DateOnly, DocketDocument> same) =>
        $"{OneLine.Iso(same.Key)} in {string.Join(", ", same.Select(row => row.Place).Order(StringComparer.Ordinal))}";

    private void Tell(string what) =>
        context.Tell(Problem.Warning("comment-deadline", $"{record.Identifier}: Regulations.gov {what} Look at the document's own page.", record.Id.Path));
}
