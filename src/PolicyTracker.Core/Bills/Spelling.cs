using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Bills;

/// <summary>What one written identifier says: a number, and perhaps a jurisdiction and a session.</summary>
internal sealed record Spelling(string Number, string? Jurisdiction, string? Session)
{
    /// <summary>Null when the text names no measure at all.</summary>
    public static Spelling? Of(string written, IReadOnlyCollection<BillId> known)
    {
        if (Canonical(written) is { } id)
            return new(Key(id.Number), id.Jurisdiction, id.Session);
        if (FederalSpelling.TryRead(written, out var congress, out var type, out var number))
        {
            // Without a Congress, "S 3949" is also how New York writes its own.
            var term = congress?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new($"{type.Code}{number}", term is null ? null : UnitedStates.Jurisdiction, term);
        }

        return Tokens(written, known);
    }

    /// <summary>Whether a known measure fits everything that was said.</summary>
    public bool Matches(BillId id) => (Jurisdiction is null || Same(id.Jurisdiction, Jurisdiction))
        && (Session is null || Same(id.Session, Session)) && Key(id.Number) == Number;

    /// <summary>The measure in the words that it is printed in, with its id where that is certain.</summary>
    public string Understood(string written) =>
        Session is not null && Jurisdiction is not null
        && BillId.TryParse($"{Jurisdiction}/{Session}/{Number}", out var id)
            ? UnitedStates.TryParts(id, out var congress, out var type, out var number)
                ? $"{UnitedStates.Identifier(type.Code, number)} in the {UnitedStates.CongressName(congress)} ({id})"
                : id.Value
            : $"\"{written}\"";

    /// <summary>Equal apart from case, blanks and punctuation: <c>2025-2026</c> is <c>20252026</c>.</summary>
    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    // The id itself, and the ways in which our own files and pages write it.
    private static BillId? Canonical(string written)
    {
        var path = written.ToLowerInvariant();
        var start = path.LastIndexOf("bills/", StringComparison.Ordinal);
        if (start >= 0)
            path = path[(start + "bills/".Length)..];
        path = path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path.TrimEnd('/');
        return BillId.TryParse(path, out var id) ? id : null;
    }

    // "AB-379", "CA AB 379", "2025 SB 620", "AB 379 (2025-2026)": the number is what no jurisdiction or session explains.
    private static Spelling? Tokens(string written, IReadOnlyCollection<BillId> known)
    {
        var tokens = written.Split([' ', '/', ',', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var jurisdiction = Take(tokens, known, id => id.Jurisdiction, 0);
        var session = Take(tokens, known, id => id.Session, 0) ?? Take(tokens, known, id => id.Session, tokens.Count - 1);
        var number = Key(string.Concat(tokens));
        return number.Any(char.IsAsciiDigit) && number.Any(char.IsAsciiLetter) ? new(number, jurisdiction, session) : null;
    }

    private static string? Take(
        List<string> tokens, IReadOnlyCollection<BillId> known, Func<BillId, string> part, int at)
    {
        if (at < 0 || at >= tokens.Count || tokens.Count < 2 || !Leaves(tokens, at))
            return null;
        var token = tokens[at];
        if (known.Select(part).FirstOrDefault(value => Same(value, token)) is not { } found)
            return null;
        tokens.RemoveAt(at);
        return found;
    }

    // A part may be taken away only when letters and digits remain to be a number.
    private static bool Leaves(List<string> tokens, int at)
    {
        var rest = string.Concat(tokens.Where((_, index) => index != at));
        return rest.Any(char.IsAsciiDigit) && rest.Any(char.IsAsciiLetter);
    }

    // SB0620 and SB 620 are one number.
    private static string Key(string number)
    {
        var plain = Plain(number);
        var digits = plain.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits <= 0)
            return plain;
        var rest = plain.AsSpan(digits).TrimStart('0');
        return rest.IsEmpty || !char.IsAsciiDigit(rest[0]) ? plain : string.Concat(plain.AsSpan(0, digits), rest);
    }

    private static string Plain(string text) =>
        string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
