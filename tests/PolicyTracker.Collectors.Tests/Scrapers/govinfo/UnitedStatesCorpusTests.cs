using System.Xml;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>
/// Every recorded BILLSTATUS document, read by the product and, by another road, as plain lists of leaves: nothing may be
/// lost, added or moved to another day.
/// </summary>
public class UnitedStatesCorpusTests
{
    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Nothing_is_lost_and_nothing_is_made_up(string file)
    {
        var leaves = Leaves.Read(Corpus.Path(file));
        var bill = Read(file);

        bill.Id.Value.ShouldBe($"us/{leaves.One("congress")}/{leaves.Either("type", "billType").ToLowerInvariant()}{leaves.Either("number", "billNumber")}");
        bill.Title.ShouldBe(leaves.One("title"));
        bill.Extras["introduced"].ShouldBe(leaves.One("introducedDate"));
        bill.Laws.Select(law => law.Split(' ')[1]).ShouldBe(leaves.Rows("laws/item").Select(row => row["number"]).Distinct(), ignoreOrder: true);
        SameActions(bill, leaves);
        SamePeople(bill, leaves);
        SameCommittees(bill, leaves);
        SameTitles(bill, leaves);
    }

    public static TheoryData<string> Files => Corpus.IsHere
        ? [.. Directory.EnumerateFiles(Corpus.Path("federal"), "BILLSTATUS-*.xml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Corpus.Root, path).Replace('\\', '/')).Order()]
        : ["none"];

    private static Bill Read(string file)
    {
        var address = UnitedStates.BillStatusAddress(UnitedStates.OfBillStatusAddress(new($"https://www.govinfo.gov/{file}"))!);
        return UnitedStatesBill.Read(Recording.Xml(Corpus.Bytes(file), address), address);
    }

    private static void SameActions(Bill bill, Leaves leaves)
    {
        var rows = leaves.Rows("actions/item").Where(row => row.GetValueOrDefault("text") is { Length: > 0 })
            .Select(row => (Date: row["actionDate"], Text: Plain(row["text"]))).ToList();
        var actions = bill.Actions.Select(action => (Date: $"{action.Date:yyyy-MM-dd}", action.Text)).ToList();

        actions.Distinct().Order().ShouldBe(rows.Distinct().Order());
        actions.Select(action => action.Date).ShouldBe(actions.Select(action => action.Date).Order());
        bill.Actions.Select(action => (action.Date, action.Chamber, action.Text)).ShouldBeUnique();
        bill.Actions.ShouldAllBe(action => action.Chamber != null);
    }

    private static void SamePeople(Bill bill, Leaves leaves)
    {
        foreach (var (role, list) in new[] { (SponsorRole.Primary, "sponsors/item"), (SponsorRole.Cosponsor, "cosponsors/item") })
        {
            var rows = leaves.Rows(list).ToList();
            var people = bill.Sponsors.Where(person => person.Role == role).ToList();

            people.Select(person => person.Id).ShouldBe(rows.Select(row => $"bioguide:{row["bioguideId"]}"), ignoreOrder: true);
            people.Select(person => $"{person.Date:yyyy-MM-dd}").ShouldBe(
                rows.Select(row => row.GetValueOrDefault("sponsorshipDate", "")), ignoreOrder: true);
            people.Select(person => $"{person.Withdrawn:yyyy-MM-dd}").ShouldBe(
                rows.Select(row => row.GetValueOrDefault("sponsorshipWithdrawnDate", "")), ignoreOrder: true);
            people.ShouldAllBe(person => rows.Any(row => row["fullName"].Contains($" {person.Name} [{person.Party}-{person.District}]")));
        }
    }

    private static void SameCommittees(Bill bill, Leaves leaves)
    {
        string[] lists = ["committees/item", "committees/billCommittees/item"];
        var codes = lists.SelectMany(list => leaves.Rows(list).Concat(leaves.Rows($"{list}/subcommittees/item")))
            .Select(row => row["systemCode"]).Distinct();
        bill.Committees.Select(committee => committee.Code).ShouldBe(codes, ignoreOrder: true);
    }

    private static void SameTitles(Bill bill, Leaves leaves) =>
        bill.Titles.Select(title => title.Title).Append(bill.Title).Distinct().ShouldBe(
            leaves.Rows("titles/item").Select(row => Plain(row["title"])).Append(bill.Title).Distinct(), ignoreOrder: true);

    // Only links occur in the recorded texts.
    private static string Plain(string text)
    {
        for (var start = text.IndexOf('<'); start >= 0; start = text.IndexOf('<'))
            text = text.Remove(start, text.IndexOf('>', start) - start + 1);
        return Text.Clean(text);
    }

    /// <summary>The document as paths and texts, straight from the reader.</summary>
    private sealed class Leaves
    {
        private readonly List<(string Path, int Parent, string Text)> _all = [];
        private readonly List<(string Path, int Node)> _nodes = [];

        public static Leaves Read(string file)
        {
            var leaves = new Leaves();
            using var reader = XmlReader.Create(file);
            var path = new Stack<(string Path, int Node)>();
            var node = 0;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    var at = path.Count == 0 ? reader.Name : $"{path.Peek().Path}/{reader.Name}";
                    leaves._nodes.Add((at, ++node));
                    if (!reader.IsEmptyElement)
                        path.Push((at, node));
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    var owner = path.Peek();
                    var parent = path.Skip(1).First();
                    leaves._all.Add((owner.Path, parent.Node, Text.Clean(reader.Value)));
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    path.Pop();
                }
            }

            return leaves;
        }

        public string One(string name) => _all.First(leaf => leaf.Path == $"billStatus/bill/{name}").Text;

        public string Either(string name, string older) =>
            _all.First(leaf => leaf.Path == $"billStatus/bill/{name}" || leaf.Path == $"billStatus/bill/{older}").Text;

        public IEnumerable<Dictionary<string, string>> Rows(string path)
        {
            var full = $"billStatus/bill/{path}";
            var leaves = _all.Where(leaf => leaf.Path.StartsWith(full, StringComparison.Ordinal)).ToLookup(leaf => leaf.Parent);
            return _nodes.Where(node => node.Path == full).Select(node => leaves[node.Node]
                .GroupBy(leaf => leaf.Path[(full.Length + 1)..])
                .ToDictionary(same => same.Key, same => string.Concat(same.Select(leaf => leaf.Text))))
                .Where(row => row.Count > 0);
        }
    }
}
