using Community.Web.Accounts;
using Community.Web.Features.Questions;
using Community.Web.Features.Timelines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Posts;

/// <summary>All that was ever done to a post.</summary>
public sealed class TimelineModel(TimelinePageQuery pages, CurrentMember current, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>Of a question: with what was done to its answers.</summary>
    [BindProperty(SupportsGet = true)] public bool Answers { get; set; }

    public TimelinePage Shown { get; private set; } = null!;

    public async Task OnGetAsync(int id, string? after, CancellationToken ct) => Shown = await pages.Find(id, await current.Card(ct), Answers, after, ct);

    /// <summary>What stands beside an act: the words of a close reason, or what the actor wrote.</summary>
    public string? Reason(TimelineLine line) => line switch
    {
        { Act: ActKind.Closed, Reason: { } reason } when words[$"close.{reason}.title"] is { ResourceNotFound: false } told => told.Value,
        { Act: ActKind.Reopened, Before: { } before } when words[$"close.{before}.title"] is { ResourceNotFound: false } told => told.Value,
        { Act: ActKind.BountyOffered or ActKind.BountyEnded } => words["timeline.points", line.After ?? line.Before ?? ""].Value,
        { Act: ActKind.Redacted, After: { } count } => $"{line.Reason} · {words["timeline.places", count].Value}",
        _ => line.Reason,
    };

    public string Name(TimelineLine line) => line.Kind switch
    {
        TimelineKind.Revision => line.RolledBackTo is { } older ? words["timeline.rolled-back", older].Value : words["act.Edited"].Value,
        TimelineKind.Comment => words["timeline.commented"].Value,
        TimelineKind.Votes => words["timeline.votes"].Value,
        _ => words[$"act.{line.Act}"].Value,
    };

    /// <summary>What the line leads to; null where that is nothing more than the post.</summary>
    public string? Address(TimelineLine line) => line switch
    {
        { Kind: TimelineKind.Revision } => $"/posts/{line.PostId}/revisions#revision-{line.Number}",
        { Kind: TimelineKind.Comment } => $"/q/{Shown.Place.QuestionId}{QuestionAddress.OfComment(line.Id)}",
        { Act: ActKind.Accepted or ActKind.Unaccepted, LeadsTo: { } answer } => $"/a/{answer}",
        { LeadsTo: { } original } => $"/q/{original}",
        { Act: ActKind.Converted, After: { } comment } => $"/q/{Shown.Place.QuestionId}#comment-{comment}",
        { Act: ActKind.Answered } => $"/a/{line.PostId}",
        _ => null,
    };
}
