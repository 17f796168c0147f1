using System.Security.Cryptography;
using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// The id of a change: a hash of the measure, the kind, the legislative day, before and after, and for actions the
/// text and its ordinal, so that the same change never enters twice however often or by whatever run it is seen.
/// </summary>
public static class ChangeId
{
    /// <param name="ordinal">Which of several equal rows of one day: 1 for the first.</param>
    public static string Of(
        BillId bill, ChangeKind kind, DateOnly? date, string? before, string? after, string? text = null, int ordinal = 0)
    {
        var parts = string.Join('\n', bill.Value, kind.Word(), date is { } day ? OneLine.Iso(day) : "", before, after, text, ordinal > 1 ? $"{ordinal}" : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 10));
    }
}
