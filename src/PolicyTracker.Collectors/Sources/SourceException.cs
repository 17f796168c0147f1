using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Sources;

/// <summary>Why a document could not be had.</summary>
public enum SourceFailure
{
    /// <summary>The address, or one it redirects to, is not on the source's list.</summary>
    NotAllowed,
    /// <summary>The name leads to an address inside a private network.</summary>
    PrivateAddress,
    Unreachable,
    TimedOut,
    TooLarge,
    Truncated,
    Redirected,
    NotFound,
    /// <summary>401 or 403: a key is missing or wrong, or we are not welcome.</summary>
    Refused,
    TooManyRequests,
    ServerError,
    UnexpectedStatus,
    WrongType,
    Empty,
    /// <summary>"Not modified", though nothing was known that could have been modified.</summary>
    UnaskedNotModified,
    Undecodable,
    /// <summary>robots.txt asks programs to stay away from this page.</summary>
    Robots,
    /// <summary>Earlier failures: the host is left alone for the rest of the run.</summary>
    HostSkipped,
    /// <summary>It came, but is not what it should be; always a <see cref="ScrapeException"/>.</summary>
    Unexpected,
}

/// <summary>A source did not give what was asked. The message names the address without its query.</summary>
public class SourceException : Exception
{
    public SourceException(Uri address, SourceFailure kind, string sentence, Exception? inner = null)
        : base($"{Shown(address)}: {sentence}", inner)
    {
        Address = address.IsAbsoluteUri ? new(Shown(address)) : address;
        Kind = kind;
        Sentence = sentence;
    }

    /// <summary>Without query, user and fragment.</summary>
    public Uri Address { get; }

    public SourceFailure Kind { get; }

    /// <summary>The message without the address.</summary>
    public string Sentence { get; }

    /// <summary>Trying again in a moment may help.</summary>
    internal bool MayPass { get; init; }

    /// <summary>How long the server asked us to wait.</summary>
    internal TimeSpan? Wait { get; init; }

    /// <summary>The address as it may be logged: without query, user and fragment.</summary>
    public static string Shown(Uri address) =>
        address.IsAbsoluteUri
            ? $"{address.Scheme}://{address.Authority}{address.AbsolutePath}"
            : address.OriginalString.Split('?')[0];

    /// <summary>A failure after which it is worth trying again.</summary>
    internal static SourceException Passing(Uri address, SourceFailure kind, string sentence, Exception? inner = null) =>
        new(address, kind, sentence, inner) { MayPass = true };
}

/// <summary>A document came, but it is not as expected: a maintenance page, a changed layout, a broken file.</summary>
public sealed class ScrapeException : SourceException
{
    private const int ExcerptLength = 120;

    /// <param name="what">A sentence: what was expected and what was found.</param>
    /// <param name="excerpt">The place in the document; shortened and made harmless.</param>
    public ScrapeException(Uri address, string what, string? excerpt = null, Exception? inner = null)
        : base(
            address, SourceFailure.Unexpected,
            excerpt is null ? what : $"{what} It reads: \"{Short(excerpt)}\"", inner) =>
        Excerpt = excerpt is null ? null : Short(excerpt);

    public string? Excerpt { get; }

    private static string Short(string excerpt)
    {
        var clean = Text.Clean(excerpt.Length > 8 * ExcerptLength ? excerpt[..(8 * ExcerptLength)] : excerpt);
        return clean.Length <= ExcerptLength ? clean : string.Concat(clean.AsSpan(0, ExcerptLength), "...");
    }
}
