using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// What the prose under "Dates" says of deadlines. A hint and never a fact: agencies write it as they like, and it names
/// other days too, such as those of meetings, of earlier documents and of the budget office.
/// </summary>
/// <param name="Comments">Comments are taken up to this day.</param>
/// <param name="LastComments">The latest such day, where a document names the old and the new one.</param>
/// <param name="Effective">The rule begins to apply.</param>
/// <param name="Delayed">An effective date is put off to this day, the latest that the sentence names.</param>
internal sealed partial record RegisterDeadlines(DateOnly? Comments, DateOnly? LastComments, DateOnly? Effective, DateOnly? Delayed)
{
    private static readonly RegisterDeadlines None = new(null, null, null, null);

    // No window is open for longer, and no rule waits longer to begin.
    private const int LongestWindow = 400;
    private const int LongestWait = 1500;
    private const int EarliestEffect = 90;

    // Nobody writes more on dates; a text that goes on is no such paragraph.
    private const int LongestProse = 8000;

    private static readonly string[] Deadline =
        ["on or before", "no later than", "not later than", "by", "before", "until", "through", "due", "to", "close", "closes", "end", "ends"];

    public static RegisterDeadlines Read(string? prose, DateOnly published, RegisterSection section)
    {
        if (Text.CleanOrNull(prose is { Length: > LongestProse } ? prose[..LongestProse] : prose) is not { } text)
            return None;
        var (comments, effective, delayed) = (new List<DateOnly>(), new List<DateOnly>(), new List<DateOnly>());
        foreach (var sentence in Sentences(RegisterDockets.Fold(text)))
        {
            if (IsOfComments(sentence, section))
                comments.AddRange(Comment(sentence, published));
            effective.AddRange(Effects(sentence, published));
            delayed.AddRange(Delays(sentence, published));
        }

        return new(First(comments), Last(comments), First(effective), Last(delayed));
    }

    /// <summary>Whether the prose speaks of comments at all.</summary>
    public static bool SpeaksOfComments(string? prose) => prose is not null && CommentWord().IsMatch(prose);

    /// <summary>Whether the prose says that no new day is set.</summary>
    public static bool IsIndefinite(string? prose) => prose is not null && Indefinite().IsMatch(prose);

    private static DateOnly? First(List<DateOnly> days) => days.Count == 0 ? null : days[0];

    private static DateOnly? Last(List<DateOnly> days) => days.Count == 0 ? null : days.Max();

    // Of a rule, the comments on its forms that go to the budget office are another matter; of a notice they are the matter.
    private static bool IsOfComments(string sentence, RegisterSection section) =>
        CommentWord().IsMatch(sentence)
        && (section == RegisterSection.Notice || Paperwork().Match(sentence) is not { Success: true } forms || IsOfMoreThanForms(sentence, forms.Index));

    // "Comments on this notice, including the proposed information collection": the forms are a part of the matter.
    private static bool IsOfMoreThanForms(string sentence, int forms) =>
        CommentWord().Match(sentence) is { Success: true } comment && comment.Index < forms && MoreThanForms().IsMatch(sentence[comment.Index..forms]);

    private static List<DateOnly> Comment(string sentence, DateOnly published)
    {
        var named = Days(sentence).Where(day => IsDeadline(day.Before) && CommentWord().IsMatch(sentence[..day.At]) && !IsOfReplies(day.Before))
            .Select(day => day.Date).Where(date => Within(date, published, 0, LongestWindow)).ToList();
        if (named.Count == 0 && Count(sentence, before => CommentWord().IsMatch(before) || !EffectiveWord().IsMatch(before)) is > 0 and <= LongestWindow and var days)
            named.Add(published.AddDays(days));
        return named;
    }

    // "Comments and requests for a hearing" end on one day; "requests for a hearing" alone, and replies, on another.
    private static bool IsOfReplies(string before) => ReplyWord().IsMatch(before) || (HearingWord().IsMatch(before) && !WithComments().IsMatch(before));

    private static List<DateOnly> Effects(string sentence, DateOnly published)
    {
        static bool IsEffect(string before) => EffectiveWord().IsMatch(before) && !OtherThanEffect().IsMatch(before);
        var named = Days(sentence).Where(day => IsEffect(day.Before)).Select(day => day.Date)
            .Where(date => Within(date, published, EarliestEffect, LongestWait)).ToList();
        if (named.Count == 0 && Count(sentence, IsEffect) is > 0 and <= LongestWindow and var days)
            named.Add(published.AddDays(days));
        return named;
    }

    // "60 days after publication"; null where the words before it speak of something else.
    private static int? Count(string sentence, Func<string, bool> isMeant) => Counted().Matches(sentence)
        .Where(counted => isMeant(sentence[..counted.Index])).Select(counted => (int?)Number(counted.Groups[1].Value)).FirstOrDefault();

    // The old day stands in such a sentence too: "which was scheduled to take effect on February 18".
    private static IEnumerable<DateOnly> Delays(string sentence, DateOnly published) =>
        !DelayWord().IsMatch(sentence) ? [] : Days(sentence)
            .Where(day => LastCue(day.Before) is "until" or "to" or "through" or "is" or "new effective date of" or "new effective date")
            .Select(day => day.Date).Where(date => Within(date, published, 0, LongestWait));

    private static bool Within(DateOnly date, DateOnly published, int before, int after) =>
        date.DayNumber >= published.DayNumber - before && date.DayNumber <= published.DayNumber + after;

    private static bool IsDeadline(string before) => LastCue(before) is { } cue
        && (Deadline.Contains(cue) || (cue == "is" && before.Contains("deadline", StringComparison.OrdinalIgnoreCase)));

    // What stands nearest before a day says what the day is.
    private static string? LastCue(string before) => Cue().Matches(before) is { Count: > 0 } cues ? cues[^1].Value.ToLowerInvariant() : null;

    private static IEnumerable<NamedDay> Days(string sentence)
    {
        var from = 0;
        foreach (Match match in Day().Matches(sentence))
        {
            if (DateOnly.TryParseExact(Regular(match), "MMMM d yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                yield return new(date, match.Index, sentence[from..match.Index]);
            from = match.Index + match.Length;
        }
    }

    private static string Regular(Match day) => $"{Month(day.Groups[1].Value)} {int.Parse(day.Groups[2].Value, CultureInfo.InvariantCulture)} {day.Groups[3].Value}";

    private static string Month(string word) =>
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.First(month => month.StartsWith(word[..3], StringComparison.OrdinalIgnoreCase));

    private static int Number(string words) => words.ToUpperInvariant() switch
    {
        "THIRTY" => 30,
        "FORTY-FIVE" => 45,
        "SIXTY" => 60,
        "NINETY" => 90,
        _ => int.TryParse(words, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };

    // A full stop ends a sentence where a capital follows; those of "p.m. Eastern" and "No. USCIS" do not.
    private static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        foreach (Match stop in Stop().Matches(text))
        {
            var end = stop.Index + 1;
            if (Abbreviation().IsMatch(text[from..end]))
                continue;
            yield return text[from..end];
            from = end;
        }

        yield return text[from..];
    }

    private sealed record NamedDay(DateOnly Date, int At, string Before);

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.? ?([0-9]{1,2})(?:st|nd|rd|th)?(?:, ?| )([0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(new effective date(?: of)?|on or before|no later than|not later than|by|before|until|through|due|to|closes?|ends?|is|from|published|issued|dated|since|beginning|after|appearing|between|originally|previously|held|starting|effective|effect)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Cue();

    [GeneratedRegex(@"\bcomments?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CommentWord();

    [GeneratedRegex(@"\breply\b|\breplies\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReplyWord();

    [GeneratedRegex(@"\bobjections\b|\bhearing", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HearingWord();

    [GeneratedRegex(@"\bcomments(?:,| and\b| or\b)[^;]*(?:\bhearing|\bobjections\b)|(?:\bhearings?|\bobjections),? (?:and|or) [a-z ]{0,20}\bcomments\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WithComments();

    [GeneratedRegex(@"\bincluding\b|\b(?:rule|rulemaking|notice|proposal|document|NPRM)\b[^;]*(?:\band\b|\bas well as\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MoreThanForms();

    [GeneratedRegex(@"\bindefinitely\b|\bfurther notice\b|\bpending\b|\bno new (?:effective )?date\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Indefinite();

    [GeneratedRegex(@"\bPaperwork Reduction Act\b|\binformation collections?\b|\bcollections? of information\b|\bOMB\b|\bOffice of Management and Budget\b|\bOIRA\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Paperwork();

    [GeneratedRegex(@"\b([0-9]{1,3}|thirty|forty-five|sixty|ninety)(?:-| )(?:\([0-9]{1,3}\) )?(?:calendar )?days? (?:of|after|from|following) (?:the )?(?:date of )?(?:the |this |its )?(?:(?:notice|document|rule|proposed rule)'s )?(?:publication|date (?:on which |that )?(?:this|the) (?:notice|document|rule|proposed rule) (?:is|was) published)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:effective|takes? effect)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EffectiveWord();

    [GeneratedRegex(@"\b(?:comments?|published|issued|expires?|until|through|delay\w*|postpon\w*|objections|applicable|except|suspend\w*|extend\w*|stay\w*)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OtherThanEffect();

    [GeneratedRegex(@"\beffective\b.*\b(?:delay(?:ed|s|ing)?|postpon(?:ed|es|ing)|extended)\b|\b(?:delay(?:ed|s|ing)?|postpon(?:ed|es|ing))\b.*\beffective\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DelayWord();

    [GeneratedRegex(@"[.;!?] (?=[A-Z\[(])", RegexOptions.None, 1000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\b(?:[ap]\.m|U\.S|No|Nos|St|Dr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)\.\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviation();
}
