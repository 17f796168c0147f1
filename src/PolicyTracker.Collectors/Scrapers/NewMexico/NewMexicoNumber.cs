using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A measure as its page is asked for.</summary>
/// <param name="Session">As a part of ids: <c>2019</c>, <c>2020s2</c>.</param>
/// <param name="Kind">B, R, M, JR, JM or CR.</param>
internal sealed partial record NewMexicoNumber(BillId Id, string Session, char Chamber, string Kind, int Number)
{
    public const string Host = "www.nmlegis.gov";

    public int Year => int.Parse(Session.AsSpan(0, 4), CultureInfo.InvariantCulture);

    public bool IsRegular => Session.Length == 4;

    public string Identifier => string.Create(CultureInfo.InvariantCulture, $"{Chamber}{Kind} {Number}");

    public Uri Page => new(string.Create(CultureInfo.InvariantCulture, $"https://{Host}/Legislation/Legislation?chamber={Chamber}&LegType={Kind}&LegNo={Number}&year={YearOf(Session)}"));

    public BillClassification Classification => Kind switch
    {
        "B" => BillClassification.Bill,
        "JR" => BillClassification.JointResolution,
        "CR" => BillClassification.ConcurrentResolution,
        "R" => BillClassification.Resolution,
        _ => BillClassification.Memorial,
    };

    /// <summary>Null for what is no measure of New Mexico.</summary>
    public static NewMexicoNumber? Of(BillId id) => SessionForm().IsMatch(id.Session) && Form().Match(id.Number) is { Success: true } match
        ? new(id, id.Session, char.ToUpperInvariant(match.Groups["chamber"].ValueSpan[0]), match.Groups["kind"].Value.ToUpperInvariant(), int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
        : null;

    // The site's 20s and 20s2 are the first two special sessions of a year; the third one of 2022 is 22s.
    private static string YearOf(string session) => session[4..] switch
    {
        "" => session[2..4],
        "s" or "s1" => $"{session[2..4]}s",
        _ when session == "2022s3" => "22s",
        var special => session[2..4] + special,
    };

    [GeneratedRegex(@"\A(?<chamber>[hs])(?<kind>b|r|m|jr|jm|cr)(?<number>[1-9][0-9]{0,3})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A20[0-9]{2}(?:s[1-9]?)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex SessionForm();
}
