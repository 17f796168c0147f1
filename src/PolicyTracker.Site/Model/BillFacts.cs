using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The summary beside the history: one line for each fact that the record has.</summary>
internal static class BillFacts
{
    public static IReadOnlyList<Fact> Of(Bill bill, BillCard card, SiteModel model)
    {
        List<Fact> facts = [];
        Add(facts, "Introduced", Introduced(bill) is { } day ? [new(Days.Of(day).Words)] : []);
        Add(facts, "Last action", card.LastDay is { } last ? [new(Days.Of(last).Words)] : []);
        Add(facts, bill.Laws.Count > 1 ? "Laws" : "Law", bill.Laws.Select(law => new MaybeLink(law)));
        Add(facts, "Enacted within", bill.Extras.All("contained_in_law").Select(law => new MaybeLink(law)));
        if (bill.Classification == BillClassification.Rule)
            facts.AddRange(RuleFacts.Dates(bill, model.Clock.DayIn(SiteClock.Eastern)).Where(fact => fact.Values.Count > 0));
        else
            Add(facts, "Takes effect", bill.Effective is { } effective ? [new(Days.Of(effective.Date).Words, Note: effective.Note)] : []);
        Add(facts, "Topics", card.Topics.Select(match =>
            new MaybeLink(model.Topic(match.Slug).Title, $"/topics/{match.Slug}/", "matched: " + string.Join(", ", match.Words.Take(4)))));
        if (bill.Classification == BillClassification.Rule)
            facts.AddRange(RuleFacts.Numbers(bill).Where(fact => fact.Values.Count > 0));
        else
            Add(facts, bill.Committees.Count > 1 ? "Committees" : "Committee", bill.Committees.Select(one => new MaybeLink(one.Name)));
        Add(facts, "Reports", bill.Extras.All("reports").Select(report => new MaybeLink(report)));
        Add(facts, "Policy area", bill.Extras.All("policy_area").Select(area => new MaybeLink(area)));
        Add(facts, "Subjects", Subjects(bill), inline: true);
        Add(facts, "Official page", Links(bill, "congress_url", "Congress.gov"));
        Add(facts, "Official summary", Links(bill, "summary_url", "Congressional Research Service"));
        return facts;
    }

    private static DateOnly? Introduced(Bill bill) =>
        DateOnly.TryParseExact(bill.Extras["introduced"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : bill.Actions.FirstOrDefault(action => action.Is(ActionClassification.Introduction))?.Date;

    // A long list of subjects says less than its first dozen; the record's file has them all.
    private static IEnumerable<MaybeLink> Subjects(Bill bill)
    {
        const int shown = 12;
        return bill.Subjects.Count <= shown
            ? bill.Subjects.Select(subject => new MaybeLink(subject))
            : bill.Subjects.Take(shown).Select(subject => new MaybeLink(subject))
                .Append(new($"and {bill.Subjects.Count - shown} more", bill.Id.Url + "index.json"));
    }

    private static IEnumerable<MaybeLink> Links(Bill bill, string key, string words) =>
        bill.Extras.All(key).Select(BillPages.Web).OfType<string>().Select(url => new MaybeLink(words, url));

    private static void Add(List<Fact> facts, string name, IEnumerable<MaybeLink> values, bool inline = false)
    {
        var all = values.ToList();
        if (all.Count > 0)
            facts.Add(new(name, all, inline));
    }
}
