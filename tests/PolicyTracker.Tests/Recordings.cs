using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

/// <summary>A source on disk, laid out as a replay serves it, from the recordings of the collectors' tests.</summary>
internal sealed class Recordings : IDisposable
{
    public const string Host = "www.govinfo.gov";

    private const string Actions = "  <actions>\n";

    private readonly TempFolder _folder = new();

    public string Root => _folder.Path;

    /// <summary>Where the document of a measure is, as a replay is asked for it.</summary>
    public static string Address(int congress, string type, int number) =>
        $"{Host}/bulkdata/BILLSTATUS/{congress}/{type}/BILLSTATUS-{congress}{type}{number}.xml";

    /// <summary>A recorded document as it is.</summary>
    public Recordings Add(int congress, string type, int number)
    {
        _folder.Write(Address(congress, type, number), CongressRecording.Text($"{congress}{type}{number}"));
        return this;
    }

    /// <summary>As many measures as a test needs, all with the history of H.R. 4323.</summary>
    public Recordings AddMany(int first, int count)
    {
        var text = CongressRecording.Text("119hr4323");
        for (var number = first; number < first + count; number++)
            _folder.Write(Address(119, "hr", number), text.Replace("<number>4323</number>", $"<number>{number}</number>", StringComparison.Ordinal));
        return this;
    }

    /// <summary>The source tells of one more action of H.R. 4323.</summary>
    public void Act(string date, string text) => Edit(119, "hr", 4323, document => document.Replace(
        Actions,
        $"{Actions}   <item>\n    <actionDate>{date}</actionDate>\n    <text>{text}</text>\n    <type>Floor</type>\n"
            + "    <sourceSystem>\n     <code>0</code>\n     <name>Senate</name>\n    </sourceSystem>\n   </item>\n",
        StringComparison.Ordinal));

    public void Edit(int congress, string type, int number, Func<string, string> change)
    {
        var file = _folder.File(Address(congress, type, number));
        var before = File.ReadAllText(file);
        var after = change(before);
        after.ShouldNotBe(before);
        File.WriteAllText(file, after);
    }

    public void Dispose() => _folder.Dispose();
}
