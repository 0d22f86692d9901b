using System.Text;
using System.Xml;

namespace Community.Web.Infrastructure;

/// <summary>Words of members in documents that programs read.</summary>
public static class SafeXml
{
    /// <summary>Without the characters that XML cannot hold, however they are written: one of them would break the document for everyone.</summary>
    public static string Of(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c))) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.EnumerateRunes())
            if (c.Value > char.MaxValue || XmlConvert.IsXmlChar((char)c.Value)) kept.Append(c.ToString());
        return kept.ToString();
    }

    /// <summary>A whole document in UTF-8.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) })) write(xml);
        return bytes.ToArray();
    }
}
