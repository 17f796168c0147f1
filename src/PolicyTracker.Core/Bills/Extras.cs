namespace PolicyTracker.Core.Bills;

/// <summary>Facts that Open Civic Data has no name for: string values by key, in the order they were given.</summary>
/// <remarks>Values are text, or lists of text; keys are snake_case.</remarks>
public sealed record Extras(IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Entries)
{
    public static readonly Extras None = new([]);

    /// <summary>The first value of a key, or null.</summary>
    public string? this[string key] =>
        Entries.FirstOrDefault(entry => entry.Key == key).Value is [var first, ..] ? first : null;

    /// <summary>All values of a key; empty when it is absent.</summary>
    public IReadOnlyList<string> All(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value ?? [];

    /// <summary>The same facts with one key set to one value, or removed when the value is null or empty.</summary>
    public Extras With(string key, string? value) => With(key, string.IsNullOrEmpty(value) ? [] : [value]);

    /// <summary>The same facts with one key set, or removed when there are no values.</summary>
    public Extras With(string key, IReadOnlyList<string> values)
    {
        var kept = Entries.Where(entry => entry.Key != key);
        return new([.. values.Count == 0 ? kept : kept.Append(new(key, values))]);
    }
}
