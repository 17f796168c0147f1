using System.Collections.Concurrent;
using System.Reflection;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Actions;

/// <summary>
/// What the sentences of one legislature's histories mean, in the classifications of Open States: the rows of
/// <c>Actions/{code}.tsv</c>, then those of <c>Actions/common.tsv</c>. The first row that fits decides.
/// </summary>
/// <remarks>Every source of a jurisdiction uses the same table, so that the same words mean the same wherever they come from.</remarks>
public sealed class ActionTable
{
    private const string Common = "common";

    private static readonly ConcurrentDictionary<string, ActionTable> Tables = new(StringComparer.Ordinal);

    private ActionTable(IReadOnlyList<ActionRow> rows) => Rows = rows;

    /// <summary>In the order in which they are tried.</summary>
    public IReadOnlyList<ActionRow> Rows { get; }

    /// <summary>Every table there is: the codes of jurisdictions, and <c>common</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ActionTable).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Actions/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The table of a jurisdiction; one without its own has the common one.</summary>
    public static ActionTable Of(string jurisdiction) =>
        Tables.GetOrAdd(jurisdiction, code => new([.. Read(code), .. code == Common ? [] : Read(Common)]));

    /// <summary>An action as the record keeps it.</summary>
    /// <param name="upstream">
    /// What a source other than the legislature took the words for; it counts only where no row fits.
    /// </param>
    public BillAction Action(DateOnly date, Chamber? chamber, string text, IReadOnlyList<ActionClassification>? upstream = null) =>
        Find(text) is { } row
            ? new(date, row.Chamber ?? chamber, text, row.Classification)
            : new(date, chamber, text, upstream ?? []);

    /// <summary>The row that decides for a text; null when none does.</summary>
    public ActionRow? Find(string text) => Rows.FirstOrDefault(row => row.Pattern.AreIn(text));

    private static List<ActionRow> Read(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Actions/{code}.tsv");
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream);
        var rows = new List<ActionRow>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
            if (text.Length > 0 && text[0] != '#')
                rows.Add(ActionRow.Read(text, $"Actions/{code}.tsv, line {line}"));
        return rows;
    }
}
