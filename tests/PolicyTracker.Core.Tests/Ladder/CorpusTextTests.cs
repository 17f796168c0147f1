using System.Net;
using System.Text;
using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;
using static PolicyTracker.Core.Tests.Ladder.Rows;

namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>
/// Action texts with the status that another public tracker of Congress expects of them, in its own words. Only
/// those whose meaning is ours are compared.
/// </summary>
public class CorpusTextTests
{
    private const string Cases = "federal/derived/unitedstates-congress/action-text-cases.json";

    private static readonly Dictionary<string, Stage> Ours = new(StringComparer.Ordinal)
    {
        ["REFERRED"] = Stage.InCommittee,
        ["PASS_OVER:HOUSE"] = Stage.PassedFirstChamber,
        ["PASS_BACK:SENATE"] = Stage.PassedBoth,
        ["PROV_KILL:VETO"] = Stage.Vetoed,
        ["VETOED:POCKET"] = Stage.Vetoed,
        ["VETOED:OVERRIDE_FAIL_ORIGINATING:HOUSE"] = Stage.Vetoed,
        ["VETOED:OVERRIDE_PASS_OVER:HOUSE"] = Stage.Vetoed,
        ["PASSED:CONSTAMEND"] = Stage.Adopted,
        ["PASSED:CONCURRENTRES"] = Stage.Adopted,
        ["PASSED:SIMPLERES"] = Stage.Adopted,
        ["FAIL:ORIGINATING:SENATE"] = Stage.Failed,
    };

    [CorpusFact]
    public void The_texts_lead_where_their_publisher_says()
    {
        using var json = JsonDocument.Parse(Corpus.Bytes(Cases));
        var compared = json.RootElement.EnumerateArray().Select(Read).OfType<(string, Stage, Stage)>().ToList();

        compared.Count.ShouldBeGreaterThan(12);
        compared.ShouldAllBe(one => one.Item2 == one.Item3);
    }

    [CorpusFact]
    public void The_example_of_each_row_is_a_line_that_was_recorded()
    {
        var left = StatusTable.Rules.Select(rule => rule.Example).ToHashSet(StringComparer.Ordinal);
        foreach (var text in Recordings())
            left.RemoveWhere(example => text.Contains(Plain(example), StringComparison.Ordinal));

        left.ShouldBeEmpty();
    }

    private static IEnumerable<string> Recordings() => new[] { "states", "federal" }
        .SelectMany(folder => Directory.EnumerateFiles(Corpus.Path(folder), "*", SearchOption.AllDirectories))
        .Select(file => Plain(WebUtility.HtmlDecode(Encoding.Latin1.GetString(File.ReadAllBytes(file)))));

    // Sources break and indent their lines as they like, and print some in capitals.
    private static string Plain(string text) =>
        string.Concat(text.Where(letter => letter is > ' ' and < '\u007f' and not '\\').Select(char.ToUpperInvariant));

    private static (string, Stage, Stage)? Read(JsonElement one)
    {
        var text = one.GetProperty("actionText").GetString()!;
        if (!one.GetProperty("expect").TryGetProperty("newStatus", out var status)
            || !Ours.TryGetValue(status.GetString() ?? "", out var expected))
            return null;
        var number = one.GetProperty("billId").GetString()!;
        var kind = status.GetString() == "PASSED:CONSTAMEND" ? "sca" : number[..number.IndexOfAny([.. "0123456789"])];
        var bill = Measure.Of(kind, [.. Before(one.GetProperty("statusBefore").GetString()!, kind), Says(status.GetString()!, text)]);
        return (text, StatusLadder.Derive(bill).Stage, expected);
    }

    private static IReadOnlyList<string> Before(string status, string kind) => status switch
    {
        "PASSED:BILL" => ToPassedBoth,
        "PASS_OVER:HOUSE" => [IntroH, PassH],
        "PASS_OVER:SENATE" => [IntroS, PassS],
        "PROV_KILL:VETO" => ToVeto,
        _ => [kind[0] == 's' ? IntroS : IntroH],
    };

    private static string Says(string status, string text) => status switch
    {
        "REFERRED" => $"H referral-committee {text}",
        "PROV_KILL:VETO" or "VETOED:POCKET" => $"G executive-veto {text}",
        "VETOED:OVERRIDE_FAIL_ORIGINATING:HOUSE" => $"H veto-override-failure {text}",
        "VETOED:OVERRIDE_PASS_OVER:HOUSE" => $"H veto-override-passage {text}",
        "FAIL:ORIGINATING:SENATE" => $"S failure {text}",
        _ => $"{(text.Contains("Senate", StringComparison.Ordinal) ? "S" : "H")} passage {text}",
    };
}
