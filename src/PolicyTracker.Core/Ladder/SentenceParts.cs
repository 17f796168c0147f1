using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Core.Ladder;

/// <summary>The parts of a status sentence that need a look at the record.</summary>
internal sealed class SentenceParts(Bill bill, BillAction proof)
{
    private readonly PlaceNames _names = PlaceNames.Of(bill.Id.Jurisdiction);

    public Stage Stage => bill.Status.Stage;

    public string Day { get; } = Words.Of(proof.Date);

    public string Place => _names.Name(proof.Chamber ?? (Stage is Stage.SecondChamberCommittee or Stage.SecondChamberReported ? Second : bill.Chamber));

    /// <summary>The chamber of origin, whichever of the two wrote the row.</summary>
    public string FirstPlace => _names.Name(bill.Chamber is Chamber.Lower or Chamber.Upper ? Origin : proof.Chamber);

    public string FirstPlaceStart => Capital(FirstPlace);

    /// <summary>Where another measure carries the text on, this is no defeat; null where none does.</summary>
    public string? CarriedOn => Successor.Length > 0 ? $"Set aside in {Place} on {Day}.{Successor}"
        : Texts.Replaced.AreIn(proof.Text) ? $"Set aside in {Place} on {Day}, because another measure carries its text on."
        : null;

    /// <summary>The measure that carries the text on; empty when none does.</summary>
    public string Successor => NextOne() is { } id ? $" {Printed(id)} carries its text on." : "";

    public string PlaceStart => Capital(Place);

    public string Executive => _names.Executive;

    private Chamber? Origin => Places.IsUnicameral(bill.Id.Jurisdiction) ? Chamber.Legislature : bill.Chamber ?? proof.Chamber;

    private Chamber? Second => PlaceNames.Other(Origin);

    public string OrderedReported =>
        Last(action => action.Chamber == proof.Chamber && Texts.OrderedReported.AreIn(action.Text)) is { } ordered
            ? $" The committee voted on {Words.Of(ordered.Date)} to report it."
            : "";

    /// <summary>How the first chamber passed it, before what the second one did; empty when the record does not say.</summary>
    public string FirstPassage => Passage(Origin) is { } passage
        ? $"Passed {_names.Name(Origin)} on {Words.Of(passage.Date)}. "
        : "";

    public string PassedFirst
    {
        get
        {
            if (!proof.Is(ActionClassification.Passage))
                return $"{FirstPassage}{PlaceStart} received it on {Day}.";
            var next = PlaceNames.Other(proof.Chamber);
            var received = next is not null && Last(action => action.Chamber == next && action.Is(Receipt)) is not null;
            var then = next is null ? "" : $" {Capital(_names.Name(next))} {(received ? "has received it" : "is next")}.";
            return $"Passed {Place} on {Day}.{then}";
        }
    }

    public string PassedBoth => Texts.GovernorsChanges.AreIn(proof.Text)
        ? $"{Capital(_names.Executive)} sent it back with changes to consider. On {Day} it was with the chambers, which may take them or leave them."
        : Second is { } second && Passage(Origin) is { } first && Passage(second) is { } last
        ? $"Passed {_names.Name(Origin)} on {Words.Of(first.Date)} and {_names.Name(second)} on {Words.Of(last.Date)}. {TextForms.Sentence(bill)}"
        : Second is null ? $"Passed by {_names.Legislature} on {Day}." : $"Passed both chambers by {Day}. {TextForms.Sentence(bill)}";

    public string Enacted
    {
        get
        {
            var how = HowEnacted();
            if (bill.Laws is [var law, ..])
                return $"Became {Words.Law(law)} on {Day}{how}.";
            return proof.Is(ExecutiveSignature)
                ? $"Signed by {Executive} on {Day}. {(bill.Actions.Any(action => action.Is(BecameLaw)) ? "It is law." : "The law number follows.")}"
                : $"Became law on {Day}{how}.";
        }
    }

    public string Vetoed
    {
        get
        {
            var start = proof.Is(ExecutiveVeto) ? $"Vetoed by {Executive} on {Day}" : $"Vetoed by {Executive}";
            return Last(action => action.Is(VetoOverrideFailure)) is { } failed
                ? $"{start}. A vote in {_names.Name(failed.Chamber)} to override the veto failed on {Words.Of(failed.Date)}."
                : $"{start}; {_names.Legislature} has not overridden the veto.";
        }
    }

    public string Adopted
    {
        get
        {
            var both = Journey.Of(bill) is { Route: Route.BothChambers, OneChamber: false };
            var start = both ? $"Agreed to by both chambers; {Place} was the last, on {Day}." : $"Agreed to by {Place} on {Day}.";
            var states = bill.Id.Jurisdiction == "us" && bill.Classification is
                BillClassification.ConstitutionalAmendment or BillClassification.JointResolution;
            return states ? $"{start} It goes to the states." : start;
        }
    }

    // Only where the words of the proof say so: a measure may have lost a vote long after it was joined with another.
    private string? NextOne() => Texts.CarriedOn.AreIn(proof.Text)
        ? bill.Related.FirstOrDefault(related => related.Relation is BillRelation.SubstitutedBy)?.Id
            ?? bill.Related.FirstOrDefault(related => related.Relation is BillRelation.ReplacedBy or BillRelation.ContainedIn)?.Id
        : null;

    /// <summary><c>ny/2025-2026/s3967</c> as people write it: S 3967.</summary>
    private static string Printed(string id)
    {
        var number = id[(id.LastIndexOf('/') + 1)..].ToUpperInvariant();
        var digits = number.AsSpan().IndexOfAnyInRange('0', '9');
        return digits <= 0 ? number : $"{number[..digits]} {number[digits..]}";
    }

    private string HowEnacted()
    {
        if (bill.Actions.Any(action => action.Is(VetoOverridePassage)))
            return $", over the veto of {Executive}";
        if (bill.Actions.Any(action => action.Is(ExecutiveVetoLineItem)))
            return $", without what {Executive} struck from it";
        return proof.Text.Contains("without", StringComparison.OrdinalIgnoreCase) && proof.Is(BecameLaw)
            ? ", without a signature"
            : "";
    }

    private BillAction? Passage(Chamber? chamber) =>
        bill.Actions.FirstOrDefault(action => action.Chamber == chamber && action.Is(ActionClassification.Passage));

    private BillAction? Last(Func<BillAction, bool> which) => bill.Actions.LastOrDefault(which);

    private static string Capital(string name) => string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
}
