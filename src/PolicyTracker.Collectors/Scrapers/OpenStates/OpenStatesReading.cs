using System.Collections.Concurrent;
using System.Collections.Frozen;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Has the answers about single bills. Followed bills are asked for twenty at a time, and what a search has brought is not
/// asked for again.
/// </summary>
internal sealed class OpenStatesReading(ScrapeContext context)
{
    /// <summary>What lists have brought in this run.</summary>
    public Task<ConcurrentDictionary<BillId, OpenStatesAnswer>> FoundAsync() =>
        context.OnceAsync(nameof(OpenStatesReading), () => Task.FromResult(new ConcurrentDictionary<BillId, OpenStatesAnswer>()));

    /// <exception cref="SourceException">There is no such bill, or what came is not about it.</exception>
    public async Task<OpenStatesAnswer> AnswerAsync(BillId id, CancellationToken cancellation)
    {
        var found = await FoundAsync();
        if (found.TryGetValue(id, out var listed))
            return listed;
        return Batch(id) is { Length: > 1 } batch && (await BatchAsync(batch, cancellation)).TryGetValue(id, out var answer)
            ? answer
            : await OneAsync(id, cancellation);
    }

    // Its twenty among the followed bills of its session; always the same ones in a run.
    private BillId[] Batch(BillId id) => context.Followed
        .Where(other => other.Jurisdiction == id.Jurisdiction && other.Session == id.Session)
        .Chunk(OpenStatesAddresses.PageSize).FirstOrDefault(chunk => chunk.Contains(id)) ?? [];

    private Task<IReadOnlyDictionary<BillId, OpenStatesAnswer>> BatchAsync(BillId[] ids, CancellationToken cancellation) =>
        context.OnceAsync($"{nameof(OpenStatesReading)} {ids[0]}", () => LoadAsync(ids, cancellation));

    // A list that cannot be believed costs its own bills no more than a request each.
    private async Task<IReadOnlyDictionary<BillId, OpenStatesAnswer>> LoadAsync(BillId[] ids, CancellationToken cancellation)
    {
        try
        {
            return await ListedAsync(ids, cancellation);
        }
        catch (ScrapeException failure)
        {
            context.Tell(Problem.Warning("source-fallback", $"{ids.Length} bills of {ids[0].Jurisdiction.ToUpperInvariant()} were asked for one by one, because their list could not be read: {failure.Sentence}", failure.Address.ToString()));
            return FrozenDictionary<BillId, OpenStatesAnswer>.Empty;
        }
    }

    private async Task<IReadOnlyDictionary<BillId, OpenStatesAnswer>> ListedAsync(BillId[] ids, CancellationToken cancellation)
    {
        var address = OpenStatesAddresses.Bills(ids[0].Jurisdiction, SessionOf(ids[0]), ids);
        var page = await PageAsync(address, cancellation);
        if (page.Bills.FirstOrDefault(answer => !ids.Contains(answer.Id)) is { } other)
            throw new ScrapeException(address, $"The list holds {other.Id}, which was not asked for.");
        return page.Bills.GroupBy(answer => answer.Id).ToDictionary(same => same.Key, OpenStatesAnswer.Newest);
    }

    // A list that is not there leaves the single addresses.
    private async Task<OpenStatesPage> PageAsync(Uri address, CancellationToken cancellation)
    {
        var api = await OpenStatesApi.OfAsync(context);
        try
        {
            return await api.ListAsync(address, cancellation);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            return new([], 1, 0);
        }
    }

    private async Task<OpenStatesAnswer> OneAsync(BillId id, CancellationToken cancellation)
    {
        var api = await OpenStatesApi.OfAsync(context);
        var address = OpenStatesAddresses.Bill(id, SessionOf(id));
        try
        {
            var bill = await api.GetAsync(address, cancellation);
            var about = OpenStatesIdentity.Of(bill, address);
            return about == id
                ? new(id, bill, address)
                : throw new ScrapeException(address, $"The answer is about {about}, and {id} was asked for.");
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            throw new SourceException(address, SourceFailure.NotFound,
                $"Open States has no {OpenStatesAddresses.Identifier(id)} in the session \"{SessionOf(id)}\" of {id.Jurisdiction.ToUpperInvariant()} (status 404). {Hint(id)}", failure);
        }
    }

    // The parts of an id are in small letters; only the calendar knows how Open States writes the session (89R).
    private string SessionOf(BillId id) => context.Calendar.Find(id.Jurisdiction, id.Session)?.Id ?? id.Session;

    private string Hint(BillId id) => context.Calendar.Find(id.Jurisdiction, id.Session) is null
        ? $"The session is not recorded in content/jurisdictions/{id.Jurisdiction}.md; add it there as Open States writes it."
        : "Check the number and the session.";
}
