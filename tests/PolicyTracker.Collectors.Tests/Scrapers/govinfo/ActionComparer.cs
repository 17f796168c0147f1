using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>Actions are equal when everything that a file would hold of them is.</summary>
internal sealed class ActionComparer : IEqualityComparer<BillAction>
{
    public bool Equals(BillAction? one, BillAction? other) => one is null || other is null
        ? ReferenceEquals(one, other)
        : (one.Date, one.Chamber, one.Text) == (other.Date, other.Chamber, other.Text)
            && one.Classification.SequenceEqual(other.Classification);

    public int GetHashCode(BillAction action) => HashCode.Combine(action.Date, action.Chamber, action.Text);
}
