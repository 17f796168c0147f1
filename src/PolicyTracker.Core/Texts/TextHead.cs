using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Texts;

/// <summary>What a text's file says of it before the words begin.</summary>
/// <param name="Bill">The measure.</param>
/// <param name="Code">The version's code, as the record has it.</param>
/// <param name="Note">The version's name: <c>Introduced in House</c>.</param>
/// <param name="Url">Where the text was read.</param>
/// <param name="Sha256">The hash of the whole text: <c>n1:...</c>.</param>
/// <param name="Sections">How many parts the whole text has.</param>
/// <param name="Words">How many words the whole text has.</param>
public sealed record TextHead(
    BillId Bill, string? Code, string Note, DateOnly? Date, string Url, string Sha256, int Sections, int Words)
{
    /// <summary>The file holds only the beginning, because the whole is larger than <see cref="TextFile.MostBytes"/>.</summary>
    public bool Cut { get; init; }

    public static TextHead Of(BillId bill, BillVersion version, string url, BillText text) =>
        new(bill, Text.CleanOrNull(version.Code), Text.Clean(version.Note), version.Date, url, TextHash.Of(text), text.Sections.Count, text.Words);

    internal static TextHead? Read(FactMap facts)
    {
        if (facts.Number("format") is { } format && format != TextFile.Format)
            facts.Wrong(facts.Fact["format"]!, $"This file has format {format}, and this program writes format {TextFile.Format}. Delete the file; the next collection writes it again.");
        var bill = facts.Required("bill");
        var head = new TextHead(
            BillId.TryParse(bill, out var id) ? id : BillId.Of("xx", "0", "0"), facts.Text("code"), facts.Required("note"), facts.Date("date"), facts.Required("url"),
            facts.Required("sha256"), facts.Number("sections") ?? 0, facts.Number("words") ?? 0)
        { Cut = facts.Flag("cut") ?? false };
        facts.Done();
        if (id is not null)
            return head;
        facts.Wrong(facts.Fact, $"\"{bill}\" is no bill id. Write jurisdiction/session/number, such as us/119/hr1144.");
        return null;
    }
}
