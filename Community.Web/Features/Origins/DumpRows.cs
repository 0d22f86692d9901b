using System.Globalization;
using System.Xml;

namespace Community.Web.Features.Origins;

/// <summary>One thing that keeps a dump from being read: which file, which line (0: the whole file), what.</summary>
public sealed record DumpFault(string File, int Line, string What)
{
    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {What}" : $"{File}: {What}";
}

/// <summary>A row of a dump cannot be read.</summary>
public sealed class DumpBrokenException(DumpFault fault) : Exception(fault.ToString())
{
    public DumpFault Fault => fault;
}

/// <summary>The rows of one file of a dump, read one at a time. The current row is the reader itself.</summary>
public sealed class DumpRows : IDisposable
{
    private readonly XmlReader _xml;
    private readonly List<(string Name, string Value)> _row = [];

    public DumpRows(string file, Stream content)
    {
        File = file;
        // Dumps hold references to characters that XML forbids; the texts are cleaned when they are used.
        _xml = XmlReader.Create(content, new() { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = false, CloseInput = true, IgnoreWhitespace = true, IgnoreComments = true });
    }

    public string File { get; }
    public int Line { get; private set; }

    /// <summary>False at the end of a file that ends as it should.</summary>
    public bool Next()
    {
        try
        {
            while (_xml.Read())
            {
                if (_xml is not { NodeType: XmlNodeType.Element, Name: "row" }) continue;
                Line = ((IXmlLineInfo)_xml).LineNumber;
                _row.Clear();
                while (_xml.MoveToNextAttribute()) _row.Add((_xml.Name, _xml.Value));
                return true;
            }
            return false;
        }
        catch (XmlException e)
        {
            throw new DumpBrokenException(new(File, e.LineNumber, $"the XML is broken or cut off ({e.Message})"));
        }
        catch (InvalidDataException e)
        {
            throw new DumpBrokenException(new(File, Line + 1, $"the archive is damaged ({e.Message})"));
        }
    }

    public string? Text(string attribute)
    {
        foreach (var (name, value) in _row)
            if (name == attribute) return value;
        return null;
    }

    public int? NumberOrNull(string attribute) => Text(attribute) is not { } raw ? null
        : int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Fault($"{attribute} is \"{raw}\", which is not a number");

    public int Number(string attribute) => NumberOrNull(attribute) ?? throw Fault($"{attribute} is missing");

    /// <summary>Times are UTC without saying so.</summary>
    public DateTime? TimeOrNull(string attribute) => Text(attribute) is not { } raw ? null
        : DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw Fault($"{attribute} is \"{raw}\", which is not a date");

    public DateTime Time(string attribute) => TimeOrNull(attribute) ?? throw Fault($"{attribute} is missing");

    public void Dispose() => _xml.Dispose();

    private DumpBrokenException Fault(string what) => new(new(File, Line, what));
}
