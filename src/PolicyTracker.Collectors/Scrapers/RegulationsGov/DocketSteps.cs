using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What a document does to its rulemaking, as far as Regulations.gov says it: by kind, by title, by its time for comments.</summary>
internal static class DocketSteps
{
    /// <summary>Null for what is no document of a rulemaking: supporting material, comments.</summary>
    public static RuleStep? Of(DocketDocument document)
    {
        if (SectionOf(document) is not { } section)
            return null;
        if (Said(document, section, document.Subtype) is { } named && named != RuleStep.Notice)
            return named;
        // "Availability of Records; Correction"
        if (Said(document, section, Tail(document.Title)) is { } tail && Rulemaking.IsContinuation(tail))
            return tail;
        return Said(document, section, document.Title) is { } titled && IsPlain(titled) ? titled : Standard(document, section);
    }

    // Words of a title may be about anything; these are not.
    private static bool IsPlain(RuleStep step) =>
        step is RuleStep.AdvanceNotice or RuleStep.CommentExtension or RuleStep.CommentReopening or RuleStep.InterimFinalRule;

    // A rule on which one may comment is not the last word.
    private static RuleStep Standard(DocketDocument document, RegisterSection section) => (section, document.CommentsEnd) switch
    {
        (RegisterSection.Rule, null) => RuleStep.FinalRule,
        (RegisterSection.Rule, _) => RuleStep.InterimFinalRule,
        (RegisterSection.ProposedRule, _) => RuleStep.ProposedRule,
        (_, null) => RuleStep.Notice,
        _ => RuleStep.NoticeForComment,
    };

    private static RuleStep? Said(DocketDocument document, RegisterSection section, string? words) => words is null ? null
        : RegisterSteps.Of(new() { Number = document.Number ?? "", Section = section, Title = words, Published = default, Action = words });

    private static string? Tail(string? title) => title?.LastIndexOf(';') is >= 0 and var at ? title[(at + 1)..].Trim() : null;

    private static RegisterSection? SectionOf(DocketDocument document) => document.Type switch
    {
        "Rule" => RegisterSection.Rule,
        "Proposed Rule" => RegisterSection.ProposedRule,
        "Notice" => RegisterSection.Notice,
        _ => null,
    };
}
