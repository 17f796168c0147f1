using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Finds documents by topic: one search for each phrase and each part of the Code of Federal Regulations. A search also
/// looks into the text of documents, so what it finds is judged here by what the record would say.
/// </summary>
internal sealed class RegisterDiscovery(ScrapeContext context, RegisterShelf shelf, CancellationToken cancellation)
{
    private static readonly TimeZoneInfo Eastern = TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone);

    private readonly RegisterApi _api = new(context.Client);
    private readonly List<Problem> _problems = [];

    // The first day that is looked at again, although nothing failed.
    private DateOnly? _unseen;

    private DateOnly Since => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(context.Since, Eastern).DateTime);

    public async Task<Discovery> FindAsync()
    {
        var topics = context.Topics.Where(topic => topic.Jurisdictions.Count == 0 || topic.Jurisdictions.Contains(UnitedStates.Jurisdiction)).ToList();
        var found = await SearchAllAsync(topics);
        shelf.Add(found);
        var homes = await RuleHomes.OfAsync(context, shelf);
        var bills = found.Where(document => document.Section != RegisterSection.Other && IsTopical(topics, document))
            .OrderBy(document => document.Published).ThenBy(document => document.Number, StringComparer.Ordinal)
            .Select(document => new DiscoveredBill(homes.Of(document), Morning(document.Published)))
            .DistinctBy(bill => bill.Id).ToList();
        // What could not be searched for is searched for again by the next run, from the same day on.
        var isWhole = !_problems.Exists(problem => problem.Severity == Severity.Error);
        return new(bills, !isWhole ? context.Since : _unseen is { } day ? Morning(day) : context.Now, _problems);
    }

    /// <summary>The conditions of each search, each once.</summary>
    public static IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Searches(IEnumerable<Topic> topics)
    {
        var searches = new List<IReadOnlyList<KeyValuePair<string, string>>>();
        foreach (var topic in topics)
        {
            KeyValuePair<string, string>[] agencies = [.. topic.Match.Agencies.Select(slug => KeyValuePair.Create("[agencies][]", slug))];
            foreach (var phrase in Phrases(topic))
                searches.Add([new("[term]", phrase), .. agencies]);
            foreach (var part in topic.Match.Cfr.Select(part => part.Split(' ')).Where(part => part.Length == 3))
                searches.Add([new("[cfr][title]", part[0]), new("[cfr][part]", part[2]), .. agencies]);
        }

        return [.. searches.DistinctBy(search => string.Join('&', search.Select(pair => $"{pair.Key}={pair.Value}")))];
    }

    private static IEnumerable<string> Phrases(Topic topic)
    {
        static string Quoted(string phrase) => $"\"{phrase.Replace("\"", "", StringComparison.Ordinal)}\"";
        IEnumerable<string> own = topic.StateWords.GetValueOrDefault(UnitedStates.Jurisdiction) ?? [];
        var any = topic.Match.Any.Concat(own).ToList();
        return any.Count > 0 ? any.Select(Quoted) : topic.Match.All.Count > 0 ? [string.Join(' ', topic.Match.All.Select(Quoted))] : [];
    }

    private async Task<IReadOnlyList<RegisterDocument>> SearchAllAsync(List<Topic> topics)
    {
        var (found, failures) = (new Dictionary<string, RegisterDocument>(StringComparer.Ordinal), new List<(SourceException, string)>());
        foreach (var search in Searches(topics))
        {
            var list = await _api.SearchAsync(search, Since, cancellation);
            if (NoAnswer(search, list) is { } failure)
                return await IssuesAsync(failure);
            foreach (var document in list.Documents)
                found.TryAdd(document.Number, document);
            _problems.AddRange(list.Unreadable.Select(RegisterApi.LeftOut));
            if (list.Failure is not null)
                failures.Add((list.Failure, string.Join(' ', search.Select(pair => pair.Value))));
        }

        _problems.AddRange(Told(failures));
        return [.. found.Values];
    }

    // A search always answers something, and with documents of the days that were asked for.
    private SourceException? NoAnswer(IReadOnlyList<KeyValuePair<string, string>> search, RegisterList list)
    {
        if (list.Failure is { } failure && (RegisterReader.IsOutOfReach(failure) || (failure.Kind == SourceFailure.NotFound && list.Documents.Count == 0)))
            return failure;
        var tomorrow = context.Today(UnitedStates.Zone).AddDays(1);
        return list.Documents.FirstOrDefault(document => document.Published < Since || document.Published > tomorrow) is { } odd
            ? new ScrapeException(RegisterApi.Search(search, Since), $"The search since {OneLine.Iso(Since)} lists document {odd.Number} of {OneLine.Iso(odd.Published)}, so it is no answer to what was asked.")
            : null;
    }

    // Days that no issue was read of are looked at again when the service answers.
    private async Task<IReadOnlyList<RegisterDocument>> IssuesAsync(SourceException failure)
    {
        var issues = await RegisterIssues.OfAsync(context, failure, cancellation);
        _problems.AddRange(issues.Gaps);
        _unseen = issues.Awaited;
        return issues.Documents;
    }

    // A hundred searches may fail for one reason, which is one problem.
    private IEnumerable<Problem> Told(List<(SourceException Failure, string Words)> failures) =>
        failures.GroupBy(failed => failed.Failure.Sentence, StringComparer.Ordinal).Select(same => Problem.Error("source-discovery",
            $"The search for {same.First().Words}{(same.Count() > 1 ? $" and {same.Count() - 1} more" : "")} since {OneLine.Iso(Since)} is not whole: {same.Key} What came was read; the next run searches again from the same day.",
            same.First().Failure.Address.ToString()));

    // The source found the words somewhere in the text; whether the matter is ours, the title, the summary and the parts say.
    private static bool IsTopical(List<Topic> topics, RegisterDocument document) =>
        TopicMatcher.Match(topics, RulemakingRecord.Of(RuleIds.OfDocument(document.Number), [document])).Count > 0;

    // Any moment of the issue's day: a search begins with a day.
    private static DateTimeOffset Morning(DateOnly day)
    {
        var morning = day.ToDateTime(new(8, 0));
        return new(morning, Eastern.GetUtcOffset(morning));
    }
}
