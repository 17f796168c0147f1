using System.Text.RegularExpressions;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Site.Outputs;

/// <summary>The addresses in a style sheet: those of other assets get the names under which they are put out.</summary>
/// <param name="name">The style's path below the assets; its addresses count from there.</param>
/// <param name="file">Named in problems.</param>
/// <param name="known">Addresses of the assets that a style may name.</param>
internal sealed partial class StyleAddresses(
    string name, string file, IReadOnlyDictionary<string, string> known, ICollection<Problem> problems)
{
    public string Rewrite(string css)
    {
        if (css.Contains("@import", StringComparison.OrdinalIgnoreCase))
            Refuse("The style imports another one. Write both into one file.");
        return Addresses().Replace(css, part => part.Groups["address"] is { Success: true } address ? $"url(\"{Put(address.Value.Trim())}\")" : part.Value);
    }

    private string Put(string address)
    {
        if (address.StartsWith('#'))
            return address;
        var here = new Uri("site://assets/" + name);
        if (!Uri.TryCreate(here, address, out var found) || found.Scheme != here.Scheme || found.Host != here.Host)
            Refuse($"The style loads {address}, but pages load nothing from elsewhere. Put the file into theme/assets/ and name it by its path from here.");
        else if (known.TryGetValue(Uri.UnescapeDataString(found.AbsolutePath[1..]), out var put))
            return put + found.Fragment;
        else
            Refuse($"The style loads {address}, but theme/assets/ has no such picture or font. Mend the address, or add the file.");
        return address;
    }

    private void Refuse(string sentence) => problems.Add(Problem.Error("asset-address", sentence, file));

    // Texts in quotes are no addresses, whatever they say.
    [GeneratedRegex("""\"[^\"]*\"|'[^']*'|url\(\s*(?<quote>["']?)(?<address>[^"')]*)\k<quote>\s*\)""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();
}
