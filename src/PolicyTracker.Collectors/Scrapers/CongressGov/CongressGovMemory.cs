using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The meetings of a Congress that were read before, so that each is read again only when the source touched it.
/// Without the file the last month is read once more.
/// </summary>
internal sealed class CongressGovMemory
{
    private readonly string _file;
    private readonly Dictionary<string, (CongressGovMeeting Meeting, string Line)> _meetings = new(StringComparer.Ordinal);

    public CongressGovMemory(string folder, int congress)
    {
        _file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"meetings-{congress}.txt"));
        foreach (var line in File.Exists(_file) ? File.ReadAllLines(_file) : [])
            Read(line);
    }

    /// <summary>Up to when all that the source touched has been read; null when that was never so.</summary>
    public DateTimeOffset? Until { get; set; }

    public IEnumerable<CongressGovMeeting> Meetings => _meetings.Values.Select(known => known.Meeting);

    public CongressGovMeeting? Find(string number) => _meetings.TryGetValue(number, out var known) ? known.Meeting : null;

    public void Forget(string number) => _meetings.Remove(number);

    public CongressGovMeeting Keep(JsonElement meeting, Uri address)
    {
        var read = CongressGovMeeting.Read(meeting, address);
        var fields = CongressGovMeeting.Fields.Where(name => meeting.Field(name) is not null)
            .Select(name => KeyValuePair.Create(name, JsonNode.Parse(meeting.GetProperty(name).GetRawText())));
        _meetings[read.Number] = (read, new JsonObject(fields).ToJsonString());
        return read;
    }

    public void Write() => AtomicFile.WriteIfChanged(_file, Encoding.UTF8.GetBytes(string.Concat(
        _meetings.Values.Select(known => known.Line).Order(StringComparer.Ordinal)
            .Prepend(Until?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) ?? "").Select(line => line + "\n"))));

    // The first line is a moment, each other one a meeting; what cannot be read is asked for again.
    private void Read(string line)
    {
        if (DateTimeOffset.TryParseExact(line, "u", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            Until = moment;
        else if (line.StartsWith('{'))
            ReadMeeting(line);
    }

    private void ReadMeeting(string line)
    {
        try
        {
            using var tree = JsonDocument.Parse(line);
            var meeting = CongressGovMeeting.Read(tree.RootElement, new(Path.GetFullPath(_file)));
            _meetings[meeting.Number] = (meeting, line);
        }
        catch (Exception broken) when (broken is JsonException or ScrapeException)
        {
            Until = null;
        }
    }
}
