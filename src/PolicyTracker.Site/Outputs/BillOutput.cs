using System.Buffers;
using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Feeds;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Outputs;

/// <summary>
/// One pass over the records: page, record and feed of each, and all records in one file. Nothing of a record stays
/// in memory when its files are out.
/// </summary>
internal static class BillOutput
{
    public static void Write(Build build)
    {
        if (!build.Wants(SitePart.Data))
        {
            Each(build, (_, _) => { });
            return;
        }

        build.Folder.Stream("/data/bills.json", stream =>
        {
            var queue = new InTurn(stream);
            Each(build, queue.Add);
            queue.Close();
        });
    }

    private static void Each(Build build, Action<int, byte[]> all)
    {
        var cards = build.Model.Cards;
        var done = 0;
        build.InOrder(Enumerable.Range(0, cards.Count), at =>
        {
            var card = cards[at];
            var bill = build.Model.Inputs.Bills.Sound(card.Id);
            if (build.Wants(SitePart.Bills))
                build.Render(BillPages.Of(bill, build.Model));
            if (build.Wants(SitePart.Feed))
                build.Folder.Write(card.Id.Url + "feed.xml", FeedOutput.OfBill(bill, build));
            if (build.Wants(SitePart.Bills) || build.Wants(SitePart.Data))
                all(at, Json(build, bill, card));
            build.Report("bills", Interlocked.Increment(ref done), cards.Count);
        });
    }

    private static byte[] Json(Build build, Bill bill, BillCard card)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, BillJson.Options))
            BillJson.Write(json, bill, card, build.Model.RelatedFrom(card), build.Model.Frame.BaseUrl);
        var record = buffer.WrittenSpan.ToArray();
        buffer.Write("\n"u8);
        if (build.Wants(SitePart.Bills))
            build.Folder.Write(card.Id.Url + "index.json", buffer.WrittenSpan);
        return record;
    }

    /// <summary>Writes the records of an array in their order, whichever is ready first.</summary>
    private sealed class InTurn(Stream stream)
    {
        private readonly Dictionary<int, byte[]> _waiting = [];
        private readonly Lock _gate = new();
        private int _next;

        public void Add(int at, byte[] record)
        {
            lock (_gate)
            {
                _waiting.Add(at, record);
                while (_waiting.Remove(_next, out var ready))
                {
                    stream.Write(_next++ == 0 ? "[\n"u8 : ",\n"u8);
                    stream.Write(ready);
                }
            }
        }

        public void Close() => stream.Write(_next == 0 ? "[]\n"u8 : "\n]\n"u8);
    }
}
