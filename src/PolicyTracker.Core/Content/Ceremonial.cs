using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Content;

/// <summary>
/// Tells resolutions that mark a day or praise somebody from those that ask for something: an awareness month changes
/// no law, and every legislature declares one each year.
/// </summary>
public static partial class Ceremonial
{
    /// <summary>The measure is a resolution and does no more than to mark, praise or mourn. Never a bill.</summary>
    public static bool Is(Bill bill) => IsResolution(bill) && Marks(bill.Title) && !Asks().IsMatch(bill.Title);

    private static bool Marks(string title) => MarkedTime().IsMatch(title) || Praise().IsMatch(Opening().Replace(title, "", 1));

    // A list of a source gives the number before anything says what kind of measure it is.
    private static bool IsResolution(Bill bill)
    {
        if (Legislatures.IsResolve(bill) || bill.Classification == BillClassification.ConstitutionalAmendment)
            return false;
        if (UnitedStates.TryParts(bill.Id, out _, out var type, out _))
            return type.Classification != BillClassification.Bill;
        return bill.Classification is BillClassification.Resolution or BillClassification.ConcurrentResolution
            or BillClassification.JointResolution or BillClassification.Memorial || ResolutionNumber().IsMatch(bill.Id.Number);
    }

    [GeneratedRegex(@"\b(awareness|prevention|recognition|remembrance|appreciation|designat\w+|declar\w+|proclaim\w*|observ\w+|recogni[sz]\w+|commemorat\w+|celebrat\w+|support\w*)\b.*\b(day|days|week|month|year)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkedTime();

    [GeneratedRegex(@"\A(commend|recogni[sz]|honor|celebrat|congratulat|commemorat|(pay(ing)? )?tribute|memoriali[sz]|designat|in (memory|honor) of|(express\w* |support\w* )?(the )?(goals and ideals|condolences|gratitude|appreciation))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Praise();

    // What a title says before it comes to the point: "A concurrent resolution to", "Relative to".
    [GeneratedRegex(@"\A((an?|the) )?(\w+ ){0,2}resolution (to |of |in )?|\A(relative to|relating to|for the purpose of) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    // Such a resolution may mark a day too, and is worth reading all the same.
    [GeneratedRegex(@"\b(urg(e|es|ing)|request(s|ing)?|direct(s|ing)?|stud(y|ies|ying)|amend(s|ing|ments?)?|establish(es|ing)?|creat(e|es|ing)|appropriat(e|es|ing)|requir(e|es|ing)|call(s|ing)? (on|upon|for)|condemn\w*|denounc\w*|oppos(e|es|ing)|task force|memoriali[sz]\w+ (the )?(united states )?(congress|president|legislature|general assembly)|to enact|reauthoriz\w+)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\A([ahs]?c?j?[rm]|[hs]j|[jkr]|cer)[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex ResolutionNumber();
}
