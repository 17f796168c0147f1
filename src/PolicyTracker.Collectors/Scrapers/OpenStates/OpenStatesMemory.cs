using System.Globalization;
using System.Text;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// What the source remembers between runs: how often it asked today, and how far each jurisdiction has been searched.
/// Without the file the day's count begins at nothing, and the search where the last complete one ended.
/// </summary>
/// <remarks>
/// How far a run has searched counts only once what it found has been saved. It hands its own moment to the collector as
/// the end of its search; a later run that begins at that moment knows that nothing was lost on the way, and one that
/// begins anywhere else searches once more from the marks before.
/// </remarks>
internal sealed class OpenStatesMemory
{
    /// <summary>A free key may ask 250 times a day; a few are kept back for tries that are made again.</summary>
    public const int DailyCalls = 240;

    private const string CallsKey = "calls";
    private const string UntilKey = "until";
    private const string Pending = "pending ";
    private const string Tried = "tried ";

    private readonly string _file;
    private readonly string _today;
    private readonly Dictionary<string, string> _values;

    public OpenStatesMemory(string folder, DateTimeOffset now)
    {
        _file = Path.Combine(folder, "requests.txt");
        _today = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _values = Read(_file);
    }

    /// <summary>The quota of the day is used up.</summary>
    public bool IsUsedUp => Calls >= DailyCalls;

    private int Calls => _values.GetValueOrDefault(CallsKey)?.Split(' ') is [var day, var count] && day == _today
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var calls) ? calls : 0;

    /// <summary>Begins a search, and says whether all that the last one found has been saved.</summary>
    /// <param name="since">Where the collector has it begin.</param>
    public bool Begin(DateTimeOffset since, DateTimeOffset now)
    {
        var goesOn = Moment(UntilKey) == since;
        foreach (var key in _values.Keys.Where(key => key.StartsWith(Pending, StringComparison.Ordinal)).ToList())
            if (_values.Remove(key, out var mark) && goesOn)
                _values[key[Pending.Length..]] = mark;
        _values[UntilKey] = Written(now);
        return goesOn;
    }

    /// <summary>How far a jurisdiction has been searched and everything found was saved; null when it never was.</summary>
    public DateTimeOffset? SearchedUntil(string jurisdiction) => Moment(jurisdiction);

    /// <summary>How far this run has searched it.</summary>
    public void Searched(string jurisdiction, DateTimeOffset until) => _values[Pending + jurisdiction] = Written(until);

    /// <summary>When it had its last turn, whatever came of it.</summary>
    public DateTimeOffset? LastTurn(string jurisdiction) => Moment(Tried + jurisdiction);

    public void TakesTurn(string jurisdiction, DateTimeOffset now) => _values[Tried + jurisdiction] = Written(now);

    /// <summary>Counts a request before it is sent, so that a run that is killed has counted it too.</summary>
    public void CountCall()
    {
        _values[CallsKey] = string.Create(CultureInfo.InvariantCulture, $"{_today} {Calls + 1}");
        Write();
    }

    public void Write() => AtomicFile.WriteIfChanged(_file, Encoding.UTF8.GetBytes(
        string.Concat(_values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}: {value.Value}\n"))));

    private static Dictionary<string, string> Read(string file) => (File.Exists(file) ? File.ReadAllLines(file) : [])
        .Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2)
        .DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private DateTimeOffset? Moment(string key) => DateTimeOffset.TryParseExact(
        _values.GetValueOrDefault(key), "u", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
