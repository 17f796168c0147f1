using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Bills;

/// <summary>What reading a record gave.</summary>
/// <param name="Bill">Null when the file cannot be trusted at all.</param>
public sealed record BillReading(Bill? Bill, IReadOnlyList<Problem> Problems);

/// <summary>
/// A record as a file: front matter for machines, a body for people who read on GitHub. Canonical: what
/// <see cref="Write"/> wrote, <see cref="Read"/> and <see cref="Write"/> give again byte for byte.
/// </summary>
public static class BillFile
{
    /// <summary>The version of the file format that this program writes.</summary>
    public const int Format = 1;

    public static string Write(Bill bill) => $"---\n{BillWriter.FrontMatter(bill)}---\n\n{BillBody.Write(bill)}";

    /// <summary>Reads a record; the body is not read, because it is made from the front matter.</summary>
    /// <param name="file">Named in problems.</param>
    public static BillReading Read(string text, string file)
    {
        var problems = new List<Problem>();
        var bill = FrontMatter.Read(text, file, problems) is { } matter
            ? new BillReader(new(matter.Facts, file, problems)).Read()
            : null;
        return new(bill, problems);
    }
}
