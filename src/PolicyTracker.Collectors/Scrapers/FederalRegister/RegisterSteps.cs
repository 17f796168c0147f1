using System.Text.RegularExpressions;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// What a document does to its rulemaking, from the words that its agency chose. The first row whose words stand in the
/// document's action (or, where a row says so, its title) decides; documents that no row knows are what their section is.
/// </summary>
internal static class RegisterSteps
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string CommentPeriod = "(comment|comments|comment period|comment periods|commenting)";

    private const string Anew = "((a |another |supplemental )?notice of proposed rulemaking|advance notice of proposed rulemaking|(supplemental |re-?)?proposed rules?|(interim |direct |temporary )?final (rule|regulation)s?|interim (rule|regulation)s?|temporary (rule|regulation)s?)";

    private static readonly Regex BeginsAnew = new($@"\A{Anew}\b", Options);

    private static readonly Regex InPassing = new(@"[;,]? (and )?(partial )?withdrawal of [^;]*", Options);

    private static readonly Regex PassingBefore = new($@"\A(partial )?withdrawal of [^;]*?(; (and )?|,? and )(?<own>{Anew}\b)", Options);

    private static readonly Regex TitleOfWithdrawal = new(@"\bwithdrawal\W*\z|\Awithdrawal of\b", Options);

    private static readonly Row[] Rows =
    [
        // "Notice of proposed rulemaking; withdrawal.", "Withdrawal of direct final rule.", "Notice; withdrawal."
        new(RuleStep.Notice, @"\bpartial withdrawal\b"),
        new(RuleStep.Withdrawal, @"\bwithdraw(al|n|s)?\b", Sections: [RegisterSection.Rule, RegisterSection.ProposedRule]),
        new(RuleStep.Withdrawal, @"\A(notice[;,]? (of )?withdrawal\b|withdrawal of)", Sections: [RegisterSection.Notice]),
        // "Inadmissibility on Public Charge Grounds; Implementation of Vacatur"
        new(RuleStep.Vacatur, @"\bvacatur\b", OrTitle: true, Sections: [RegisterSection.Rule]),
        // "Proposed rule; reopening of comment period.", "Interim rule; reopening of public comment period."
        new(RuleStep.CommentReopening, $@"\b(reopen\w*|re-open\w*)\b.*\b{CommentPeriod}\b|\b{CommentPeriod}\b.*\b(reopen\w*|re-open\w*)\b"),
        // "Notice of availability; extension of comment period.", "Proposed rule; comment period extension."
        new(RuleStep.CommentExtension, $@"\bexten(sion|d|ds|ded|ding)\b.*\b{CommentPeriod}\b|\b{CommentPeriod} (is )?exten(sion|ded)\b", Not: "request for|seeking|collection"),
        // "Final rule; delay of effective date.", "Final rule; postponement of effectiveness."
        new(RuleStep.EffectiveDelay, @"\b(delay|delays|delayed|delaying|postpone\w*|stay)\b.*\beffective(ness)?\b|\bextension\b.*\beffective dates?\b|\beffective dates?\b.*\b(delay|delayed|postponed|stayed)\b", OrTitle: true, Sections: [RegisterSection.Rule]),
        // "Final rule; correction and correcting amendment.", "Notice of information collection; correction."
        new(RuleStep.Correction, @"\bcorrect(ion|ions|ing amendments?|ing|s)\b"),
        new(RuleStep.InterimFinalRule, @"\binterim (final )?(rule|regulation)", Not: "as (a )?final|final rule adopt|affirm|confirm", Sections: [RegisterSection.Rule]),
        // "Final regulations.", "Temporary rule; quota transfer.", "Correcting" above
        new(RuleStep.FinalRule, @"\b(rules?|regulations?|amendments?|orders?|directive)\b", Not: "notif|guidance|policy statement|petition", Sections: [RegisterSection.Rule]),
        new(RuleStep.AdvanceNotice, @"\badvance(d)? notice\b|\bnotice of intent\b|\brequests? for information\b", Sections: [RegisterSection.ProposedRule]),
        new(RuleStep.AdvanceNotice, @"\badvance(d)? notice of proposed\b", Sections: [RegisterSection.Notice]),
        // "Notice of proposed rulemaking (NPRM).", "Proposed rule; request for comments."
        new(RuleStep.ProposedRule, @"\bpropos(ed|al|es|ing)\b", Sections: [RegisterSection.ProposedRule]),
        // "60-Day notice.", "Request for public comments.", "Notice and request for comment."
        new(RuleStep.NoticeForComment, @"\b(request|requests|invitation|solicitation|opportunity|call|period)\b.*\bcomments?\b|\bcomments? (request|period|requested|invited|solicited)\b|\bpublic comment\b|\b(30|60)-day (public |federal register )?notice\b|\brequests? for information\b",
            OrTitle: true, Sections: [RegisterSection.Notice, RegisterSection.ProposedRule, RegisterSection.Other]),
    ];

    public static RuleStep Of(RegisterDocument document)
    {
        var action = Own(document);
        if (Array.Find(Rows, row => row.Fits(document, action)) is { } known)
            return known.Step;
        return IsCorrection(document) ? RuleStep.Correction : Standard(document);
    }

    // A new proposal or rule may take back an earlier one in passing; the words for that are not what it does. "Proposed
    // rule; withdrawal." says of itself that it is withdrawn, and so does a title.
    private static string Own(RegisterDocument document)
    {
        var action = Text.Clean(document.Action ?? "");
        if (TitleOfWithdrawal.IsMatch(document.Title))
            return action;
        if (BeginsAnew.IsMatch(action))
            return InPassing.Replace(action, "");
        return PassingBefore.Match(action) is { Success: true } before ? action[before.Groups["own"].Index..] : action;
    }

    /// <summary>The printer's own corrections have numbers of their own: <c>C1-2024-09022</c>.</summary>
    public static bool IsPrinters(string number) =>
        number.Length > 2 && number[0] is 'C' or 'R' && char.IsAsciiDigit(number[1]) && number[2] == '-';

    private static bool IsCorrection(RegisterDocument document) =>
        document.CorrectionOf is not null || document.Title.EndsWith("; Correction", StringComparison.OrdinalIgnoreCase)
        || IsPrinters(document.Number);

    // A rule that says nothing of what it does is a rule; a notice that says until when one may comment asks for comments.
    private static RuleStep Standard(RegisterDocument document) => document switch
    {
        { Section: RegisterSection.Rule, Action: null } => RuleStep.FinalRule,
        { Section: RegisterSection.ProposedRule, Action: null } => RuleStep.ProposedRule,
        { Section: RegisterSection.Rule } => RuleStep.Notice,
        { CommentsCloseOn: not null } or { Prose.Comments: not null } => RuleStep.NoticeForComment,
        _ => RuleStep.Notice,
    };

    /// <param name="Words">Of the action.</param>
    /// <param name="Not">Words that make the row unfit.</param>
    /// <param name="OrTitle">The title may say it too.</param>
    /// <param name="Sections">Where it holds; everywhere when it is not said.</param>
    private sealed record Row(RuleStep Step, string Words, string? Not = null, bool OrTitle = false, RegisterSection[]? Sections = null)
    {
        private readonly Regex _words = new(Words, Options);
        private readonly Regex? _not = Not is null ? null : new(Not, Options);

        public bool Fits(RegisterDocument document, string action) =>
            Sections?.Contains(document.Section) != false
            && (Says(action) || (OrTitle && Says(document.Title)));

        private bool Says(string text) => _words.IsMatch(text) && _not?.IsMatch(text) != true;
    }
}
