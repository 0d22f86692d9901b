using AngleSharp.Html.Dom;

namespace Community.Tests.Support;

/// <summary>A form with what a person typed into it.</summary>
public sealed class FilledForm
{
    private readonly IHtmlFormElement _form;
    private readonly string _address;
    private string? _leads;
    private readonly List<KeyValuePair<string, string>> _fields = [];

    internal FilledForm(IHtmlFormElement form, string address)
    {
        (_form, _address) = (form, address);
        foreach (var element in form.Elements.OfType<IHtmlElement>().Where(e => !e.HasAttribute("disabled") && e.GetAttribute("name") is { Length: > 0 }))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "image" or "file" }: break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked) _fields.Add(new(name, choice.Value));
                    break;
                case IHtmlInputElement input: _fields.Add(new(name, input.Value)); break;
                case IHtmlTextAreaElement area: _fields.Add(new(name, area.Value)); break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) _fields.Add(new(name, option.Value));
                    break;
            }
        }
    }

    /// <summary>Types into a field that stands in the form; what is not there cannot be typed into.</summary>
    public string this[string name]
    {
        get => _fields.FirstOrDefault(f => f.Key == name).Value ?? "";
        set
        {
            RequireField(name);
            _fields.RemoveAll(f => f.Key == name);
            _fields.Add(new(name, value));
        }
    }

    public void Tick(string name)
    {
        RequireField(name);
        _fields.Insert(0, new(name, "true")); // before the hidden false that stands in for an empty box
    }

    /// <summary>Sends the form by this button instead of the first.</summary>
    public void Press(string name, string value) => _fields.Add(new(name, value));

    /// <summary>Sends the form by a button that leads elsewhere.</summary>
    /// <param name="ending">What the address ends in that the button names.</param>
    public void PressLeadingTo(string ending) => _leads = _form.Owner!.QuerySelectorAll($"button[form='{_form.Id}']").Select(b => b.GetAttribute("formaction")).Single(a => a?.EndsWith(ending, StringComparison.Ordinal) is true);

    /// <summary>Sends what the form does not have, as a tampered one would.</summary>
    public void Forge(string name, string? value)
    {
        _fields.RemoveAll(f => f.Key == name);
        if (value is not null) _fields.Add(new(name, value));
    }

    internal HttpRequestMessage Request()
    {
        var action = _leads ?? (_form.GetAttribute("action") is { Length: > 0 } given ? given : _address);
        return _form.Method.Equals("post", StringComparison.OrdinalIgnoreCase)
            ? new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(_fields) }
            : new(HttpMethod.Get, $"{action.Split('?')[0]}?{new FormUrlEncodedContent(_fields).ReadAsStringAsync().Result}");
    }

    private void RequireField(string name) => Assert.True(_form.Elements.Any(e => e.GetAttribute("name") == name),
        $"No field {name} in the form at {_address}, only {string.Join(", ", _form.Elements.Select(e => e.GetAttribute("name")))}");
}
