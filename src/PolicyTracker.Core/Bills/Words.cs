namespace PolicyTracker.Core.Bills;

/// <summary>What kind of measure a record is, after Open Civic Data, with <c>rule</c> for rulemakings.</summary>
public enum BillClassification
{
    Bill, JointResolution, ConcurrentResolution, Resolution, ConstitutionalAmendment, Memorial, Rule,
}

/// <summary>Where something happened, as Open Civic Data names organisations.</summary>
public enum Chamber
{
    Lower, Upper, Legislature, Executive,
}

/// <summary>The part a person has in a measure.</summary>
public enum SponsorRole
{
    Primary, Cosponsor,
}

/// <summary>How another measure relates to this one.</summary>
public enum BillRelation
{
    Companion, Identical, Related, Replaces, ReplacedBy, SubstitutedBy, Amends, ContainedIn, PriorSession,
}

/// <summary>How a vote ended.</summary>
public enum VoteResult
{
    Pass, Fail,
}

/// <summary>
/// What an action did, in the closed list of Open States
/// (openstates-core, <c>openstates/data/common.py</c>, BILL_ACTION_CLASSIFICATION_CHOICES).
/// </summary>
public enum ActionClassification
{
    Filing, Introduction, Enrolled, Reading1, Reading2, Reading3, Passage, Failure, Withdrawal, Substitution,
    AmendmentIntroduction, AmendmentPassage, AmendmentWithdrawal, AmendmentFailure, AmendmentAmendment,
    AmendmentDeferral, CommitteePassage, CommitteePassageFavorable, CommitteePassageUnfavorable, CommitteeFailure,
    ExecutiveReceipt, ExecutiveSignature, ExecutiveVeto, ExecutiveVetoLineItem, BecameLaw, VetoOverridePassage,
    VetoOverrideFailure, Deferral, Receipt, Referral, ReferralCommittee,
    CarriedOver, HearingHeld, WorkSession, ReportedOutOfCommittee, Concurrence, InformalPassage, Sponsorship,
}
