using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One step of a coded history.</summary>
/// <param name="Start">Where it stands in the line.</param>
/// <param name="Code">Word for word.</param>
/// <param name="LegislativeDay">A legislature's own count of the days it sat; it says nothing of the calendar.</param>
/// <param name="Committees">The codes that the step names, in order.</param>
internal sealed record NewMexicoStep(
    int Start, string Code, NewMexicoCode Kind, int? LegislativeDay, Chamber? Chamber, IReadOnlyList<string> Committees)
{
    /// <summary>False for a code that is not known.</summary>
    public bool IsDecoded => Kind != NewMexicoCode.Unknown;

    /// <summary>What the step did, in the words of Open States; empty when it moved nothing.</summary>
    public IReadOnlyList<ActionClassification> Classification => Kind switch
    {
        NewMexicoCode.Prefiled => [ActionClassification.Filing, ActionClassification.Introduction],
        NewMexicoCode.Referred => [ActionClassification.ReferralCommittee],
        NewMexicoCode.Reported => [ActionClassification.CommitteePassageFavorable],
        NewMexicoCode.ReportedOpenly => [ActionClassification.CommitteePassage],
        NewMexicoCode.Passed => [ActionClassification.Passage],
        NewMexicoCode.Failed => [ActionClassification.Failure],
        NewMexicoCode.Concurred => [ActionClassification.AmendmentPassage],
        NewMexicoCode.Signed => [ActionClassification.Enrolled],
        NewMexicoCode.SignedByGovernor => [ActionClassification.ExecutiveSignature, ActionClassification.BecameLaw],
        _ => [],
    };
}

/// <summary>What a code of the coded history means.</summary>
internal enum NewMexicoCode
{
    Unknown,
    /// <summary>HPREF</summary>
    Prefiled,
    /// <summary>HJC/HAFC-HJC, not prntd-HRC, w/drn - ref HAFC-HAFC</summary>
    Referred,
    /// <summary>germane-SJC: found to be within the subjects of a short session.</summary>
    Germane,
    /// <summary>DP, DP/a, DNP-CS/DP: do pass, as amended, or as a substitute.</summary>
    Reported,
    /// <summary>w/o rec: without a recommendation.</summary>
    ReportedOpenly,
    /// <summary>tbld: on the table, from where it can be taken.</summary>
    Tabled,
    /// <summary>w/drn: taken from a committee, a calendar or the table.</summary>
    TakenUp,
    /// <summary>fl/a</summary>
    Amended,
    /// <summary>PASSED/H (40-23)</summary>
    Passed,
    /// <summary>FAILED/S (19-23)</summary>
    Failed,
    /// <summary>s/cncrd, s/partially concurred, h/receded on remaining amendments</summary>
    Concurred,
    /// <summary>SGND: by the officers of the chamber.</summary>
    Signed,
    /// <summary>SGND BY GOV (Feb. 5) Ch. 5</summary>
    SignedByGovernor,
    /// <summary>(Succeeding entries: H 2)</summary>
    Note,
}
