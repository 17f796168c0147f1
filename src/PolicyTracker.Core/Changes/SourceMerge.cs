using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Lets several sources tell of one measure. Each part of a record belongs to the most trusted of its sources that
/// tells of that part at all; what the others say of it is not written. So the words of two sources never mix, and
/// which one ran last decides nothing.
/// </summary>
/// <remarks>
/// Which sources a record has stands in the record (<c>sources</c>). Relations between measures are gathered from all:
/// each source knows others, and none is wrong for being silent.
/// </remarks>
/// <param name="speaker">The source that has just been read.</param>
/// <param name="voices">Every source that is on.</param>
/// <param name="silenced">Sources that a person turned off: what they said gives way to whoever still speaks.</param>
public sealed class SourceMerge(SourceVoice speaker, IReadOnlyList<SourceVoice> voices, IReadOnlyList<SourceVoice>? silenced = null)
{
    private readonly SpeakingSource _heard = new(speaker, voices);
    private readonly Filling _filling = new(new(speaker, voices));
    private readonly SourceDoubts _doubts = new(new(speaker, voices));

    /// <summary>The two sides to compare: what the record says, and what it should say now.</summary>
    public (Bill Before, Bill After) Sides(Bill before, Bill after)
    {
        var (old, now) = Parts(before, after);
        if (speaker is { EventScheme: { } scheme } && speaker.Supplies.HasFlag(RecordParts.Events))
            (old, now) = Events(before, after, old, now, scheme);
        // What the tracker noted itself no source can take away.
        return (old, now with { Extras = now.Extras.With(Filling.Key, before.Extras.All(Filling.Key)).With(Dispute.Key, before.Extras.All(Dispute.Key)) });
    }

    /// <summary>What a source that only completes records makes of one: the record, with what the source told in its place.</summary>
    public Bill Completed(Bill record, Bill told) => With(record, told, speaker.Supplies) with
    {
        TellsEvents = told.TellsEvents,
        Sources = Union(record.Sources, told.Sources, source => source.Url),
        Extras = Together(told.Extras, record.Extras),
    };

    /// <summary>What a person must look at: the sources of the record contradict each other; null when they agree.</summary>
    /// <param name="before">The record before this source was read.</param>
    /// <param name="heard">What the source says by itself, with the stage that it proves by itself.</param>
    /// <param name="merged">The record now.</param>
    public string? Contradiction(Bill before, Bill heard, Bill merged) => _doubts.Contradiction(before, heard, merged);

    /// <summary>The record with what the tracker notes of its sources: that they disagree, and which parts a copy filled.</summary>
    public Bill Noted(Bill before, Bill heard, Bill merged) => _doubts.Noted(before, heard, _filling.Noted(before, heard, merged));

    // Each source speaks for the events of its own scheme.
    private (Bill Before, Bill After) Events(Bill before, Bill told, Bill old, Bill now, string scheme)
    {
        if (told.Events.Count == 0 && !told.TellsEvents)
            return (old with { Events = before.Events }, now with { Events = before.Events });
        var (known, listed) = new EventFold((silenced ?? []).Select(voice => voice.EventScheme).OfType<string>().ToHashSet(StringComparer.Ordinal)).Sides(before.Events, told.Events, scheme);
        return (old with { Events = known }, now with { Events = listed, TellsEvents = true });
    }

    private (Bill Before, Bill After) Parts(Bill before, Bill after)
    {
        var others = _heard.Others(before);
        var gone = (silenced ?? []).Where(voice => voice.Name != speaker.Name && SpeakingSource.IsIn(before, voice)).ToList();
        if (others.Count == 0 && gone.Count == 0)
            return (before, after);
        var kept = (Parts(others.Where(voice => voice.Rank <= speaker.Rank)) | (Parts(others) & ~speaker.Supplies)) & ~_filling.Given(before)
            | _filling.Left(before, after);
        var told = SpeakingSource.IsIn(before, speaker) ? Parts(gone) | _filling.Known(before) : RecordParts.All;
        var taken = speaker.Supplies & told & ~kept;
        var isFirst = others.TrueForAll(voice => voice.Rank > speaker.Rank);
        var votes = after.Votes;
        after = With(after, before, kept);
        after = after with
        {
            Votes = BillLists.WithParties(after.Votes, votes),
            // A better source that takes over brings no hashes, which are ours.
            Versions = BillLists.WithHashes(after.Versions, before.Versions),
            Identifier = isFirst ? after.Identifier : before.Identifier,
            Classification = isFirst ? after.Classification : before.Classification,
            Chamber = isFirst ? after.Chamber : before.Chamber,
            Related = Related(before.Related, after.Related, isFirst),
            Sources = [.. Union(SourcesOfOthers(before, gone), after.Sources, source => source.Url).OrderBy(RankOf).ThenBy(source => source.Note, StringComparer.Ordinal)],
            Extras = Together(isFirst ? after.Extras : before.Extras, isFirst ? before.Extras : after.Extras),
        };
        before = With(before, after, taken & ~RecordParts.Titles) with
        {
            Titles = taken.HasFlag(RecordParts.Titles) ? after.Titles : before.Titles,
            Actions = taken.HasFlag(RecordParts.Actions) ? UpTo(before, after.Actions) : before.Actions,
            Related = [.. before.Related.Select(known => after.Related.First(related => related.Id == known.Id))],
            Sources = [.. before.Sources.Where(source => after.Sources.Any(now => now.Url == source.Url))],
            // Of a copy that has been the only one so far nothing is mixed into what the better source says.
            Extras = isFirst && !SpeakingSource.IsIn(before, speaker) ? Together(new([.. after.Extras.Entries.Where(entry => before.Extras.All(entry.Key).Count > 0)]), before.Extras) : before.Extras,
        };
        return (before, after);
    }

    // A better source words everything in another way. Only what is newer than all that was known is news.
    private static List<BillAction> UpTo(Bill before, IReadOnlyList<BillAction> actions)
    {
        var last = before.Actions is [.., var newest] ? newest.Date : DateOnly.MinValue;
        return [.. actions.Where(action => action.Date <= last)];
    }

    private static RecordParts Parts(IEnumerable<SourceVoice> voices) =>
        voices.Aggregate(RecordParts.None, (parts, voice) => parts | voice.Supplies);

    private List<SourceLink> SourcesOfOthers(Bill bill, List<SourceVoice> gone) =>
        [.. bill.Sources.Where(source => source.Note != speaker.Name && !gone.Exists(voice => voice.Name == source.Note))];

    // Two sources may name one relation differently; the better one's word stands, and no run undoes the last one's.
    private static List<RelatedBill> Related(IReadOnlyList<RelatedBill> before, IReadOnlyList<RelatedBill> after, bool isFirst) =>
        isFirst ? Union(after, before, related => related.Id) : Union(before, after, related => related.Id);

    // The source of the record's own words first; of several of one rank the order must not depend on who speaks.
    private int RankOf(SourceLink source) => voices.FirstOrDefault(voice => voice.Name == source.Note) is { } voice
        ? (2 * (int)voice.Rank) + (SpeakingSource.TellsActions(voice) ? 0 : 1)
        : 0;

    private static List<T> Union<T, TKey>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, TKey> key) =>
        [.. first.Concat(second).DistinctBy(key)];

    private static Extras Together(Extras first, Extras second) =>
        new([.. first.Entries.Concat(second.Entries).DistinctBy(entry => entry.Key)]);

    /// <summary>A record with some of its parts taken from another.</summary>
    private static Bill With(Bill bill, Bill other, RecordParts parts)
    {
        if (parts.HasFlag(RecordParts.Titles))
            bill = bill with { Title = other.Title, Titles = other.Titles };
        if (parts.HasFlag(RecordParts.Subjects))
            bill = bill with { Subjects = other.Subjects };
        if (parts.HasFlag(RecordParts.Sponsors))
            bill = bill with { Sponsors = other.Sponsors };
        if (parts.HasFlag(RecordParts.Committees))
            bill = bill with { Committees = other.Committees };
        if (parts.HasFlag(RecordParts.Actions))
            bill = bill with { Actions = other.Actions };
        if (parts.HasFlag(RecordParts.Votes))
            bill = bill with { Votes = other.Votes };
        if (parts.HasFlag(RecordParts.Events))
            bill = bill with { Events = other.Events };
        if (parts.HasFlag(RecordParts.Versions))
            bill = bill with { Versions = other.Versions };
        if (parts.HasFlag(RecordParts.Laws))
            bill = bill with { Laws = other.Laws, Effective = other.Effective };
        return bill;
    }
}
