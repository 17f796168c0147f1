using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>Sources break in ways that nobody foresees: the reader either reads or says what is wrong.</summary>
public class UnitedStatesMutationTests
{
    [Fact]
    public void A_damaged_document_gives_a_record_or_a_sentence_and_nothing_else()
    {
        var damage =
            from kind in Gen.Choose(0, 5)
            from place in Gen.Choose(0, 5000)
            select (kind, place);
        var cases =
            from name in Gen.Elements(Recording.Names.ToArray())
            from steps in Gen.ListOf(damage, 6)
            select (name, steps);

        Prop.ForAll(cases.ToArbitrary(), damaged =>
        {
            var (name, steps) = damaged;
            var xml = Recording.Xml(name);
            foreach (var (kind, place) in steps)
                Damage(xml, kind, place);
            return Survives(xml, name);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static bool Survives(XElement xml, string name)
    {
        try
        {
            var bill = UnitedStatesBill.Read(xml, Recording.Address(name));
            return bill.Title.Length > 0 && bill.Identifier.Length > 0
                && bill.Actions.All(action => action.Text.Length > 0) && bill.Sponsors.All(person => person.Name.Length > 0);
        }
        catch (ScrapeException failure)
        {
            return failure.Message.Length > 0;
        }
    }

    private static void Damage(XElement xml, int kind, int place)
    {
        var elements = xml.Descendants().ToList();
        if (elements.Count == 0)
            return;
        var element = elements[place % elements.Count];
        switch (kind)
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                element.RemoveNodes();
                break;
            case 3:
                element.Value = "2026-02-31T99:00:00Z [<p>] &amp; \u00A0\uFEFF";
                break;
            case 4:
                element.Name = "item";
                break;
            default:
                element.ReplaceWith(elements[place * 7 % elements.Count] is var other && !element.DescendantsAndSelf().Contains(other)
                    ? new XElement(other) : new XElement("number", "99999999999"));
                break;
        }
    }
}
