using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Changes;

/// <summary>What became of a record when a source spoke again.</summary>
/// <param name="Bill">The record to keep: what the source says now, and what it said before and is silent on now.</param>
public sealed record Comparison(Bill Bill, IReadOnlyList<BillChange> Changes);

/// <summary>
/// Holds a record against what its source says now. Lists are compared as sets: order means nothing, a value that
/// vanished is kept and reported, and a value that was only written differently is a correction.
/// </summary>
/// <param name="observedAt">The moment of the run.</param>
/// <param name="accept">A person has decided that vanished values are really gone.</param>
public sealed class BillComparer(DateTimeOffset observedAt, bool accept = false)
{
    /// <summary>A first record: one change, and nothing else.</summary>
    /// <param name="matched">Why the tracker follows the measure.</param>
    public Comparison Added(Bill bill, string? matched)
    {
        var difference = new Difference(ChangeKind.BillAdded, FirstDay(bill), After: bill.Status.Stage.Word(), Text: StatusSentence.Of(bill));
        return new(bill, [Change(bill, difference) with { Matched = matched }]);
    }

    /// <summary>Merges and compares.</summary>
    /// <param name="derive">Gives the status of the merged record.</param>
    public Comparison Compare(Bill before, Bill after, Func<Bill, BillStatus> derive)
    {
        var found = new List<Difference>();
        var merged = Merge(before, after, found);
        merged = merged with { Status = derive(merged) };
        if (merged.Status.Stage != before.Status.Stage)
            found.Insert(0, StatusChange(before, merged));
        return new(merged, [.. found.Select(difference => Change(merged, difference))]);
    }

    private Bill Merge(Bill before, Bill after, List<Difference> found)
    {
        var title = Title(before, after, found);
        return after with
        {
            Id = before.Id,
            Title = title,
            Chamber = after.Chamber ?? before.Chamber,
            Effective = after.Effective ?? before.Effective,
            Actions = ActionMerge.Merge(before.Actions, after.Actions, accept, found),
            Votes = Lists(found).Merge("votes", before.Votes, after.Votes, vote => $"{vote.Date} {vote.Chamber} {vote.Url ?? vote.Motion}", BillFacts.Of, (_, vote) => Added(ChangeKind.Vote, vote.Date, BillFacts.Of(vote), vote.Motion)),
            Versions = Lists(found).Merge("versions", before.Versions, after.Versions, version => version.Code ?? version.Note, BillFacts.Of, (_, version) => Added(ChangeKind.Version, version.Date, BillFacts.Of(version), version.Note), Filled),
            Committees = Lists(found).Merge("committees", before.Committees, after.Committees, committee => committee.Code ?? committee.Name, BillFacts.Of, (_, committee) => Added(ChangeKind.Committee, null, committee.Name, null)),
            Sponsors = Lists(found).Merge("sponsors", before.Sponsors, after.Sponsors, sponsor => sponsor.Id ?? sponsor.Name, BillFacts.Of, Sponsor),
            Related = Lists(found).Merge("related", before.Related, after.Related, related => $"{related.Id} {related.Relation}", BillFacts.Of, (_, related) => Added(ChangeKind.Related, null, BillFacts.Of(related), null)),
            Laws = Lists(found).Merge("laws", before.Laws, after.Laws, law => law, law => law, (_, law) => Added(ChangeKind.Law, null, law, null)),
            Events = Lists(found).Merge("events", before.Events, after.Events, happening => happening.Id ?? $"{happening.Date} {happening.Kind} {happening.Title}", BillFacts.Of, Event),
            Titles = Lists(found).Merge("titles", before.Titles, after.Titles, title => $"{title.Kind} {title.Title}", BillFacts.Of),
            Subjects = Lists(found).Merge("subjects", before.Subjects, after.Subjects, subject => subject, OneLine.Quote),
            Aliases = Lists(found).Merge("aliases", before.Aliases, after.Aliases, alias => alias, OneLine.Quote),
            Sources = Lists(found).Merge("sources", before.Sources, after.Sources, source => source.Url, BillFacts.Of),
            Extras = ExtrasMerge.Merge(before.Extras, after.Extras, accept, found),
        };
    }

    // A record without a title shows its identifier; one that had a title keeps it.
    private string Title(Bill before, Bill after, List<Difference> found)
    {
        var isLost = after.Title == after.Identifier && before.Title != before.Identifier;
        if (isLost)
            Lists(found).Vanished("titles", [before.Title], 1);
        else if (before.Title != after.Title)
            found.Add(new(ChangeKind.Title, Before: before.Title, After: after.Title));
        return isLost && !accept ? before.Title : after.Title;
    }

    private ListMerge Lists(List<Difference> found) => new(accept, found);

    private static Difference Added(ChangeKind kind, DateOnly? date, string after, string? text) => new(kind, date, null, after, text);

    private static Difference? Sponsor(Sponsorship? before, Sponsorship after) =>
        after.Withdrawn is { } day && before?.Withdrawn is null && before is not null
            ? new(ChangeKind.SponsorWithdrawn, day, BillFacts.Of(before), BillFacts.Of(after), after.Name)
            : before is null ? Added(ChangeKind.SponsorAdded, after.Date, BillFacts.Of(after), after.Name) : null;

    private static Difference? Event(BillEvent? before, BillEvent after)
    {
        var cancelled = after.Status == "cancelled" && before?.Status != "cancelled";
        var kind = cancelled ? ChangeKind.EventCancelled : before is null ? ChangeKind.EventAdded : ChangeKind.EventChanged;
        return new(kind, after.Date, before is null ? null : BillFacts.Of(before), BillFacts.Of(after), after.Title);
    }

    // A printer's date, an address or a hash that comes later completes a version; it is no news.
    private static bool Filled(BillVersion before, BillVersion after) =>
        (before.Date ?? after.Date) == after.Date && (before.Url ?? after.Url) == after.Url && (before.Sha256 ?? after.Sha256) == after.Sha256;

    private static Difference StatusChange(Bill before, Bill after) => new(
        ChangeKind.Status, after.Status.Since, before.Status.Stage.Word(), after.Status.Stage.Word(), StatusSentence.Of(after));

    private static DateOnly? FirstDay(Bill bill) => bill.Actions is [var first, ..] ? first.Date : bill.Status.Since;

    private BillChange Change(Bill bill, Difference difference)
    {
        var isAction = difference.Kind is ChangeKind.Action;
        var id = ChangeId.Of(bill.Id, difference.Kind, difference.Date, difference.Before, isAction ? null : difference.After, isAction ? difference.Text : null, difference.Ordinal);
        return new(id, bill.Id, bill.Title, difference.Kind, observedAt, difference.Date, difference.Before, difference.After, difference.Text, Next(bill));
    }

    private string? Next(Bill bill)
    {
        var today = DateOnly.FromDateTime(observedAt.UtcDateTime);
        return bill.Events.Where(happening => happening.Date >= today && happening.Status != "cancelled").OrderBy(happening => happening.Date).ThenBy(happening => happening.Time, StringComparer.Ordinal)
            .Select(happening => $"{OneLine.Iso(happening.Date)} {happening.Title}").FirstOrDefault();
    }
}
