using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Core.Ladder;

/// <summary>The published table of the stages of a rulemaking.</summary>
public static class RulemakingTable
{
    private const string Nonimmigrants = "Classification for Victims of Severe Forms of Trafficking in Persons; Eligibility for \"T\" Nonimmigrant Status";

    private static readonly Stage[] Anywhere =
        [Stage.Reserved, Stage.Planned, Stage.Proposed, Stage.Final, Stage.Withdrawn, Stage.Vacated];

    /// <summary>How the table is read, in sentences for readers.</summary>
    public static IReadOnlyList<string> Principles { get; } =
    [
        "Each document that the Federal Register publishes of a rulemaking is one action. Its kind alone decides, by the rows marked R; the other rows are for bills.",
        "A proposal to change a rule begins a new round. The rule that stands is named in the sentence. A proposal of the same day as the rule begins none.",
        "A record with nothing but plain notices or corrections proves no stage. It is listed as announced, and says so.",
        "Open for comment, comment period over and in effect are no stages of the record. They follow from its dates and the day in Washington, each time this site is built.",
    ];

    /// <summary>The rows; the first that fits decides.</summary>
    public static IReadOnlyList<RulemakingRow> Rows { get; } =
    [
        Row(Stage.Vacated, Anywhere, "A court set the rule aside, and the agency said so.", null, RuleStep.Vacatur),
        Row(
            Stage.Withdrawn, [Stage.Reserved, Stage.Planned, Stage.Proposed, Stage.Final],
            "The agency took the proposal or the rule back.", null, RuleStep.Withdrawal),
        Row(Stage.Final, Anywhere, "The agency published the rule. An interim rule applies like a final one while comments are still taken.", Nonimmigrants, RuleStep.FinalRule, RuleStep.InterimFinalRule),
        Row(Stage.Proposed, Anywhere, "The agency published a proposed rule, also one that adds to an earlier proposal.", null, RuleStep.ProposedRule),
        Row(
            Stage.Proposed, [Stage.Reserved, Stage.Planned, Stage.Withdrawn],
            "The agency published what it plans to do, such as a new form, and asks for comments. A notice about a rule that stands changes nothing.",
            "Agency Information Collection Activities; Application for T Nonimmigrant Status", RuleStep.NoticeForComment),
        Row(
            Stage.Planned, [Stage.Reserved, Stage.Withdrawn, Stage.Vacated],
            "The agency thinks of a rule, and asks what it should hold. While a proposal or a rule stands this changes nothing.", null, RuleStep.AdvanceNotice),
        Row(
            Stage.Proposed, [Stage.Reserved],
            "A comment period can only go on or open again where there is a proposal, although the record does not have it.", null, RuleStep.CommentExtension, RuleStep.CommentReopening),
        Row(
            Stage.Final, [Stage.Reserved],
            "Only a rule can begin to apply later than it said, although the record does not have the rule.", null, RuleStep.EffectiveDelay),
        Row(
            null, Anywhere,
            "Extensions, reopenings and delays move dates. Corrections put the text right. None of them, and no other notice, changes the stage.",
            Nonimmigrants, RuleStep.Correction, RuleStep.Notice, RuleStep.CommentExtension, RuleStep.CommentReopening, RuleStep.EffectiveDelay, RuleStep.AdvanceNotice, RuleStep.NoticeForComment, RuleStep.Withdrawal),
    ];

    private static RulemakingRow Row(Stage? leads, Stage[] from, string words, string? title, params RuleStep[] steps) =>
        new(steps, leads, from, words, $"{steps[0].Words()}: {title ?? "Certification of Adult Victims of Human Trafficking"}");
}
