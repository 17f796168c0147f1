using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>Related measures as the page of one shows them: a row for each, whoever names it.</summary>
internal static class RelatedRows
{
    private const string Prior = "prior-session";
    private const string Later = Relations.LaterSession;

    public static IReadOnlyList<RelatedRow> Of(BillCard card, SiteModel model) =>
    [
        .. model.RelationsOf(card)
            .GroupBy(relation => model.Card(relation.Id)?.Id.Value ?? relation.Id, StringComparer.Ordinal)
            .Where(group => group.Key != card.Id.Value)
            .Select(group => Row(group.Key, Words([.. group], card.Id, group.Key), group.All(relation => relation.IsInverse), model)),
    ];

    // "Related" says less than any other word.
    private static string Words(IReadOnlyList<Relation> relations, BillId one, string other)
    {
        var words = relations.Select(relation => relation.Word).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count > 1)
            words.Remove("related");
        // Two records may each call the other one the earlier: their sessions know better.
        if (words.Contains(Prior) && words.Contains(Later))
            words.Remove(BillId.TryParse(other, out var id) && Start(id) > Start(one) ? Prior : Later);
        return Rows.Sentence(string.Join(", ", words));
    }

    // "2025-2026" and "119" begin with a number that grows.
    private static int Start(BillId id) =>
        int.TryParse(id.Session.AsSpan(0, id.Session.TakeWhile(char.IsAsciiDigit).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static RelatedRow Row(string text, string relation, bool isInverse, SiteModel model)
    {
        if (model.Card(text) is { } card)
            return new(relation, card.Identifier, card.Id.Url, card.Title, Rows.Tag(card.Stage), Rows.Place(card), isInverse ? "as recorded there" : null);
        if (!BillId.TryParse(text, out var id))
            return new(relation, text, null, null, null, null, null);
        var place = $"{Places.Name(id.Jurisdiction)}, {Places.Session(id, model.Inputs.Content.Calendar)}";
        var official = Official.Url(id);
        return new(relation, Official.Printed(id), official, null, null, place, official is null ? "not tracked here" : "not tracked here; official page");
    }
}
