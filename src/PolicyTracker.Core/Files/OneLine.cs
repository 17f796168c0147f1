using System.Globalization;
using System.Text;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Files;

/// <summary>
/// Writes one fact as one line: a JSON object with a space after each colon and comma, empty keys left out,
/// characters outside ASCII as themselves. Every YAML reader understands it and a Git diff shows one line per fact.
/// </summary>
public sealed class OneLine
{
    private readonly StringBuilder _line = new("{");

    /// <summary>Adds a text unless it is empty.</summary>
    public OneLine Text(string key, string? value) =>
        Files.Text.CleanOrNull(value) is { } clean ? Raw(key, Quote(clean)) : this;

    public OneLine Date(string key, DateOnly? value) => value is { } date ? Raw(key, Quote(Iso(date))) : this;

    public OneLine Number(string key, int? value) =>
        value is { } number ? Raw(key, number.ToString(CultureInfo.InvariantCulture)) : this;

    /// <summary>Adds a flag only when it is set.</summary>
    public OneLine Flag(string key, bool value) => value ? Raw(key, "true") : this;

    public OneLine Word<T>(string key, T? value) where T : struct, Enum =>
        value is { } word ? Raw(key, Quote(word.Word())) : this;

    /// <summary>Adds a list of texts unless it is empty.</summary>
    public OneLine Texts(string key, IEnumerable<string> values)
    {
        var quoted = values.Select(Files.Text.Clean).Where(value => value.Length > 0).Select(Quote).ToList();
        return quoted.Count == 0 ? this : Raw(key, $"[{string.Join(", ", quoted)}]");
    }

    /// <summary>Adds a value that is already in the one-line form.</summary>
    public OneLine Raw(string key, string value)
    {
        if (_line.Length > 1)
            _line.Append(", ");
        _line.Append(Quote(key)).Append(": ").Append(value);
        return this;
    }

    public override string ToString() => _line + "}";

    /// <summary>A JSON string. Texts are clean, so only quotation marks and backslashes need an escape.</summary>
    public static string Quote(string text)
    {
        if (text.AsSpan().IndexOfAny('"', '\\') < 0)
            return $"\"{text}\"";
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (var letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A date as every file writes it: <c>yyyy-MM-dd</c>.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
