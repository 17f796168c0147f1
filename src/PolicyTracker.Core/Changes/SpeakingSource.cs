using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>The source that is being heard, among those of a record.</summary>
/// <param name="Speaker">The source that has just been read.</param>
/// <param name="Voices">Every source that is on.</param>
internal sealed record SpeakingSource(SourceVoice Speaker, IReadOnlyList<SourceVoice> Voices)
{
    /// <summary>The other sources that are on and that the record names.</summary>
    public List<SourceVoice> Others(Bill bill) => [.. Voices.Where(voice => voice.Name != Speaker.Name && IsIn(bill, voice))];

    public static bool IsIn(Bill bill, SourceVoice voice) => bill.Sources.Any(source => source.Note == voice.Name);

    public static bool TellsActions(SourceVoice voice) => voice.Supplies.HasFlag(RecordParts.Actions);
}
