using System.Globalization;

namespace PolicyTracker.Collectors.Sources;

/// <summary>The rules of a <c>robots.txt</c> for us (RFC 9309): the longest match decides, and a tie allows.</summary>
internal sealed class Robots
{
    private const string Token = "policytracker";
    /// <summary>More of a file need not be read.</summary>
    public const long MaxBytes = 500 * 1024;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly List<(bool Allow, string Pattern)> _rules = [];

    /// <summary>Not in the RFC, but asked for by several legislatures.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>No file: everything is allowed.</summary>
    public static Robots Open { get; } = new();

    public static Robots Parse(string text)
    {
        var ours = new Robots();
        var everyone = new Robots();
        List<Robots> group = [];
        var named = false;
        var afterRule = true;
        foreach (var (key, value) in Lines(text))
        {
            if (key == "user-agent")
            {
                if (afterRule)
                    group = [];
                afterRule = false;
                var isOurs = value.Split('/')[0].Equals(Token, StringComparison.OrdinalIgnoreCase);
                named |= isOurs;
                if (isOurs || value == "*")
                    group.Add(isOurs ? ours : everyone);
                continue;
            }

            afterRule = true;
            foreach (var robots in group)
                robots.Add(key, value);
        }

        return named ? ours : everyone;
    }

    public bool Allows(string pathAndQuery)
    {
        var best = -1;
        var allowed = true;
        foreach (var (allow, pattern) in _rules)
        {
            if (pattern.Length < best || (pattern.Length == best && !allow) || !Matches(pattern, pathAndQuery))
                continue;
            best = pattern.Length;
            allowed = allow;
        }

        return allowed;
    }

    private static IEnumerable<(string Key, string Value)> Lines(string text) =>
        text.Split('\n')
            .Select(line => line.Split('#')[0].Split(':', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0].Trim().ToLowerInvariant(), parts[1].Trim()));

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length > 0)
            _rules.Add((key == "allow", value));
        if (key == "crawl-delay"
            && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            Delay = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestDelay.TotalSeconds));
    }

    // "*" is any run of letters and a last "$" the end. Walked from left to right, so no pattern is slow.
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var pieces = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        foreach (var piece in pieces.Skip(1))
        {
            var found = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + piece.Length;
        }

        return !toEnd || at == path.Length
            || (pieces.Length > 1 && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }
}
