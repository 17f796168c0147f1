using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Core.Store;

/// <summary>The records of a workspace: <c>bills/{id}.md</c>. A bill that did not move is not written.</summary>
/// <param name="workspace">The folder that holds <c>bills/</c>.</param>
public sealed class BillStore(string workspace)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public string Workspace => workspace;

    /// <summary>The ids of all records, sorted. Folders and files that begin with an underscore are no records.</summary>
    public IReadOnlyList<BillId> Ids(string? jurisdiction = null)
    {
        var bills = Path.Combine(workspace, "bills");
        var root = jurisdiction is null ? bills : Path.Combine(bills, jurisdiction);
        var ids = RecordFiles.Below(root)
            .Select(file => Path.GetRelativePath(bills, file).Replace('\\', '/')[..^3])
            .Select(name => BillId.TryParse(name, out var id) ? id : null)
            .OfType<BillId>();
        return [.. ids.Order()];
    }

    /// <summary>The record of an id, or null when there is none.</summary>
    /// <exception cref="InvalidDataException">
    /// The record is there but has a problem, so writing it again could lose something; the message says where.
    /// </exception>
    public Bill? Find(BillId id) => Read(id) switch
    {
        null => null,
        { Bill: { } bill, Problems.Count: 0 } => bill,
        var broken => throw new InvalidDataException($"{string.Join(" ", broken.Problems)} Restore the file from Git."),
    };

    /// <summary>All sound records, sorted by id; what is wrong with the others is in <paramref name="problems"/>.</summary>
    public IReadOnlyList<Bill> All(ICollection<Problem>? problems = null) => Select(bill => bill, problems);

    /// <summary>The same, and of each record only what is needed: twenty thousand of them do not fit into memory well.</summary>
    public IReadOnlyList<T> Select<T>(Func<Bill, T> part, ICollection<Problem>? problems = null) where T : class
    {
        var readings = Ids().AsParallel().AsOrdered().Select(Read).OfType<BillReading>()
            .Select(reading => (Part: reading is { Problems.Count: 0, Bill: { } bill } ? part(bill) : null, reading.Problems)).ToList();
        foreach (var problem in readings.SelectMany(reading => reading.Problems))
            problems?.Add(problem);
        return [.. readings.Select(reading => reading.Part).OfType<T>()];
    }

    /// <summary>What can be read of a record, with what is wrong with it; null when there is none.</summary>
    public BillReading? Read(BillId id)
    {
        var file = new FileInfo(PathOf(id));
        if (!file.Exists)
            return null;
        if (file.LinkTarget is not null)
            return Broken("file-link", "This is a link to another file; a record is a file of its own. Restore it from Git.", id);
        var reading = Parse(file.FullName, id);
        return reading.Bill is { } bill && bill.Id != id
            ? Broken("bill-path", $"The file says it is {bill.Id}, but its path says {id}. Move it to {bill.Id.Path}, or restore it from Git.", id, 3)
            : reading;
    }

    /// <summary>The path of a record's file.</summary>
    public string PathOf(BillId id) => Path.Combine(workspace, id.Path);

    private static BillReading Parse(string path, BillId id)
    {
        try
        {
            return BillFile.Read(StrictUtf8.GetString(File.ReadAllBytes(path)), id.Path);
        }
        catch (DecoderFallbackException)
        {
            return Broken("file-encoding", "The file is not UTF-8 text. Restore it from Git.", id);
        }
    }

    private static BillReading Broken(string rule, string message, BillId id, int? line = null) =>
        new(null, [Problem.Error(rule, message, id.Path, line)]);
}
