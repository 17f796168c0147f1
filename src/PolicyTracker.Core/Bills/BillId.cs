using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PolicyTracker.Core.Bills;

/// <summary>
/// The one string that is a measure's identity: <c>us/119/hr1144</c>, jurisdiction / session / number. The only
/// type that knows a measure's path and address.
/// </summary>
/// <remarks>People's spellings (<c>H.R. 1144</c>) are understood by <c>BillIdReader</c>.</remarks>
public sealed partial record BillId : IComparable<BillId>
{
    private BillId(string jurisdiction, string session, string number)
    {
        Jurisdiction = jurisdiction;
        Session = session;
        Number = number;
    }

    /// <summary>USPS code in lower case, <c>us</c> for federal.</summary>
    public string Jurisdiction { get; }

    /// <summary>Open States' session identifier in lower case; <c>rules</c> for federal rulemakings.</summary>
    public string Session { get; }

    /// <summary>Letters and digits of the identifier in lower case; a rulemaking's RIN keeps its hyphen.</summary>
    public string Number { get; }

    /// <summary>The whole id.</summary>
    public string Value => $"{Jurisdiction}/{Session}/{Number}";

    /// <summary>The record's file below the workspace, with forward slashes.</summary>
    public string Path => $"bills/{Value}.md";

    /// <summary>The page's address below the site's root.</summary>
    public string Url => $"/bills/{Value}/";

    public static BillId Of(string jurisdiction, string session, string number) =>
        Parse($"{jurisdiction}/{session}/{number}");

    /// <summary>The id of a measure from its session and number as a source writes them: <c>20252026 Special Session 1</c>, <c>AB 379</c>.</summary>
    public static BillId From(string jurisdiction, string session, string identifier) =>
        Of(jurisdiction, SessionSlug(session), string.Concat(identifier.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());

    /// <summary>A session's identifier as a part of an id: in lower case, and a hyphen for whatever is no letter or digit.</summary>
    public static string SessionSlug(string session) => NoLetters().Replace(session.ToLowerInvariant(), "-").Trim('-');

    /// <exception cref="FormatException">The text is not an id in its canonical form.</exception>
    public static BillId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"\"{text}\" is not a bill id. Write jurisdiction/session/number, such as us/119/hr1144.");

    /// <summary>Reads the canonical form only.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out BillId? id)
    {
        id = null;
        if (text is null || Canonical().Match(text) is not { Success: true } match)
            return false;
        id = new(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        return true;
    }

    /// <summary>By jurisdiction, session, letters, then the number as a number: hr9 before hr10.</summary>
    public int CompareTo(BillId? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Jurisdiction, other.Jurisdiction);
        order = order != 0 ? order : string.CompareOrdinal(Session, other.Session);
        order = order != 0 ? order : string.CompareOrdinal(Letters(Number), Letters(other.Number));
        order = order != 0 ? order : Digits(Number).CompareTo(Digits(other.Number));
        return order != 0 ? order : string.CompareOrdinal(Number, other.Number);
    }

    public override string ToString() => Value;

    private static string Letters(string number) => number[..^number.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz").Length];

    private static long Digits(string number)
    {
        var digits = number.AsSpan(Letters(number).Length);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return long.TryParse(length < 0 ? digits : digits[..length], out var value) ? value : long.MaxValue;
    }

    [GeneratedRegex(@"\A([a-z]{2})/([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Canonical();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoLetters();
}
