using System.Globalization;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Keeps to LegiScan's 30,000 requests a month: no day takes more than a tenth of what the month has left that morning,
/// so that a bad day leaves the rest of the month its requests.
/// </summary>
internal sealed class LegiScanQuota
{
    public const int PerMonth = 30_000;

    private readonly string _file;
    private readonly DateOnly _today;
    private int _usedBefore;
    private int _usedToday;

    public LegiScanQuota(ScrapeContext context)
    {
        _file = Path.Combine(context.StateFolder, "requests.txt");
        // LegiScan counts in its own time; a day that is a few hours off changes nothing.
        _today = DateOnly.FromDateTime(context.Now.UtcDateTime);
        Load();
    }

    private int Share => (PerMonth - _usedBefore) / 10;

    /// <summary>Counts a request that is about to be sent.</summary>
    /// <exception cref="SourceException">Today's share is used up.</exception>
    public void Take(Uri address)
    {
        if (_usedToday >= Share)
            throw new SourceException(address, SourceFailure.HostSkipped, string.Create(CultureInfo.InvariantCulture,
                $"Today's share of LegiScan's {PerMonth:N0} requests a month is used up ({_usedToday:N0}, a tenth of what the month had left this morning). Records stay as they are; the next run after midnight UTC goes on."));
        _usedToday++;
        AtomicFile.WriteIfChanged(_file, System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_today:yyyy-MM-dd} {_usedBefore} {_usedToday}\n")));
    }

    private void Load()
    {
        var parts = File.Exists(_file) ? File.ReadAllText(_file).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries) : [];
        if (parts is not [var day, var before, var used]
            || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            || !int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var usedBefore)
            || !int.TryParse(used, NumberStyles.None, CultureInfo.InvariantCulture, out var usedThen)
            || (last.Year, last.Month) != (_today.Year, _today.Month))
            return;
        (_usedBefore, _usedToday) = last == _today ? (usedBefore, usedThen) : (usedBefore + usedThen, 0);
    }
}
