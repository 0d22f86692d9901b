namespace Community.Domain.Moderation;

/// <summary>What moderators write to a member, and what the member answers: one thread each, which nobody else reads. Also whoever is suspended may answer.</summary>
public sealed class ModeratorMessage : Entity
{
    private ModeratorMessage(int memberId, int fromId, Wording wording, DateTime now)
        => (MemberId, FromId, Markdown, Html, At) = (memberId, fromId, wording.Markdown, wording.Html, now);

    private ModeratorMessage() { }

    /// <summary>Whose thread it is in.</summary>
    public int MemberId { get; private set; }
    public int FromId { get; private set; }

    /// <summary>The message that the member answers with this one; null on what moderators write. Unique: each has one answer.</summary>
    public int? AnswersId { get; private set; }
    public string Markdown { get; private set; } = "";
    public string Html { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>When the other side first saw it.</summary>
    public DateTime? ReadAt { get; private set; }

    public bool IsAnswer => AnswersId is not null;

    /// <param name="by">A moderator.</param>
    public static ModeratorMessage To(Member member, Member by, Wording wording, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.WriteToMember, privileges, now);
        Rule.Require(member.Kind is MemberKind.Person, "message.person-only");
        Rule.Require(member.Id != by.Id, "message.to-oneself");
        var message = new ModeratorMessage(member.Id, by.Id, wording, now);
        message.Raise(new MemberAddressed(message));
        return message;
    }

    /// <summary>The member answers, once; moderators may write again, and then so may they.</summary>
    public ModeratorMessage Answer(Member from, Wording wording, DateTime now)
    {
        Rule.Require(from.ConfirmedAt is not null, "member.not-confirmed");
        if (from.Id != MemberId || IsAnswer) throw new RuleBrokenException("message.unknown");
        var answer = new ModeratorMessage(MemberId, from.Id, wording, now) { AnswersId = Id };
        answer.Raise(new ModeratorsAnswered(answer, FromId));
        return answer;
    }
}

/// <summary>Moderators wrote to a member.</summary>
public sealed record MemberAddressed(ModeratorMessage Message) : IDomainEvent;

/// <summary>A member answered the moderators.</summary>
/// <param name="ModeratorId">Whose message it answers.</param>
public sealed record ModeratorsAnswered(ModeratorMessage Answer, int ModeratorId) : IDomainEvent;
