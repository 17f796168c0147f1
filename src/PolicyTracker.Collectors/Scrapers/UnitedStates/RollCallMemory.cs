using System.Globalization;
using System.Text;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Which roll calls were asked for in vain, and on which day last: none is asked for twice a day. Those that count no
/// yeas and nays need not be asked for again. Without the file they are, once.
/// </summary>
internal sealed class RollCallMemory
{
    private const string Never = "never";

    private readonly string _file;
    private readonly string _today;
    private readonly Dictionary<string, string> _tried;

    public RollCallMemory(string folder, DateOnly today)
    {
        _file = Path.Combine(folder, "roll-calls.txt");
        _today = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _tried = (File.Exists(_file) ? File.ReadAllLines(_file) : [])
            .Select(line => line.Split(' ')).Where(parts => parts.Length == 2)
            .DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    public bool WasTriedBefore(RollCallAddress call) => _tried.ContainsKey(Key(call));

    public bool MayTry(RollCallAddress call) => _tried.GetValueOrDefault(Key(call)) is not { } day || (day != Never && day != _today);

    public void Failed(RollCallAddress call) => Set(call, _today);

    public void IsNoCount(RollCallAddress call) => Set(call, Never);

    public void Succeeded(RollCallAddress call)
    {
        if (_tried.Remove(Key(call)))
            Write();
    }

    private static string Key(RollCallAddress call) => call.Address.AbsolutePath;

    private void Set(RollCallAddress call, string day)
    {
        _tried[Key(call)] = day;
        Write();
    }

    private void Write() => AtomicFile.WriteIfChanged(_file, Encoding.UTF8.GetBytes(
        string.Concat(_tried.OrderBy(tried => tried.Key, StringComparer.Ordinal).Select(tried => $"{tried.Key} {tried.Value}\n"))));
}
