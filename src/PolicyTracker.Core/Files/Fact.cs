using System.Globalization;

namespace PolicyTracker.Core.Files;

/// <summary>What a value in a file is.</summary>
public enum FactKind
{
    Text, Number, Flag, List, Map,
}

/// <summary>
/// One value of a file with the place where it stands. The strict reader and the YAML reader make the same facts, so
/// that what a fact means is written once.
/// </summary>
/// <param name="Value">The text, or a number or flag as written; empty for lists and maps.</param>
/// <param name="Line">1-based line in the file.</param>
/// <param name="Column">1-based column.</param>
public sealed record Fact(FactKind Kind, string Value, int Line, int Column)
{
    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Fact> Items { get; init; } = [];

    /// <summary>The entries of a map in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, Fact>> Entries { get; init; } = [];

    public bool IsScalar => Kind is FactKind.Text or FactKind.Number or FactKind.Flag;

    /// <summary>The value of a key, or null.</summary>
    public Fact? this[string key]
    {
        get
        {
            foreach (var (name, value) in Entries)
                if (string.Equals(name, key, StringComparison.Ordinal))
                    return value;
            return null;
        }
    }

    /// <summary>The whole fact in the one-line form.</summary>
    public override string ToString() => Kind switch
    {
        FactKind.Text => OneLine.Quote(Value),
        FactKind.List => $"[{string.Join(", ", Items)}]",
        FactKind.Map => "{" + string.Join(", ", Entries.Select(entry => $"{OneLine.Quote(entry.Key)}: {entry.Value}")) + "}",
        _ => Value,
    };

    /// <summary>A whole number, or null when it is none.</summary>
    public int? AsNumber() =>
        Kind == FactKind.Number && int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
