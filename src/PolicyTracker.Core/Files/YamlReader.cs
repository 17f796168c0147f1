using PolicyTracker.Core.Checks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyTracker.Core.Files;

/// <summary>
/// Reads YAML that people wrote, by events of YamlDotNet. Anchors, aliases, tags, deep nesting and equal keys are
/// problems in plain words; nothing throws.
/// </summary>
public static class YamlReader
{
    // Reading by events keeps the library from recursing; our own walk stops here.
    private const int DeepestNesting = 16;

    /// <summary>The document's value, or null when it is empty or cannot be read; why is in <paramref name="problems"/>.</summary>
    /// <param name="text">Without the lines of three hyphens.</param>
    /// <param name="file">Named in problems.</param>
    /// <param name="firstLine">The number of the first line of <paramref name="text"/> in its file.</param>
    public static Fact? Read(string text, string file, int firstLine, ICollection<Problem> problems)
    {
        try
        {
            return new Walk(new(new Scanner(new StringReader(text), skipComments: true)), file, firstLine - 1, problems).Document();
        }
        catch (YamlException exception)
        {
            problems.Add(Problem.Error("yaml", $"This is not valid YAML: {Sentence(exception)} Compare with a file that works.", file, firstLine - 1 + (int)exception.Start.Line, (int)exception.Start.Column));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            // The library lets its own slips through as these; the file is at fault all the same.
            problems.Add(Problem.Error("yaml", "This is not valid YAML, and the reader cannot say where. Compare with a file that works.", file, firstLine));
        }

        return null;
    }

    private static string Sentence(YamlException exception) =>
        Text.Clean((exception.InnerException ?? exception).Message) is { } message && message.EndsWith('.') ? message : Text.Clean(exception.Message) + ".";

    private sealed class Walk(Parser parser, string file, int lineOffset, ICollection<Problem> problems)
    {
        private int _depth;

        public Fact? Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var value = Value();
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                Report("yaml-documents", "A second document starts here; a file holds one.", second.Start);
            return value;
        }

        private Fact? Value()
        {
            if (++_depth > DeepestNesting)
                throw new YamlException(parser.Current!.Start, parser.Current.End, "Lists and maps are nested deeper than 16 levels.");
            var value = parser.Current switch
            {
                AnchorAlias => Alias(),
                SequenceStart => Sequence(),
                MappingStart => Mapping(),
                _ => Scalar(parser.Consume<Scalar>()),
            };
            _depth--;
            return value;
        }

        private Fact? Alias()
        {
            var alias = parser.Consume<AnchorAlias>();
            Report("yaml-anchor", $"\"*{alias.Value}\" refers to another place; write the value itself.", alias.Start);
            return null;
        }

        private Fact Sequence()
        {
            var start = Plain(parser.Consume<SequenceStart>());
            var items = new List<Fact>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                if (Value() is { } item)
                    items.Add(item);
            return At(FactKind.List, "", start) with { Items = items };
        }

        private Fact Mapping()
        {
            var start = Plain(parser.Consume<MappingStart>());
            var entries = new List<KeyValuePair<string, Fact>>();
            while (!parser.TryConsume<MappingEnd>(out _))
                Entry(entries);
            return At(FactKind.Map, "", start) with { Entries = entries };
        }

        private void Entry(List<KeyValuePair<string, Fact>> entries)
        {
            var key = Value();
            var value = Value();
            if (key is not { IsScalar: true })
                problems.Add(Problem.Error("yaml-key", "A key must be a word, not a list or a map.", file, key?.Line, key?.Column));
            else if (entries.Exists(entry => entry.Key == key.Value))
                problems.Add(Problem.Error("yaml-duplicate", $"\"{key.Value}\" stands here a second time; keep one of the two.", file, key.Line, key.Column));
            else if (value is not null)
                entries.Add(new(key.Value, value));
        }

        private Fact? Scalar(Scalar scalar)
        {
            Plain(scalar);
            if (scalar.Style != ScalarStyle.Plain)
                return At(FactKind.Text, scalar.Value, scalar);
            if (scalar.Value is "" or "~" or "null" or "Null" or "NULL")
                return null;
            var kind = scalar.Value is "true" or "false" ? FactKind.Flag
                : PlainScalar.IsNumber(scalar.Value) ? FactKind.Number : FactKind.Text;
            return At(kind, scalar.Value, scalar);
        }

        private T Plain<T>(T node) where T : NodeEvent
        {
            if (!node.Anchor.IsEmpty)
                Report("yaml-anchor", $"\"&{node.Anchor.Value}\" names this place for reuse; write each value out instead.", node.Start);
            if (!node.Tag.IsEmpty)
                Report("yaml-tag", $"\"{node.Tag.Value}\" is a YAML tag, which is not allowed; remove it.", node.Start);
            return node;
        }

        private Fact At(FactKind kind, string value, ParsingEvent place) =>
            new(kind, value, (int)place.Start.Line + lineOffset, (int)place.Start.Column);

        private void Report(string rule, string message, Mark place) =>
            problems.Add(Problem.Error(rule, message, file, (int)place.Line + lineOffset, (int)place.Column));
    }
}
