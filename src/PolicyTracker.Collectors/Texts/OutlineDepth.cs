using System.Text.RegularExpressions;

namespace PolicyTracker.Collectors.Texts;

/// <summary>How deep a numbered paragraph stands, by the kinds of numbers that came before it: (a), (1), (A), (i), ...</summary>
internal sealed partial class OutlineDepth
{
    private readonly List<(Kind Kind, string Last)> _open = [];

    private enum Kind
    {
        Letters, Capitals, Digits, Romans, CapitalRomans, Doubles,
    }

    /// <summary>A new section begins.</summary>
    public void Clear() => _open.Clear();

    public int Of(string paragraph)
    {
        if (Number().Match(paragraph) is not { Success: true } match)
            return Math.Max(0, _open.Count - 1);
        var number = match.Groups["number"].Value;
        var kind = KindOf(number);
        var at = _open.FindIndex(level => level.Kind == kind);
        if (at >= 0)
            _open.RemoveRange(at, _open.Count - at);
        _open.Add((kind, number));
        return _open.Count - 1;
    }

    // "(i)" goes on after "(h)", and begins a list of its own anywhere else.
    private Kind KindOf(string number)
    {
        if (char.IsAsciiDigit(number[0]))
            return Kind.Digits;
        var isSmall = char.IsAsciiLetterLower(number[0]);
        var letters = isSmall ? Kind.Letters : Kind.Capitals;
        if (number.Length == 1 && _open.Exists(level => level.Kind == letters && level.Last.Length == 1 && level.Last[0] + 1 == number[0]))
            return letters;
        if (number.All(letter => "ivxlIVXL".Contains(letter, StringComparison.Ordinal)))
            return isSmall ? Kind.Romans : Kind.CapitalRomans;
        return number.Length > 1 ? Kind.Doubles : letters;
    }

    [GeneratedRegex(@"\A\W{0,2}\((?<number>[A-Za-z]{1,4}|[0-9]{1,3})\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
