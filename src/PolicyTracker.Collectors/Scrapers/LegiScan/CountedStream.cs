using System.Globalization;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads no further than a limit: an entry of a ZIP can unpack to a thousand times what it says.</summary>
internal sealed class CountedStream(Stream inner, long limit, Uri address) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int bytes)
    {
        _read += bytes;
        return _read <= limit
            ? bytes
            : throw new ScrapeException(address, string.Create(CultureInfo.InvariantCulture, $"The entry unpacks to more than {limit / 1024 / 1024} MB, which no dataset of LegiScan has. It is left out."));
    }
}
