using Community.Web.Accounts;
using Community.Web.Features.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Inbox;

/// <summary>What moderators wrote to a member, and where the member answers, suspended or not.</summary>
[MembersOnly]
public sealed class MessagesModel(MessageThreadQuery messages, AnswerModerators answer, CurrentMember current) : PageModel, IShowsData
{
    public sealed record Form(string? Body);

    [BindProperty] public Form Input { get; set; } = new((string?)null);

    /// <summary>Null where there is nobody to show it to.</summary>
    public MessageThread? Thread { get; private set; }

    /// <param name="id">One of them: what a member answered leads moderators to the member's page.</param>
    public async Task<IActionResult> OnGetAsync(int? id, CancellationToken ct)
    {
        if (id is { } message)
        {
            var whose = await messages.MemberOf(message, ct);
            var mine = whose == current.Known;
            if (whose is null || (!mine && !(await current.Card(ct))!.IsModerator)) throw new RuleBrokenException("message.unknown");
            return LocalRedirect(mine ? $"/inbox/messages#message-{message}" : $"/moderation/members/{whose}#message-{message}");
        }
        await Load(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(int messageId, CancellationToken ct)
    {
        var made = await answer.Run(messageId, current.Known, Input.Body, ct);
        return this.Done($"/inbox/messages#message-{made}", new { id = made });
    }

    public async Task Load(CancellationToken ct)
    {
        if (current.Id is { } me) Thread = await messages.Open(me, isModerator: false, ct);
    }
}
