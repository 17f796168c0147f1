using System.Text.RegularExpressions;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Content;

/// <summary>What <c>content/standing-rins.yml</c> must hold.</summary>
internal static partial class StandingRinReader
{
    public static HashSet<string> Rins(FactMap map)
    {
        var rins = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Ask("rins")?.Items ?? [])
            if (!item.IsScalar || !Rin().IsMatch(item.Value))
                map.Wrong(item, $"\"{item.Value}\" is no RIN. Write four digits, a hyphen, two capital letters and two digits, such as 1625-AA00.");
            else if (!rins.Add(item.Value))
                map.Wrong(item, $"{item.Value} stands here twice. Remove one of the two lines.");
        if (map.Fact["rins"] is not { Kind: FactKind.List })
            map.Wrong(map.Fact["rins"] ?? map.Fact, "\"rins\" must be a list of RINs: one line for each, beginning with a hyphen, such as \"- 1625-AA00\".");
        return rins;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[A-Z]{2}[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Rin();
}
