using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The committee meetings on whose agenda a measure is. Lists tell only what was touched, so a meeting that is still to
/// come and was known before is asked for by its number: only then does its absence mean anything.
/// </summary>
internal sealed class CongressGovEvents(CongressGovApi api, BillId id, ScrapeContext context)
{
    /// <returns>All that the source has; null when it could not say, or has nothing to say.</returns>
    public async Task<IReadOnlyList<BillEvent>?> ReadAsync(CancellationToken cancellation)
    {
        // Meetings of an earlier Congress are over.
        if (!UnitedStates.TryParts(id, out var congress, out _, out _) || congress != UnitedStates.CongressOf(context.Today(UnitedStates.Zone)))
            return null;
        var meetings = await CongressGovMeetings.OfAsync(api, context, congress, cancellation);
        if (!meetings.IsListed)
            return null;
        var recorded = (context.Recorded(id)?.Events ?? []).Where(known => known.Id?.StartsWith(CongressGovMeeting.IdOf(""), StringComparison.Ordinal) == true).ToList();
        var listed = meetings.All.Where(meeting => meeting.Bills.Contains(id)).Select(meeting => meeting.Event).OfType<BillEvent>().ToList();
        var told = new List<BillEvent>();
        foreach (var known in listed.Concat(recorded).DistinctBy(known => known.Id))
            if (await NowAsync(meetings, known, cancellation) is { } now)
                told.Add(now);
        return told.Count == 0 && recorded.Count == 0 ? null : [.. told.OrderBy(known => known.Date).ThenBy(known => known.Time, StringComparer.Ordinal).ThenBy(known => known.Id, StringComparer.Ordinal)];
    }

    private async Task<BillEvent?> NowAsync(CongressGovMeetings meetings, BillEvent known, CancellationToken cancellation)
    {
        if (known.Date < context.Today(UnitedStates.Zone))
            return known;
        try
        {
            // Agendas come late and go for a while: only one that names other measures takes this one off.
            return await meetings.NowAsync(known.Id![CongressGovMeeting.IdOf("").Length..], cancellation) is { } meeting
                && (meeting.Bills.Count == 0 || meeting.Bills.Contains(id)) ? meeting.After(known) : null;
        }
        catch (SourceException failure)
        {
            context.Tell(Problem.Warning("source-part", $"Whether the meeting \"{known.Title}\" of {known.Date:yyyy-MM-dd} still takes place could not be asked: {failure.Sentence}", failure.Address.ToString()));
            return known;
        }
    }
}
