using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>A moment as people say it: how long ago within a week, then the day; the full time stays at hand. <c>&lt;when at="…" /&gt;</c></summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(IStringLocalizer<Words> words, SiteCalendar calendar, TimeProvider clock) : TagHelper
{
    public DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var utc = DateTime.SpecifyKind(At, DateTimeKind.Utc);
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, calendar.Zone);
        (output.TagName, output.TagMode) = ("time", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", local.ToString("f", CultureInfo.CurrentCulture));
        output.Content.SetContent(Said(clock.GetUtcNow().UtcDateTime - utc, local));
    }

    private string Said(TimeSpan ago, DateTime local) => ago switch
    {
        { TotalMinutes: < 1 } => words["time.now"],
        { TotalHours: < 1 } => words["time.minutes", (int)ago.TotalMinutes],
        { TotalDays: < 1 } => words["time.hours", (int)ago.TotalHours],
        { TotalDays: < 7 } => words["time.days", (int)ago.TotalDays],
        _ => local.ToString(words["time.day-format"], CultureInfo.CurrentCulture),
    };
}
