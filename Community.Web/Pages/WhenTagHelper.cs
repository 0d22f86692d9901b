using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages;

/// <summary>A moment as people say it (<c>&lt;when at="…" /&gt;</c>): how long ago if lately, else the day; the exact time is its title. In the browser the element keeps itself true (relative-time-element).</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(IStringLocalizer<Words> words, TimeProvider clock, SiteCalendar calendar) : TagHelper
{
    public DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var utc = DateTime.SpecifyKind(At, DateTimeKind.Utc);
        var ago = clock.GetUtcNow().UtcDateTime - utc;
        var isLately = ago.TotalDays < 30;
        // What is still to come is told in days; the element in the browser would say "next week".
        (output.TagName, output.TagMode) = (isLately && ago >= TimeSpan.Zero ? "relative-time" : "time", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", TimeZoneInfo.ConvertTimeFromUtc(utc, calendar.Zone).ToString("f", CultureInfo.CurrentCulture));
        output.Content.SetContent(isLately ? Said(ago) : calendar.DayOf(utc).ToString(words["when.date"], CultureInfo.CurrentCulture));
    }

    private string Said(TimeSpan ago) => ago switch
    {
        { TotalDays: <= -1 } => words["when.in-days", (int)-ago.TotalDays],
        { TotalHours: <= -1 } => words["when.in-hours", (int)-ago.TotalHours],
        { TotalMinutes: <= -1 } => words["when.in-minutes", (int)-ago.TotalMinutes],
        { TotalMinutes: < 1 } => words["when.now"],
        { TotalHours: < 1 } => words["when.minutes", (int)ago.TotalMinutes],
        { TotalDays: < 1 } => words["when.hours", (int)ago.TotalHours],
        _ => words["when.days", (int)ago.TotalDays],
    };
}
