using System.Globalization;
using System.Text.Json;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// When a text was asked for in vain, so that one which is not published yet is not asked for every hour. Losing the file
/// costs those requests.
/// </summary>
internal sealed class TextMemory(string folder, DateTimeOffset now)
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(20);

    private readonly string _file = Path.Combine(folder, "texts.json");
    private Dictionary<string, string>? _asked;
    private bool _isNew;

    private Dictionary<string, string> Known => _asked ??= Read();

    public bool WasAskedLately(Uri address) =>
        Known.TryGetValue(address.AbsoluteUri, out var then) && DateTimeOffset.TryParse(then, CultureInfo.InvariantCulture, out var moment) && IsLately(moment);

    public void Asked(Uri address)
    {
        Known[address.AbsoluteUri] = now.ToString("O", CultureInfo.InvariantCulture);
        _isNew = true;
    }

    public void Write()
    {
        if (!_isNew)
            return;
        var lately = Known.Where(asked => DateTimeOffset.TryParse(asked.Value, CultureInfo.InvariantCulture, out var moment) && IsLately(moment)).ToDictionary();
        AtomicFile.Write(_file, JsonSerializer.SerializeToUtf8Bytes(lately));
        _isNew = false;
    }

    private bool IsLately(DateTimeOffset moment) => moment <= now && now - moment < Lately;

    private Dictionary<string, string> Read()
    {
        try
        {
            return File.Exists(_file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(_file)) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
