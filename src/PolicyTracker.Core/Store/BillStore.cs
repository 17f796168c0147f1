using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Core.Store;

/// <summary>The records of a workspace: <c>bills/{id}.md</c>. A bill that did not move is not written.</summary>
/// <param name="workspace">The folder that holds <c>bills/</c>.</param>
public sealed class BillStore(string workspace)
{
    public string Workspace => workspace;

    /// <summary>The ids of all records, sorted. Folders and files that begin with an underscore are no records.</summary>
    public IReadOnlyList<BillId> Ids(string? jurisdiction = null)
    {
        var bills = Path.Combine(workspace, "bills");
        var root = jurisdiction is null ? bills : Path.Combine(bills, jurisdiction);
        if (!Directory.Exists(root))
            return [];
        var ids = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(bills, file).Replace('\\', '/')[..^3])
            .Select(name => BillId.TryParse(name, out var id) ? id : null)
            .OfType<BillId>();
        return [.. ids.Order()];
    }

    /// <summary>The record of an id, or null when there is none.</summary>
    /// <exception cref="InvalidDataException">The record is there but cannot be read; the message says where.</exception>
    public Bill? Find(BillId id) => Read(id) is { } reading
        ? reading.Bill ?? throw new InvalidDataException($"{string.Join(" ", reading.Problems)} Restore the file from Git.")
        : null;

    /// <summary>All records that can be read, sorted by id; the others are in <paramref name="problems"/>.</summary>
    public IReadOnlyList<Bill> All(ICollection<Problem>? problems = null)
    {
        var readings = Ids().AsParallel().AsOrdered().Select(Read).OfType<BillReading>().ToList();
        foreach (var problem in readings.SelectMany(reading => reading.Problems))
            problems?.Add(problem);
        return [.. readings.Select(reading => reading.Bill).OfType<Bill>()];
    }

    /// <summary>What can be read of a record, with what is wrong with it; null when there is none.</summary>
    public BillReading? Read(BillId id)
    {
        var path = PathOf(id);
        if (!File.Exists(path))
            return null;
        var reading = BillFile.Read(File.ReadAllText(path), id.Path);
        return reading.Bill is { } bill && bill.Id != id
            ? new(null, [Problem.Error("bill-path", $"The file says it is {bill.Id}, but its path says {id}. Move it to {bill.Id.Path}, or restore it from Git.", id.Path, 3)])
            : reading;
    }

    /// <summary>The path of a record's file.</summary>
    public string PathOf(BillId id) => Path.Combine(workspace, id.Path);
}
