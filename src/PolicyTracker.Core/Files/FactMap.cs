using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Core.Files;

/// <summary>
/// Asks a map for what is expected and collects all problems: a wrong value says what is allowed, and
/// <see cref="Done"/> names every key that nobody asked for.
/// </summary>
public sealed class FactMap(Fact map, string file, ICollection<Problem> problems)
{
    private readonly List<string> _asked = [];

    public string File => file;

    public Fact Fact => map;

    /// <summary>The value of a key, marked as known.</summary>
    public Fact? Ask(string key)
    {
        _asked.Add(key);
        return map[key];
    }

    public string? Text(string key)
    {
        var value = Ask(key);
        if (value is null or { IsScalar: true })
            return Files.Text.CleanOrNull(value?.Value);
        Wrong(value, $"\"{key}\" must be a text on one line.");
        return null;
    }

    /// <summary>A text that must be there; empty when it is missing, which is reported.</summary>
    public string Required(string key)
    {
        var text = Text(key);
        if (text is null)
            Wrong(map[key] ?? map, $"\"{key}\" is missing; add a line \"{key}: ...\".");
        return text ?? "";
    }

    public DateOnly? Date(string key)
    {
        if (Ask(key) is not { } value)
            return null;
        if (DateOnly.TryParseExact(value.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Wrong(value, $"\"{key}\" must be a date such as 2026-01-31, but is {value}.");
        return null;
    }

    public int? Number(string key)
    {
        if (Ask(key) is not { } value)
            return null;
        if (value.AsNumber() is { } number)
            return number;
        Wrong(value, $"\"{key}\" must be a whole number without quotation marks, but is {value}.");
        return null;
    }

    public bool? Flag(string key)
    {
        if (Ask(key) is not { } value)
            return null;
        if (value.Kind == FactKind.Flag)
            return value.Value == "true";
        Wrong(value, $"\"{key}\" must be true or false, but is {value}.");
        return null;
    }

    /// <summary>A word of a closed list.</summary>
    public T? Word<T>(string key) where T : struct, Enum => Ask(key) is { } value ? Word<T>(key, value) : null;

    public IReadOnlyList<T> Words<T>(string key) where T : struct, Enum =>
        [.. Items(key).Select(item => Word<T>(key, item)).OfType<T>()];

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(key))
            if (item.IsScalar)
                texts.Add(Files.Text.Clean(item.Value));
            else
                Wrong(item, $"Each item of \"{key}\" must be a text.");
        return texts;
    }

    /// <summary>The maps of a list, each closed by the caller with <see cref="Done"/>.</summary>
    public IEnumerable<FactMap> Maps(string key)
    {
        foreach (var item in Items(key))
            if (item.Kind == FactKind.Map)
                yield return new(item, file, problems);
            else
                Wrong(item, $"Each item of \"{key}\" must be of the form {{name: value, ...}}.");
    }

    /// <summary>An item of a list that holds more than one kind of item, to be asked like this map.</summary>
    public FactMap Inner(Fact item) => new(item, file, problems);

    public FactMap? Map(string key)
    {
        if (Ask(key) is not { } value)
            return null;
        if (value.Kind == FactKind.Map)
            return new(value, file, problems);
        Wrong(value, $"\"{key}\" must hold further lines of the form name: value.");
        return null;
    }

    /// <summary>Reports keys that nobody asked for, with the ones that are allowed.</summary>
    public void Done()
    {
        foreach (var (key, value) in map.Entries)
            if (!_asked.Contains(key))
                Wrong(value, $"\"{key}\" is not a known key here. Allowed: {string.Join(", ", _asked)}. Remove it, or correct its spelling.", "unknown-key");
    }

    /// <summary>Reports a value that is not as it must be.</summary>
    public void Wrong(Fact place, string message, string rule = "value") =>
        problems.Add(Problem.Error(rule, message, file, place.Line, place.Column));

    private IReadOnlyList<Fact> Items(string key)
    {
        var value = Ask(key);
        if (value is null or { Kind: FactKind.List })
            return value?.Items ?? [];
        Wrong(value, $"\"{key}\" must be a list: one line for each item, beginning with a hyphen.");
        return [];
    }

    private T? Word<T>(string key, Fact value) where T : struct, Enum
    {
        if (Vocabulary<T>.TryParse(value.Value, out var word))
            return word;
        Wrong(value, $"\"{key}\" is {value}; allowed are {string.Join(", ", Vocabulary<T>.Words)}.");
        return null;
    }
}
