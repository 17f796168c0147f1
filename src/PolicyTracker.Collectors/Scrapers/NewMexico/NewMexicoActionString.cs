using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Decodes the coded history of a measure, such as <c>HPREF [2] HSEIC/HJC-HSEIC [3] DP/a-HJC</c>. What is not known
/// stays as a step of its own; nothing is lost between the steps but blanks, hyphens and full stops.
/// </summary>
internal static partial class NewMexicoActionString
{
    public static IReadOnlyList<NewMexicoStep> Decode(string line)
    {
        var steps = new List<NewMexicoStep>();
        int? day = null;
        Chamber? chamber = null;
        for (var at = 0; at < line.Length;)
        {
            if (line[at] is ' ' or '-' or '.' or '\u00a0' or '\t')
            {
                at++;
                continue;
            }

            var match = Code().Match(line, at);
            if (match.Success && match.Groups["day"].Success)
                day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
            else
                steps.Add(match.Success ? Known(match, day, ref chamber) : Unknown(line, at, day, chamber));
            at += match.Success ? match.Length : steps[^1].Code.Length;
        }

        return steps;
    }

    private static NewMexicoStep Known(Match match, int? day, ref Chamber? chamber)
    {
        var kind = KindOf(match);
        var committees = match.Groups["to"].Captures.Concat(match.Groups["list"].Captures).OrderBy(capture => capture.Index)
            .SelectMany(capture => capture.Value.Split('/')).Distinct(StringComparer.Ordinal).ToList();
        var acts = kind == NewMexicoCode.SignedByGovernor ? Chamber.Executive : ChamberOf(match, kind, committees) ?? chamber;
        if (acts is not Chamber.Executive)
            chamber = acts;
        return new(match.Index, match.Value, kind, day, acts, committees);
    }

    private static NewMexicoStep Unknown(string line, int at, int? day, Chamber? chamber)
    {
        var end = line.AsSpan(at).IndexOfAny(" [");
        var length = end > 0 ? end : end == 0 ? 1 : line.Length - at;
        return new(at, line.Substring(at, length), NewMexicoCode.Unknown, day, chamber, []);
    }

    // A report is the act of the chamber that has the measure, wherever the measure goes then.
    private static Chamber? ChamberOf(Match match, NewMexicoCode kind, List<string> committees) =>
        match.Groups["acts"].Success ? Of(match.Groups["acts"].ValueSpan[0])
        : kind is NewMexicoCode.Referred or NewMexicoCode.Germane or NewMexicoCode.Reported or NewMexicoCode.ReportedOpenly && committees is [var first, ..] ? Of(first[0])
        : null;

    private static Chamber Of(char letter) => letter is 'H' or 'h' ? Chamber.Lower : Chamber.Upper;

    private static NewMexicoCode KindOf(Match match) =>
        Enum.GetValues<NewMexicoCode>().First(kind => kind != NewMexicoCode.Unknown && match.Groups[kind.ToString()].Success);

    // Tried from the top at one place: the longer codes stand before those that they begin with.
    [GeneratedRegex(
        """
        \G(?:
          \[(?<day>[0-9]{1,3})\]
        | (?<Note>\(Succeeding\ entries:[^)]{0,40}\))
        | (?<Prefiled>(?<acts>[HS])PREF\b)
        | (?<Tabled>(?<acts>[HS])TBL-tbld|nt\ prntd-nt\ ref\ com-tbld)
        | (?<Referred>not\ prntd-(?<to>[HS][A-Z]{2,5})\b)
        | (?<Referred>w/drn(?:\ h/calendar)?(?:[\ -]{1,4}prntd)?(?:[\ -]{1,4}(?:re-)?ref)?[\ -]{1,4}(?:(?<list>[HS][A-Z]{2,5}(?:/[HS][A-Z]{2,5}){0,4})-\ ?)?(?<to>[HS][A-Z]{2,5})\b)
        | (?<TakenUp>w/drn(?:\ h/calendar)?)
        | (?<Referred>(?:re-referred\ to|re-referred|re-ref|ref)[\ -]{1,4}(?:(?<list>[HS][A-Z]{2,5}(?:/[HS][A-Z]{2,5}){0,4})-\ ?)?(?<to>[HS][A-Z]{2,5})\b)
        | (?<Germane>germane-(?<to>[HS][A-Z]{2,5})\b)
        | (?<Reported>(?:DNP-CS/DP/a|DNP-CS/DP|DP/a|DP)(?:-(?<to>[HS][A-Z]{2,5})|(?![A-Za-z/])))
        | (?<ReportedOpenly>w/o\ rec(?:-(?<to>[HS][A-Z]{2,5}))?\b)
        | (?<Passed>PASSED/(?<acts>[HS])\ \([0-9]{1,3}-[0-9]{1,3}\))
        | (?<Failed>FAILED/(?<acts>[HS])\ \([0-9]{1,3}-[0-9]{1,3}\))
        | (?<Amended>fl/a\b)
        | (?<Concurred>(?<acts>[hs])/(?:cncrd|(?:partially\ )?concurred|receded\ on\ remaining\ amendments)\b)
        | (?<SignedByGovernor>SGND\ BY\ GOV\ \([A-Z][a-z]{2,8}\.?\ [0-9]{1,2}\)\ {1,3}Ch\.\ {1,3}[0-9]{1,3})
        | (?<Signed>SGND\b)
        | (?<Referred>(?<list>[HS][A-Z]{2,5}(?:/[HS][A-Z]{2,5}){0,4})-(?<to>[HS][A-Z]{2,5})\b)
        )
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Code();
}
