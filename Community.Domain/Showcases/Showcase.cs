namespace Community.Domain.Showcases;

/// <summary>Where a showcase is on its way. Numbers are stored.</summary>
public enum ShowcaseState { Draft = 1, Submitted = 2, Returned = 3, Published = 4, Archived = 5 }

/// <summary>A company tells how it works with the vendor's products. Others see it when the company has agreed and the vendor has published it.</summary>
public sealed class Showcase : Head
{
    private readonly List<ShowcaseUse> _uses = [];
    private readonly List<ShowcaseResult> _results = [];
    private readonly List<ShowcasePicture> _pictures = [];

    public Showcase(Member author, Organisation company, ShowcaseStory story, NewMemberPolicy newMembers, DateTime now)
        : base(author, story.Title, story.Done, null, now, story.Facts)
    {
        author.RequireMayWrite(now);
        Rule.Require(author.OrganisationId == company.Id, "showcase.own-company");
        story.Done.RequireFewLinks(author, newMembers);
        Conceal();
        State = ShowcaseState.Draft;
        Tell(company, story);
        Raise(new ShowcaseDrafted(this, author, story.Done));
    }

    private Showcase() { }

    /// <summary>The company it tells of, and what that was when this was last written.</summary>
    public int OrganisationId { get; private set; }
    public Industry Industry { get; private set; }
    public CompanySize Size { get; private set; }
    public ShowcaseState State { get; private set; }

    /// <summary>How things were, in plain text.</summary>
    public string Situation { get; private set; } = "";
    public IReadOnlyList<ShowcaseUse> Uses => _uses;
    public IReadOnlyList<ShowcaseResult> Results => _results;
    public IReadOnlyList<ShowcasePicture> Pictures => _pictures;

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>When others saw it first.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Since when it stands out on the home page; null while it does not.</summary>
    public DateTime? FeaturedAt { get; private set; }

    /// <summary>It stood out once; again is nothing new.</summary>
    public bool WasFeatured { get; private set; }

    /// <summary>Its author was paid for its first publication, and for standing out: once each, whatever becomes of it.</summary>
    public bool PublishPaid { get; private set; }
    public bool FeaturePaid { get; private set; }

    /// <summary>What the vendor wants changed, when it was returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Who agreed in the company's name, when, and to which revision; null while nobody has, or not any more.</summary>
    public int? ConsentById { get; private set; }
    public DateTime? ConsentAt { get; private set; }
    public int? ConsentRevision { get; private set; }

    /// <summary>The company has agreed to what it says now.</summary>
    public bool IsConsented { get; private set; }

    /// <summary>The product it counts for on boards; the uses must be loaded.</summary>
    public int? FirstProductId => _uses.Count > 0 ? _uses[0].ProductId : null;

    public bool IsShown => State is ShowcaseState.Published or ShowcaseState.Archived;

    /// <summary>Written anew by its author, or by a moderator once others see it.</summary>
    public void Edit(Member by, Organisation company, ShowcaseStory story, string? comment, int? basis, Revision last, bool material, EditPolicy editing, PrivilegePolicy privileges, DateTime now)
    {
        Rule.Require(by.Id == AuthorId || (IsShown && by.IsModerator), "post.edit-not-yours"); // it speaks in a company's name
        Rule.Require(State is not ShowcaseState.Submitted, "showcase.waits");
        var before = Text.Version;
        Edit(by, story.Done, story.Title, null, comment, basis, last, material, editing, privileges, now, facts: story.Facts);
        if (Text.Version == before && !Tells(story))
        {
            // Other products or pictures under the same words: whoever agreed to what was there has not seen these.
            Text.Become(Text.Markdown, Text.Html);
            Touch();
            if (FeaturedAt is not null) Raise(new FeaturedMoved(this));
            if (IsShown) WantReview(ReviewQueue.Showcases);
            Raise(new ShowcaseRetold(this));
        }
        if (Text.Version != before) IsConsented = false;
        var productBefore = FirstProductId;
        if (IsShown && MateriallyEditedAt == now) WantReview(ReviewQueue.Showcases);
        Title = story.Title;
        Tell(company, story);
        if (FirstProductId != productBefore) Raise(new ShowcaseRefiled(this, productBefore));
    }

    /// <summary>Its author gives it to the vendor to look at.</summary>
    public void Submit(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.Id == AuthorId, "showcase.author-only");
        RequireOpenToChange();
        Rule.Require(State is ShowcaseState.Draft or ShowcaseState.Returned, "showcase.submitted-already");
        Rule.Require(_uses.Count > 0, "showcase.no-product");
        (State, SubmittedAt) = (ShowcaseState.Submitted, now);
        Moved(ActKind.ShowcaseSubmitted, by, now, null);
        Raise(new ShowcaseSubmitted(this, by));
    }

    /// <summary>Its author takes it back before the vendor has decided, to go on writing.</summary>
    public void TakeBack(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.Id == AuthorId, "showcase.author-only");
        if (State is not ShowcaseState.Submitted) return;
        State = ShowcaseState.Draft;
        Moved(ActKind.ShowcaseTakenBack, by, now, null);
        Raise(new ShowcaseReturned(this, null));
    }

    /// <summary>Someone who may speak for the company agrees to what it says now.</summary>
    public void Consent(Member by, DateTime now)
    {
        RequireSpeaksForCompany(by, now);
        RequireOpenToChange();
        if (IsConsented) return;
        (ConsentById, ConsentAt, ConsentRevision, IsConsented) = (by.Id, now, RevisionCount, true);
        Moved(ActKind.ShowcaseConsented, by, now, null);
        Raise(new ShowcaseConsented(this, by));
    }

    /// <summary>The company does not agree any more: nobody else sees it from now on.</summary>
    public void WithdrawConsent(Member by, string? reason, DateTime now)
    {
        RequireSpeaksForCompany(by, now);
        if (ConsentById is null) return;
        (ConsentById, ConsentAt, ConsentRevision, IsConsented) = (null, null, null, false);
        Moved(ActKind.ShowcaseConsentWithdrawn, by, now, reason);
        if (!IsShown) return;
        (State, ReturnReason) = (ShowcaseState.Returned, reason);
        StandOut(null);
        Conceal();
        Raise(new ShowcaseWithdrawn(this, by));
    }

    /// <summary>The vendor wants something changed: before others see it, or so that they see it no longer.</summary>
    public void Return(Member by, string reason, PrivilegePolicy privileges, DateTime now)
    {
        RequireMayJudge(by, privileges, now);
        Rule.Require(State is ShowcaseState.Submitted || IsShown, "showcase.not-submitted");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "showcase.reason");
        var wasShown = IsShown;
        (State, ReturnReason) = (ShowcaseState.Returned, reason);
        StandOut(null);
        if (wasShown) Conceal();
        Moved(ActKind.ShowcaseReturned, by, now, reason);
        Raise(new ShowcaseReturned(this, by.Id));
        if (wasShown) Raise(new ShowcaseWithdrawn(this, by, ByCompany: false));
    }

    /// <summary>From now on everyone sees it.</summary>
    /// <param name="author">Staff are not paid for it.</param>
    /// <param name="checklist">What was looked at; null where that is told elsewhere.</param>
    public void Publish(Member by, Member author, PrivilegePolicy privileges, DateTime now, ShowcaseChecklist? checklist = null)
    {
        RequireMayJudge(by, privileges, now);
        Rule.Require(State is ShowcaseState.Submitted, "showcase.not-submitted");
        Rule.Require(IsConsented, "showcase.no-consent");
        checklist?.RequireEnough();
        (State, ReturnReason) = (ShowcaseState.Published, null);
        var isFirst = PublishedAt is null;
        var pays = isFirst && author is { Kind: MemberKind.Person, IsStaff: false };
        PublishPaid |= pays;
        PublishedAt ??= now;
        Reveal();
        Moved(ActKind.ShowcasePublished, by, now, null, checklist?.Told);
        Raise(new ShowcasePublished(this, by.Id, isFirst, pays));
    }

    /// <summary>It was changed after others saw it, and the vendor finds it fine as it is now.</summary>
    public void Keep(Member by, PrivilegePolicy privileges, DateTime now)
    {
        RequireMayJudge(by, privileges, now);
        Rule.Require(IsShown, "showcase.not-published");
        Rule.Require(IsConsented, "showcase.no-consent");
        Reviewed(ReviewQueue.Showcases, by, ReviewOutcome.Approved, now);
        Raise(new ShowcaseKept(this, by.Id));
    }

    /// <summary>It stands out on the home page, or no longer. The first time is paid for.</summary>
    public void Feature(Member by, Member author, bool wanted, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.JudgeShowcases, privileges, now);
        Rule.Require(by.Id != AuthorId, "review.own-post");
        RequireOpenToChange();
        Rule.Require(State is ShowcaseState.Published, "showcase.not-published");
        if (wanted == FeaturedAt is not null) return;
        var isFirst = !WasFeatured;
        var pays = wanted && isFirst && author is { Kind: MemberKind.Person, IsStaff: false };
        FeaturePaid |= pays;
        StandOut(wanted ? now : null);
        WasFeatured |= wanted;
        Moved(wanted ? ActKind.ShowcaseFeatured : ActKind.ShowcaseUnfeatured, by, now, null);
        if (wanted) Raise(new ShowcaseFeatured(this, by, pays, isFirst));
    }

    /// <summary>It is of the past: kept at its address, and in no list. Or it is of today again.</summary>
    public void Archive(Member by, bool wanted, PrivilegePolicy privileges, DateTime now)
    {
        if (by.Id != AuthorId) by.Require(Right.JudgeShowcases, privileges, now);
        by.RequireMayWrite(now);
        RequireOpenToChange();
        Rule.Require(IsShown, "showcase.not-published");
        if (wanted == State is ShowcaseState.Archived) return;
        State = wanted ? ShowcaseState.Archived : ShowcaseState.Published;
        if (wanted) StandOut(null);
        Moved(wanted ? ActKind.ShowcaseArchived : ActKind.ShowcaseRevived, by, now, null);
    }

    /// <summary>Its author deletes what others have not seen yet; what they have, moderators.</summary>
    public override void Delete(Member by, string? reason, ReputationPolicy reputation, DateTime now)
    {
        by.RequireMayWrite(now);
        if (IsDeleted) return;
        if (!by.IsModerator)
        {
            Rule.Require(by.Id == AuthorId, "post.delete-not-yours");
            RequireOpenToChange();
            Rule.Require(PublishedAt is null, "showcase.delete-published");
        }
        StandOut(null);
        MarkDeleted(by, reason, reputation, now);
    }

    public override void Undelete(Member by, Act deletion, DateTime now)
    {
        RequireMayUndelete(by, now);
        Restore(by, deletion, false, AuthorId, now);
        if (!IsShown) Conceal();
    }

    /// <summary>The results and pictures must be loaded.</summary>
    public override void Redact(Redaction redaction, IEnumerable<Revision> all, string html)
    {
        base.Redact(redaction, all, html);
        (Situation, ReturnReason) = (redaction.Of(Situation), redaction.Of(ReturnReason));
        foreach (var result in _results) result.Redact(redaction);
        foreach (var picture in _pictures) picture.Redact(redaction);
    }

    private void Tell(Organisation company, ShowcaseStory story)
    {
        (OrganisationId, Industry, Size, Situation) = (company.Id, company.Industry, company.Size, story.Situation);
        _uses.Clear();
        _uses.AddRange(story.Uses.Select((use, i) => new ShowcaseUse(i, use)));
        _results.Clear();
        _results.AddRange(story.Results.Select((result, i) => new ShowcaseResult(i, result)));
        _pictures.Clear();
        _pictures.AddRange(story.Pictures.Select((picture, i) => new ShowcasePicture(i, picture)));
    }

    private void RequireMayJudge(Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.JudgeShowcases, privileges, now);
        Rule.Require(by.Id != AuthorId, "review.own-post");
        RequireOpenToChange();
    }

    private void RequireSpeaksForCompany(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.OrganisationId == OrganisationId && by.IsOrganisationAdmin, "showcase.admin-only");
    }

    private bool Tells(ShowcaseStory story)
        => _uses.OrderBy(u => u.Position).Select(u => ((int?)u.ProductId, u.ModuleId, u.VersionId)).SequenceEqual(story.Uses.Select(u => (u.ProductId, u.ModuleId, u.VersionId)))
            && _pictures.OrderBy(p => p.Position).Select(p => p.AttachmentId).SequenceEqual(story.Pictures.Select(p => p.AttachmentId));

    private void StandOut(DateTime? since)
    {
        if (FeaturedAt != since) Raise(new FeaturedMoved(this));
        FeaturedAt = since;
    }

    private void Moved(ActKind kind, Member by, DateTime now, string? reason, string? after = null)
    {
        Touch();
        Record(kind, by, now, reason, after: after);
    }
}

public sealed record ShowcaseDrafted(Showcase Showcase, Member By, Wording Wording) : IDomainEvent;

public sealed record ShowcaseSubmitted(Showcase Showcase, Member By) : IOpensReview
{
    public Post Post => Showcase;
    public ReviewQueue Queue => ReviewQueue.Showcases;
}

/// <param name="ReviewerId">Null where its author took it back.</param>
public sealed record ShowcaseReturned(Showcase Showcase, int? ReviewerId) : ISettlesReview
{
    public Post Post => Showcase;
    public ReviewQueue Queue => ReviewQueue.Showcases;
    public ReviewOutcome Outcome => ReviewerId is null ? ReviewOutcome.Moot : ReviewOutcome.Rejected;
}

/// <param name="IsFirst">Nobody else had seen it before.</param>
public sealed record ShowcasePublished(Showcase Showcase, int? ReviewerId, bool IsFirst, bool Pays) : ISettlesReview
{
    public Post Post => Showcase;
    public ReviewQueue Queue => ReviewQueue.Showcases;
    public ReviewOutcome Outcome => ReviewOutcome.Approved;
}

/// <summary>It stands out on the home page from now on, or no longer.</summary>
public sealed record FeaturedMoved(Showcase Showcase) : IDomainEvent;

/// <param name="IsFirst">It has not stood out before.</param>
public sealed record ShowcaseFeatured(Showcase Showcase, Member By, bool Pays, bool IsFirst = true) : IDomainEvent;
public sealed record ShowcaseConsented(Showcase Showcase, Member By) : IDomainEvent;

/// <summary>The vendor has looked again at what others see, and leaves it.</summary>
public sealed record ShowcaseKept(Showcase Showcase, int? ReviewerId) : ISettlesReview
{
    public Post Post => Showcase;
    public ReviewQueue Queue => ReviewQueue.Showcases;
    public ReviewOutcome Outcome => ReviewOutcome.Approved;
}

/// <summary>Others saw it, and do not any more.</summary>
/// <param name="ByCompany">The company does not agree any more; else the vendor has returned it.</param>
public sealed record ShowcaseWithdrawn(Showcase Showcase, Member By, bool ByCompany = true) : ISettlesReview
{
    public Post Post => Showcase;
    public ReviewQueue Queue => ReviewQueue.Showcases;
    public int? ReviewerId => null;
    public ReviewOutcome Outcome => ReviewOutcome.Moot;
}

/// <summary>Other products or pictures stand under the same words.</summary>
public sealed record ShowcaseRetold(Showcase Showcase) : IDomainEvent;

/// <summary>It tells of another product first.</summary>
public sealed record ShowcaseRefiled(Showcase Showcase, int? ProductBefore) : IDomainEvent;
