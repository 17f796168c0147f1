namespace PolicyTracker.Core.Rules;

/// <summary>
/// What a published document does to a rulemaking. Each document of a rulemaking is one action of its record, whose text
/// begins with the words of its step (<see cref="RuleSteps"/>), so that the stage can be derived from the record alone.
/// </summary>
public enum RuleStep
{
    /// <summary>An advance notice, a request for information, a notice of intent: the agency thinks of a rule.</summary>
    AdvanceNotice,

    /// <summary>A proposed rule, also a supplemental one.</summary>
    ProposedRule,

    /// <summary>A notice that asks for comments, such as the renewal of a form.</summary>
    NoticeForComment,

    /// <summary>The comment window of an earlier document ends later.</summary>
    CommentExtension,

    /// <summary>A comment window that was closed is open again.</summary>
    CommentReopening,

    /// <summary>A rule that applies while comments are still taken.</summary>
    InterimFinalRule,

    FinalRule,

    /// <summary>Any other notice; it moves nothing.</summary>
    Notice,

    /// <summary>The text of an earlier document is put right; it moves nothing.</summary>
    Correction,

    /// <summary>A rule begins to apply later than its document said.</summary>
    EffectiveDelay,

    /// <summary>The agency takes back a proposal or a rule.</summary>
    Withdrawal,

    /// <summary>A court set the rule aside.</summary>
    Vacatur,
}

/// <summary>The words that begin an action of a rulemaking, and back.</summary>
public static class RuleSteps
{
    private static readonly (RuleStep Step, string Words)[] All =
    [
        (RuleStep.AdvanceNotice, "Advance notice"),
        (RuleStep.ProposedRule, "Proposed rule"),
        (RuleStep.NoticeForComment, "Notice, comments invited"),
        (RuleStep.CommentExtension, "Comment period extended"),
        (RuleStep.CommentReopening, "Comment period reopened"),
        (RuleStep.InterimFinalRule, "Interim final rule"),
        (RuleStep.FinalRule, "Final rule"),
        (RuleStep.Notice, "Notice"),
        (RuleStep.Correction, "Correction"),
        (RuleStep.EffectiveDelay, "Effective date delayed"),
        (RuleStep.Withdrawal, "Withdrawn"),
        (RuleStep.Vacatur, "Set aside by a court"),
    ];

    public static string Words(this RuleStep step) => All.First(known => known.Step == step).Words;

    /// <summary>The text of an action: <c>Final rule: Title (89 FR 34864, document 2024-09022).</c></summary>
    public static string ActionText(RuleStep step, string title, string? citation, string document) =>
        $"{step.Words()}: {title.Trim().TrimEnd('.')} ({(citation is null ? "" : $"{citation}, ")}document {document}).";

    /// <summary>The step that an action's text begins with; null when it begins with none.</summary>
    public static RuleStep? Of(string actionText)
    {
        var colon = actionText.IndexOf(": ", StringComparison.Ordinal);
        var known = colon < 0 ? default : All.FirstOrDefault(step => actionText.AsSpan(0, colon).SequenceEqual(step.Words));
        return known.Words is null ? null : known.Step;
    }

    /// <summary>The number of the document that an action's text ends with; null when it ends with none.</summary>
    public static string? DocumentOf(string actionText)
    {
        const string mark = "document ";
        var at = actionText.LastIndexOf(mark, StringComparison.Ordinal);
        return at > 0 && actionText.EndsWith(").", StringComparison.Ordinal) ? actionText[(at + mark.Length)..^2] : null;
    }
}
