using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A session as LegiScan knows it.</summary>
/// <param name="Id">LegiScan's number of it.</param>
/// <param name="State">USPS code in lower case.</param>
/// <param name="Name">Title and name together: only they tell special sessions apart.</param>
/// <param name="IsPast">It is over and a later one has begun.</param>
/// <param name="DataHash">Moves when anything in the session moves; empty when the list does not say.</param>
internal sealed partial record LegiScanSession(
    int Id, string State, int FirstYear, int LastYear, bool IsSpecial, string Name, bool IsPast, string DataHash)
{
    /// <param name="state">USPS code, where the session itself does not say.</param>
    public static LegiScanSession Read(JsonElement session, string? state = null)
    {
        var first = session.Number("year_start");
        return new(
            session.Number("session_id"),
            (session.TextOrNull("state_abbr") ?? session.TextOrNull("state") ?? state ?? StateOf(session.Number("state_id"))).ToLowerInvariant(),
            first,
            Math.Max(first, session.Number("year_end")),
            session.Number("special") == 1,
            string.Join(" / ", new[] { session.Text("session_title"), session.Text("session_name") }.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)),
            session.Number("prior") == 1,
            session.Text("dataset_hash"));
    }

    /// <summary>Our part of an id for this session; null when nobody has recorded it.</summary>
    public string? Slug(SessionCalendar calendar) => State == UnitedStates.Jurisdiction
        ? LegiScanNumber.Congress(FirstYear)
        : Recorded(calendar)?.Slug;

    /// <summary>What a person must do when nobody has recorded the session.</summary>
    public Problem Unknown() => Problem.Warning("session-unknown", Missing(), $"content/jurisdictions/{State}.md");

    public string Missing() => string.Create(CultureInfo.InvariantCulture,
        $"LegiScan has a session \"{Name}\" ({FirstYear} to {LastYear}) of {State.ToUpperInvariant()} that is not recorded. Add it under \"sessions\" in content/jurisdictions/{State}.md, with the identifier that Open States uses; until then its bills are left out.");

    /// <summary>Days on which something of this session can have happened; others are mistakes of the source.</summary>
    public bool CanHold(DateOnly day) => day.Year >= FirstYear - 2 && day.Year <= LastYear + 2;

    private Session? Recorded(SessionCalendar calendar)
    {
        var all = calendar.Of(State).Where(IsOfTheseYears).ToList();
        if (IsFiscal)
            return Only(all.Where(session => Says(session, "fiscal")));
        all.RemoveAll(session => Says(session, "fiscal"));
        if (!IsSpecial)
            return Only(all.Where(session => !IsSpecialSession(session)));
        var special = all.Where(IsSpecialSession).ToList();
        return Ordinal(Name) is { } number
            ? Only(special.Where(session => (Ordinal(session.Name) ?? OrdinalOfId(session.Id)) == number))
            : Only(special);
    }

    private bool IsFiscal => Name.Contains("Fiscal", StringComparison.OrdinalIgnoreCase);

    // Some years have two entries for one session; the later one is the one that was corrected.
    private static Session? Only(IEnumerable<Session> sessions) => sessions.ToList() is [var only] ? only : null;

    // Names tell the years where they have them: California's session of 2025 begins in December 2024.
    private bool IsOfTheseYears(Session session)
    {
        if (YearsOf(session) is not { } years)
            return false;
        return IsSpecial || IsFiscal
            ? years.First >= FirstYear && years.First <= LastYear
            : years.First == FirstYear && (years.Last == LastYear || years.Last == years.First);
    }

    private static (int First, int Last)? YearsOf(Session session)
    {
        if (Span().Match(session.Name) is { Success: true } span)
            return (Year(span.Groups[1]), Year(span.Groups[2]));
        if (Years().Match(session.Name) is { Success: true } year)
            return (Year(year), Year(year));
        if (Years().Match(session.Id) is { Success: true } id)
            return (Year(id), Year(id));
        // A legislature that meets in December meets as the one of the next year.
        return session.Start is { } start ? (Begins(start), Math.Max(Begins(start), session.End?.Year ?? 0)) : null;
    }

    private static int Begins(DateOnly start) => start.Month >= 11 ? start.Year + 1 : start.Year;

    private static bool IsSpecialSession(Session session) =>
        session.Kind == "special" || Says(session, "special") || Says(session, "extraordinary") || Says(session, "called");

    private static bool Says(Session session, string word) => session.Name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int? Ordinal(string name)
    {
        if (OrdinalNumber().Match(name) is { Success: true } digits)
            return Year(digits.Groups[1].Success ? digits.Groups[1] : digits.Groups[2]);
        var word = Array.FindIndex(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return word >= 0 ? word + 1 : null;
    }

    // 2025S1, 891, 20252026 Special Session 1.
    private static int? OrdinalOfId(string id) => char.IsAsciiDigit(id[^1]) ? id[^1] - '0' : null;

    private static readonly string[] Words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"];

    // The numbers of the static table; LegiScan's own session objects have them and not the letters.
    private static readonly string[] States =
        ("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc us").Split(' ');

    private static string StateOf(int number) => number >= 1 && number <= States.Length ? States[number - 1] : "";

    private static int Year(Capture digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("((?:19|20)[0-9]{2})\\s*-\\s*((?:19|20)[0-9]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Years();

    // "1st Special Session", "89th Legislature 2nd Called Session": the number before the kind, not that of the legislature.
    [GeneratedRegex("\\b([1-9])(?:st|nd|rd|th)? (?:Special|Extraordinary|Called)|Session ([1-9])\\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OrdinalNumber();
}
