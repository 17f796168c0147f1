using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// What an action of Congress did, by its code and its words: a table in order. A row that ends the search and names
/// nothing is procedure, which moves no measure.
/// </summary>
/// <remarks>
/// Words come before codes, because codes lie: E30000 is "Signed by President." from the Library and "Vetoed by
/// President." from the House clerk; 36000 is both the signature and the law; H37100 and H37300 are the result of a
/// vote, passed or failed; H11100 is also "Submitted in House". The Senate and House committees give no codes at all.
/// </remarks>
internal static class UnitedStatesActionRules
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string PassageMotion =
        "(?:passage|agreeing to the (?:[a-z]+ )?resolution|motion to suspend the rules and (?:pass|agree))";

    private static readonly Rule[] Rules =
    [
        // Debate, motions and rules for debate speak of passing, referring and discharging without doing it.
        Ends(code: "H8D000"),
        Ends(code: "H1L210"),
        Ends(code: "H1L220"),
        Ends(@"^Motion to proceed|^Motion by |^Motion to reconsider|^Motion to (?:discharge|place|refer|recommit|commit|table)|^Cloture|^Second cloture"),
        Ends(@"^(?:Mr|Ms|Mrs|Miss)\. .* (?:moved|asked)|^The previous question|^On ordering the previous question|^At the conclusion of debate"),
        Ends(@"^On motion to (?:recommit|commit|table|refer|reconsider)|^On motion that the (?:committee rise|House instruct)"),
        Ends(@"^(?:[A-Z ]*DEBATE|POSTPONED PROCEEDINGS|UNFINISHED BUSINESS|VACATING) "),
        Ends(@"^(?:Rules Committee Resolution|Rule) H\. ?Res\. "),
        Ends(@"^Message on |^Conference papers|^To conference:|^Conference committee actions:|^Conference report filed:"),
        Ends(@"^(?:S|H)\.(?:Amdt|AMDT)\.|^Amendment SA "),

        // A report filed to explain what is done already, even after enactment.
        Ends(@"^Supplemental report|filed (?:a )?(?:supplemental |written )?report\b"),
        Ends(code: "14900"),
        Ends(code: "H12210"),

        // Subcommittees report to their committee, and "ordered to be reported" is a promise.
        Ends(@"^Ordered to be reported|\. Ordered to be reported|^Forwarded by Subcommittee|^Subcommittee .* discharged|Hearings? held"),

        // The President.
        Ends(@"^Presented to (?:the )?President", [ExecutiveReceipt]),
        Ends(@"^Signed by (?:the )?President", [ExecutiveSignature]),
        Ends(@"\bVetoed by (?:the )?President", [ExecutiveVeto]),
        Ends(@"^Became (?:Public|Private) Law|^Became law without", [BecameLaw]),
        Ends(@"over veto|objections of the President to the contrary notwithstanding.*\bFailed\b|veto .*\bsustained\b", [VetoOverrideFailure], requires: @"\b(?:Failed|sustained)\b"),
        Ends(@"over veto|objections of the President to the contrary notwithstanding", [VetoOverridePassage], requires: @"\b(?:Passed|Agreed to|Overrid)"),
        Ends(@"^Two-thirds of the (?:Members|Senators) present having voted in the affirmative.*\bpassed\b", [VetoOverridePassage]),

        // Agreeing to what the other chamber changed is not a passage of the measure.
        Ends(@"that the House (?:suspend the rules and )?(?:agree|concur).* (?:to|in) the Senate amendment.*\bFailed\b", [AmendmentFailure]),
        Ends(@"that the House (?:suspend the rules and )?(?:agree|concur).* (?:to|in) the Senate amendment.*\bAgreed to\b", [AmendmentPassage]),
        Ends(@"(?:^|: )House (?:agreed to|concurred in) (?:the )?Senate amendment", [AmendmentPassage]),
        Ends(@"(?:^|: )Senate (?:agreed to|concurred in) (?:the )?House amendment", [AmendmentPassage]),

        // Both chambers agree to one text.
        Ends(@"agreeing to the conference report.*\bFailed\b|conference report (?:rejected|not agreed to)", [Failure]),
        Ends(@"agreeing to the conference report.*\bAgreed to\b|Senate agreed to (?:the )?conference report", [Passage]),

        // One row can introduce, receive and pass: these add up.
        Adds(@"^(?:Introduced|Submitted) in (?:the )?(?:House|Senate)\b", Introduction),
        Adds(@"^(?:Passed/agreed to in [a-z]+: )?(?:Introduced|Submitted) in the Senate, ", Introduction),
        Adds(@"^(?:Passed/agreed to in [a-z]+: )?Received in (?:the )?(?:House|Senate)\b|^Held at the desk|^Ordered held at the desk", Receipt),
        Adds(@"\bRead the first time\b", Reading1),
        Adds(@"\bRead (?:the|a) second time\b", Reading2),
        Adds(@"\bRead the third time\b", Reading3),
        Adds(@"\breferred (?:[a-z]+ )?to (?:the )?(?:[A-Z][A-Za-z]+ )?(?:[A-Z][a-z]+ )?(?:Sub)?committees?\b", ReferralCommittee),
        Adds(@"^(?:[^:]+\. )?Reported (?:\([^)]*\) )?(?:by|to|in)\b|reported an original measure|Original measure reported", CommitteePassage),
        Adds(@"Committee .*\bdischarged\b|^On motion to discharge Agreed to", CommitteePassage),
        Adds(@"\bReported .*\bfavorably\b", CommitteePassageFavorable),
        Adds(@"\bReported .*\b(?:unfavorably|adversely)\b", CommitteePassageUnfavorable),
        Adds(@"^Indefinitely postponed", Deferral),
        Adds(@"^(?:Measure|Bill|Resolution|Joint resolution) (?:was )?withdrawn", Withdrawal),
        Adds(@"^Enrolled\b|\benrolled (?:bill|measure|joint resolution) signed", Enrolled),

        // 8000 and 17000 say "Passed/agreed to in ...", 9000 and 18000 "Failed of passage/not agreed to in ...".
        Ends(@"^Failed of passage|^(?:Not agreed|Disagreed) to in|^Resolution not agreed to", [Failure]),
        Ends($@"^On {PassageMotion}.*\bFailed\b", [Failure]),
        Ends(@"not having achieved (?:60|two-thirds|a three-fifths).*(?:bill|resolution|measure|passage).*(?:failed|rejected|not agreed)", [Failure]),
        Ends(@"^Passed/agreed to in (?:the )?(?:House|Senate)", [Passage]),
        Ends($@"^On {PassageMotion}.*\b(?:Passed|Agreed to)\b", [Passage]),
        Ends(@"^(?:[A-Z][a-z]+ )*(?:passed|agreed to) in (?:the )?(?:House|Senate)\b|^(?:Measure )?Passed (?:House|Senate)\b", [Passage]),
        Ends(@"\bconsidered,.*\b(?:passed|agreed to) (?:with|without|by)\b", [Passage]),

        // A rule of the House can deem a measure passed; there is no vote and no code of passage.
        Ends(@"\b(?:is|are) (?:considered|deemed) (?:as )?(?:passed|agreed to|adopted)\b", [Passage]),

        // Codes that mean one thing only, for wordings that nobody has met yet.
        Ends(code: "28000", does: [ExecutiveReceipt]),
        Ends(code: "E20000", does: [ExecutiveReceipt]),
        Ends(code: "31000", does: [ExecutiveVeto]),
        Ends(code: "E40000", does: [BecameLaw]),
        Ends(code: "41000", does: [BecameLaw]),
        Ends(code: "8000", does: [Passage]),
        Ends(code: "17000", does: [Passage]),
        Ends(code: "9000", does: [Failure]),
        Ends(code: "18000", does: [Failure]),
        Ends(code: "5000", does: [CommitteePassage]),
        Ends(code: "5500", does: [CommitteePassage]),
        Ends(code: "14000", does: [CommitteePassage]),
        Ends(code: "14500", does: [CommitteePassage]),
    ];

    /// <summary>In the order of the closed list; empty for procedure.</summary>
    public static IReadOnlyList<ActionClassification> Classify(string? code, string text)
    {
        var found = new SortedSet<ActionClassification>();
        foreach (var rule in Rules)
        {
            if (!rule.Matches(code, text))
                continue;
            if (rule.Last && rule.Words is null && rule.Does.Count > 0 && found.Count > 0)
                break;
            found.UnionWith(rule.Does);
            if (rule.Last)
                break;
        }

        return [.. found];
    }

    private static Rule Ends(
        string? words = null, IReadOnlyList<ActionClassification>? does = null, string? code = null, string? requires = null) =>
        new(code, Pattern(words), Pattern(requires), does ?? [], Last: true);

    private static Rule Adds(string words, ActionClassification does) => new(null, Pattern(words), null, [does], Last: false);

    private static Regex? Pattern(string? words) => words is null ? null : new(words, Options);

    /// <param name="Code">The action code that it is about; any when null.</param>
    /// <param name="Last">Nothing below can add to it.</param>
    private sealed record Rule(
        string? Code, Regex? Words, Regex? Requires, IReadOnlyList<ActionClassification> Does, bool Last)
    {
        public bool Matches(string? code, string text) => (Code is null || Code == code)
            && (Words is null || Words.IsMatch(text)) && (Requires is null || Requires.IsMatch(text));
    }
}
