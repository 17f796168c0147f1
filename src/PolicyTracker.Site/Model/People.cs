using System.Text;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>Public pages of legislators, for the registers whose addresses are known and stay.</summary>
internal static class People
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Null where the register has no page that an id leads to.</summary>
    public static string? Url(Sponsorship person) => person.Id?.Split(':', 2) switch
    {
        ["bioguide", { Length: > 0 } id] when id.All(char.IsAsciiLetterOrDigit) => $"https://bioguide.congress.gov/search/bio/{id}",
        ["ocd-person", var id] when Guid.TryParse(id, out var known) => $"https://openstates.org/person/{Slug(person.Name)}-{Short(known)}/",
        _ => null,
    };

    // Open States finds the person by the id in base 62 at the end; the name before it is for people.
    private static string Short(Guid id)
    {
        var rest = new UInt128(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true)),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true).AsSpan(8)));
        var text = new StringBuilder();
        for (; rest > 0; rest /= 62)
            text.Insert(0, Digits[(int)(rest % 62)]);
        return text.ToString();
    }

    private static string Slug(string name)
    {
        var words = name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))).Where(word => word.Length > 0);
        return string.Join('-', words) is { Length: > 0 } slug ? slug : "person";
    }
}
