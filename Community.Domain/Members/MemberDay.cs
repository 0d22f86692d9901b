namespace Community.Domain.Members;

/// <summary>What one member has used of one day's limits. Moved only by guarded updates in SQL, so it is exact whatever races.</summary>
public sealed class MemberDay(int memberId, DateOnly day)
{
    public int MemberId { get; private set; } = memberId;
    public DateOnly Day { get; private set; } = day;
    public int Votes { get; private set; }

    /// <summary>Reputation written for this day that counts towards the daily cap.</summary>
    public int Capped { get; private set; }
    public int Questions { get; private set; }
    public int Answers { get; private set; }

    /// <summary>Points given away as thanks.</summary>
    public int Thanked { get; private set; }

    /// <summary>How often they took all their data along.</summary>
    public int Exports { get; private set; }

    /// <summary>Votes to close and reopen, and votes to delete and undelete.</summary>
    public int CloseVotes { get; private set; }
    public int DeleteVotes { get; private set; }

    /// <summary>Posts flagged.</summary>
    public int Flags { get; private set; }

    /// <summary>Files uploaded, and their bytes.</summary>
    public int Uploads { get; private set; }
    public long UploadedBytes { get; private set; }

    /// <summary>So many days in a row, this one the last, the member opened a page, signed in; 0: not on this day.</summary>
    public int SeenInARow { get; private set; }
}

/// <summary>What one member has voted on one author's posts in one day.</summary>
public sealed class MemberAuthorDay(int voterId, int authorId, DateOnly day)
{
    public int VoterId { get; private set; } = voterId;
    public int AuthorId { get; private set; } = authorId;
    public DateOnly Day { get; private set; } = day;
    public int Up { get; private set; }
    public int Down { get; private set; }
}
