using System.IO.Compression;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The tables of one archive, read as streams: inside the archive, or unpacked beside it as mirrors serve them.</summary>
internal abstract class CaliforniaTables : IDisposable
{
    public const string Host = "downloads.leginfo.legislature.ca.gov";

    /// <summary>When the publisher wrote the archive; null when that is not known.</summary>
    public DateTimeOffset? Written { get; protected init; }

    /// <summary>The archive of a session, or where there is none the rows that a mirror serves unpacked.</summary>
    /// <exception cref="SourceException">Neither could be had.</exception>
    public static async Task<CaliforniaTables> OfSessionAsync(int year, SourceClient client, CancellationToken cancellation)
    {
        try
        {
            return await CaliforniaArchive.OpenAsync($"pubinfo_{year}.zip", client, cancellation);
        }
        catch (SourceException failure) when (failure.Kind is SourceFailure.NotFound)
        {
            return new CaliforniaMirror($"pubinfo_{year}", client);
        }
    }

    public abstract Uri AddressOf(string table);

    /// <summary>The bytes of a table or text; null where there is none.</summary>
    public abstract Task<Stream?> OpenAsync(string name, CancellationToken cancellation);

    /// <summary>Everything proved to be what it should be.</summary>
    public abstract void Keep();

    /// <summary>What is said of a table or text that cannot be unpacked.</summary>
    public ScrapeException Damaged(string name, Exception exception)
    {
        Forget();
        return new(AddressOf(name), "The archive is damaged.", inner: exception);
    }

    /// <summary>It is not what it should be, although it may have been once: a file can rot on the disk.</summary>
    protected virtual void Forget()
    {
    }

    public virtual void Dispose()
    {
    }

    /// <summary>Shows every row of a table to <paramref name="see"/>. False where there is no such table.</summary>
    public async Task<bool> ReadAsync(CaliforniaTable table, Action<CaliforniaRow> see, CancellationToken cancellation)
    {
        await using var stream = await OpenAsync(table.File, cancellation);
        if (stream is null)
            return false;
        using var reader = new CaliforniaRowReader(stream, AddressOf(table.File), table.Columns);
        try
        {
            while (reader.Next() is { } cells)
            {
                cancellation.ThrowIfCancellationRequested();
                see(new(cells, AddressOf(table.File)));
            }
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(table.File, exception);
        }
        catch (ScrapeException)
        {
            Forget();
            throw;
        }

        return true;
    }
}

/// <summary>A ZIP archive on the disk. More than a gigabyte, so no table is ever unpacked.</summary>
internal sealed class CaliforniaArchive : CaliforniaTables
{
    private const long MostBytes = 4L << 30;
    private static readonly string[] Types = ["application/zip", "application/x-zip-compressed", "application/octet-stream"];

    private readonly SourceFile _file;
    private readonly ZipArchive _zip;

    private CaliforniaArchive(SourceFile file, ZipArchive zip)
    {
        _file = file;
        _zip = zip;
        Written = file.LastModified;
    }

    public static async Task<CaliforniaArchive> OpenAsync(string name, SourceClient client, CancellationToken cancellation)
    {
        var request = new SourceRequest(new($"https://{Host}/{name}"))
        {
            MediaTypes = Types,
            MaxBytes = MostBytes,
            Deadline = TimeSpan.FromHours(1),
        };
        var file = await client.DownloadAsync(request, cancellation);
        try
        {
            return new(file, ZipFile.OpenRead(file.Path));
        }
        catch (InvalidDataException exception)
        {
            file.Forget();
            throw new ScrapeException(file.Address, "The file is no ZIP archive, or it breaks off.", inner: exception);
        }
    }

    public override Uri AddressOf(string table) => new($"{_file.Address.AbsoluteUri}/{table}");

    public override Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(_zip.GetEntry(name) is { } entry ? Opened(entry) : null);
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(name, exception);
        }
    }

    public override void Keep() => _file.Keep();

    protected override void Forget() => _file.Forget();

    public override void Dispose()
    {
        base.Dispose();
        _zip.Dispose();
    }

    private Stream Opened(ZipArchiveEntry entry) => entry.Length <= MostBytes
        ? entry.Open()
        : throw new ScrapeException(AddressOf(entry.Name), "The table is larger than any of a legislature could be.");
}

/// <summary>The rows of an archive as files of their own.</summary>
internal sealed class CaliforniaMirror(string folder, SourceClient client) : CaliforniaTables
{
    private readonly List<SourceFile> _files = [];

    public override Uri AddressOf(string table) => new($"https://{Host}/{folder}/{table}");

    public override async Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        var request = new SourceRequest(AddressOf(name)) { MaxBytes = 1L << 30, Deadline = TimeSpan.FromMinutes(10) };
        try
        {
            var file = await client.DownloadAsync(request, cancellation);
            if (file.MediaType == "text/html")
                throw new ScrapeException(file.Address, "A page for people came where a table was expected: perhaps a login or maintenance page.");
            _files.Add(file);
            return File.OpenRead(file.Path);
        }
        catch (SourceException failure) when (failure.Kind is SourceFailure.NotFound)
        {
            return null;
        }
    }

    public override void Keep() => _files.ForEach(file => file.Keep());
}
