using System.Diagnostics.CodeAnalysis;
using Community.Web.Data.SqlServer;
using Community.Web.Data.Sqlite;
using Community.Web.Features.Answers;
using Community.Web.Features.Attachments;
using Community.Web.Features.Badges;
using Community.Web.Features.Boards;
using Community.Web.Features.Closings;
using Community.Web.Features.Conversions;
using Community.Web.Features.Drafts;
using Community.Web.Features.Edits;
using Community.Web.Features.Faq;
using Community.Web.Features.Feeds;
using Community.Web.Features.Figures;
using Community.Web.Features.Flags;
using Community.Web.Features.Fraud;
using Community.Web.Features.Home;
using Community.Web.Features.Ledger;
using Community.Web.Features.Links;
using Community.Web.Features.Members;
using Community.Web.Features.Moderation;
using Community.Web.Features.Notifications;
using Community.Web.Features.Officials;
using Community.Web.Features.Organisations;
using Community.Web.Features.Points;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Features.Revisions;
using Community.Web.Features.Reviews;
using Community.Web.Features.Saves;
using Community.Web.Features.Search;
using Community.Web.Features.Searches;
using Community.Web.Features.Showcases;
using Community.Web.Features.Sitemaps;
using Community.Web.Features.Suggestions;
using Community.Web.Features.Tags;
using Community.Web.Features.Timelines;
using Community.Web.Features.Upkeep;
using Community.Web.Infrastructure;

namespace Community.Tests.Data;

/// <summary>Every query is one that both engines understand. Needs no server: the SQL is only written.</summary>
[SuppressMessage("Design", "CA1506", Justification = "It knows every query, which is the point.")]
public sealed class TranslationTests
{
    private static readonly Reader Someone = new(5, false, [Audience.Everyone]);
    private static readonly Reader Vendor = new(7, false, [Audience.Everyone], IsVendor: true, AdminOf: 3);
    private static readonly Reader Admin = new(8, false, [Audience.Everyone], AdminOf: 3);
    private static readonly Reader Moderator = new(6, true, [Audience.Everyone]);
    private static readonly DateTime Day = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Cursor ByTime = new(Day.Ticks, "7"), ByNumber = new(3, "7"), ByName = new(3, "sql"), BySomeRank = new(BitConverter.DoubleToInt64Bits(3.5), "7");
    private static readonly ListedTag Tag = new(4, "sql", null, 9);

    private static readonly Board ThisWeek = Board.Of(new(2026, 5, 1), BoardPeriod.Week);

    /// <summary>The queries by name. Add yours.</summary>
    private static readonly Dictionary<string, Func<CommunityDb, IQueryable>> Queries = new()
    {
        ["feeds.questions"] = db => Feeds(db).Shown(Feeds(db).Questions(null)),
        ["feeds.of-tag"] = db => Feeds(db).Shown(Feeds(db).Questions(4)),
        ["feeds.of-question"] = db => Feeds(db).Shown(Feeds(db).Thread(5)),
        ["feeds.of-member"] = db => Feeds(db).Shown(Feeds(db).By(5)),
        ["feeds.showcases"] = db => Feeds(db).Shown(Feeds(db).Stories()),
        ["feeds.words"] = db => Feeds(db).Words([4, 5]),
        ["feeds.tag"] = db => Feeds(db).Tag("sql"),
        ["feeds.member"] = db => Feeds(db).Member(5),
        ["feeds.merged"] = db => Feeds(db).MergedInto(5),
        ["sitemap.questions"] = db => SitemapQuery.File(Sitemap(db).Found(SitemapPart.Questions), 3),
        ["sitemap.showcases"] = db => SitemapQuery.File(Sitemap(db).Found(SitemapPart.Showcases), 1),
        ["sitemap.tags"] = db => SitemapQuery.File(Sitemap(db).Found(SitemapPart.Tags), 1),
        ["sitemap.members"] = db => SitemapQuery.File(Sitemap(db).Found(SitemapPart.Members), 1),
        ["sitemap.organisations"] = db => SitemapQuery.File(Sitemap(db).Found(SitemapPart.Organisations), 1),
        ["sitemap.files-of-questions"] = db => SitemapQuery.Numbers(Sitemap(db).Found(SitemapPart.Questions)),
        ["sitemap.files-of-showcases"] = db => SitemapQuery.Numbers(Sitemap(db).Found(SitemapPart.Showcases)),
        ["sitemap.files-of-tags"] = db => SitemapQuery.Numbers(Sitemap(db).Found(SitemapPart.Tags)),
        ["sitemap.files-of-members"] = db => SitemapQuery.Numbers(Sitemap(db).Found(SitemapPart.Members)),
        ["sitemap.files-of-organisations"] = db => SitemapQuery.Numbers(Sitemap(db).Found(SitemapPart.Organisations)),
        ["sitemap.products"] = db => Sitemap(db).OfProducts(),
        ["faq.published"] = db => FaqBookQuery.Published(db, "erp"),
        ["faq.numbered"] = db => FaqBookQuery.Numbered(db, "erp", 2),
        ["faq.parts"] = db => FaqBookQuery.Parts(db, 3),
        ["faq.lines"] = db => FaqBookQuery.Lines(db, 3, 1),
        ["faq.shelf"] = FaqShelfQuery.Lines,
        ["faq.words"] = db => FaqDeskQuery.Words(db, "erp", 2),
        ["faq.numbers"] = db => FaqDeskQuery.Numbers(db, 3),
        ["faq.aside"] = db => FaqDeskQuery.Aside(db, 3),
        ["faq.editions"] = db => FaqDeskQuery.Editions(db, 1),
        ["faq.entry"] = db => FaqEntryToWriteQuery.One(db, "erp", 5),
        ["faq.answer"] = db => FaqEntryToWriteQuery.Answer(db, 5),
        ["faq.answer-to"] = db => FaqFacts.Answers(db, 5, 1),
        ["faq.questions"] = db => FaqFacts.Questions(db, 1),
        ["faq.duplicates"] = db => FaqFacts.Duplicates(db, 1),
        ["faq.me-toos"] = db => FaqFacts.MeToos(db, 1),
        ["faq.deflections"] = db => FaqFacts.Deflections(db, 1),
        ["faq.official"] = db => FaqFacts.Official(db, 1),
        ["faq.well"] = db => FaqFacts.Well(db, 1, 3),
        ["faq.redacted"] = db => RedactFaq.Entries(db, 5),
        ["attachments.one"] = db => AttachmentFileQuery.Rows(db, "token", Someone),
        ["attachments.one-anyone"] = db => AttachmentFileQuery.Rows(db, "token", Reader.Anyone),
        ["attachments.one-moderator"] = db => AttachmentFileQuery.Rows(db, "token", Moderator),
        ["attachments.revisions"] = db => AttachmentUses.Texts(db)[0],
        ["attachments.suggestions"] = db => AttachmentUses.Texts(db)[1],
        ["attachments.comments"] = db => AttachmentUses.Texts(db)[2],
        ["attachments.revisions-of"] = db => AttachmentUses.TextsOf(db, 7)[0],
        ["attachments.suggestions-of"] = db => AttachmentUses.TextsOf(db, 7)[1],
        ["attachments.unused"] = db => RemoveUnused.Unused(db, Day),
        ["attachments.of-post"] = db => RevisionsPageQuery.Files(db, 7),
        ["question.head"] = db => QuestionPageQuery.Head(db, new(Someone, 7, Day)),
        ["question.showcases"] = db => LinkedShowcasesQuery.OfQuestion(db, new(Someone, 7, Day)),
        ["showcase.linked"] = db => new LinkedShowcasesQuery(db).One(7, Someone),
        ["showcase.head"] = db => ShowcasePageQuery.Head(db, new(Someone, 7, Day)),
        ["showcase.results"] = db => ShowcasePageQuery.Results(db, new(Reader.Anyone, 7, Day)),
        ["showcase.pictures"] = db => ShowcasePageQuery.Pictures(db, new(Reader.Anyone, 7, Day)),
        ["showcase.questions"] = db => ShowcasePageQuery.Questions(db, new(Moderator, 7, Day)),
        ["showcase.to-write"] = db => new ShowcaseToWriteQuery(db).One(7, Someone),
        ["showcase.to-write-uses"] = db => new ShowcaseToWriteQuery(db).Uses(7),
        ["showcase.to-write-results"] = db => new ShowcaseToWriteQuery(db).Results(7),
        ["showcase.named-pictures"] = db => new ShowcaseToWriteQuery(db).Named(["a", "b"], 5, 7),
        ["showcase.company"] = db => new ShowcaseToWriteQuery(db).CompanyOf(5),
        ["showcases.cards"] = db => new ShowcaseCardsQuery(db).Cards(Someone, new(), ByTime, 12),
        ["showcases.narrowed"] = db => new ShowcaseCardsQuery(db).Cards(Reader.Anyone, new(Industry.Retail, 2, 3, CompanySize.UpTo50, true, 4, 5), ByTime, 12),
        ["showcases.of-product"] = db => new ShowcaseCardsQuery(db).Cards(Moderator, new(ProductId: 2), null, 3),
        ["question.answers"] = db => QuestionPageQuery.Answers(db, new(Moderator, 7, Day)),
        ["question.comments"] = db => QuestionPageQuery.Comments(db, new(Reader.Anyone, 7, Day)),
        ["question.votes"] = db => QuestionPageQuery.Votes(db, new(Someone, 7, Day)),
        ["question.closers"] = db => Curation.Closers(db, new(Someone, 7, Day)),
        ["question.duplicates"] = db => Curation.LeadHere(db, new(Reader.Anyone, 7, Day)),
        ["closings.votes"] = db => CloseReview.Votes(db, 7, Motion.Close, Someone, Day),
        ["closings.aged"] = db => new SettleAgedVotes(db, TimeProvider.System).Aged(Day),
        ["questions.newest"] = db => new QuestionListQuery(db).Page(Someone, QuestionTab.Newest, null, null, ByTime),
        ["questions.active"] = db => new QuestionListQuery(db).Page(Someone, QuestionTab.Active, null, null, ByTime),
        ["questions.unanswered"] = db => new QuestionListQuery(db).Page(Moderator, QuestionTab.Unanswered, null, null, ByTime),
        ["questions.hot"] = db => new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Hot, null, null, ByTime),
        ["questions.tagged"] = db => new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Newest, Tag, null, null),
        ["questions.of-product"] = db => new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Newest, null, 2, null),
        ["questions.tag"] = db => new QuestionListQuery(db).Tag("sql"),
        ["questions.products"] = db => new QuestionListQuery(db).Products(),
        ["questions.cooling"] = db => new CoolQuestions(db, TimeProvider.System).Batch(Day, 1000),
        ["answers.due-reminders"] = db => new RemindToAccept(db, new(), TimeProvider.System).Due(Day),
        ["home.hot"] = db => Home(db).Hot(Reader.Anyone),
        ["home.solved"] = db => Home(db).Solved(Reader.Anyone),
        ["home.figures"] = db => Figures(db).Sums(),
        ["home.figure-solved"] = db => Figures(db).Solved(),
        ["home.my-open"] = db => HomeOfMember(db).MyOpen(Someone, 5),
        ["home.counts-most"] = db => HomeOfMember(db).Waiting(Someone, 5, [4, 5]),
        ["home.queues"] = db => HomeOfStaff(db).Queues(Moderator, Day, Day),
        ["home.waiting"] = db => HomeOfStaff(db).Waiting(Moderator, Day),
        ["acts.recent"] = db => new RecentActsQuery(db).Recent(Someone, 8),
        ["desk.piles"] = db => Desk(db).Piles(Day, Day),
        ["desk.suspended"] = db => Desk(db).SuspendedAt(Day),
        ["desk.newcomers"] = db => Desk(db).NewestMembers(),
        ["desk.answers"] = db => Desk(db).UnreadAnswers(),
        ["log.all"] = db => Log(db).Page(Moderator, new(), null),
        ["log.asked"] = db => Log(db).Page(Someone, new("mo", ActKind.Closed, "ann", 7, new(2026, 5, 1), new(2026, 5, 2)), 40),
        ["deleted.posts"] = db => new DeletedListQuery(db).Posts(Moderator, new(false, "50 %", "ann", "mo"), ByTime),
        ["deleted.comments"] = db => new DeletedListQuery(db).Comments(Moderator, new(true, "50 %", "ann", "mo"), ByTime),
        ["trace.member"] = db => Trace(db).One(5, Day),
        ["trace.posts"] = db => Trace(db).Posts(Moderator, 5, ByTime),
        ["trace.given"] = db => Trace(db).Given(5),
        ["trace.received"] = db => Trace(db).Received(5),
        ["trace.networks"] = db => Trace(db).Networks(5),
        ["trace.neighbours"] = db => Trace(db).Neighbours(5),
        ["trace.flags-raised"] = db => Trace(db).Flags(Moderator, Trace(db).Raised(5)),
        ["trace.flags-received"] = db => Trace(db).Flags(Moderator, Trace(db).OnTheirs(5)),
        ["messages"] = db => new MessageThreadQuery(db, TimeProvider.System).Rows(5),
        ["inbox"] = db => new InboxPageQuery(db).Rows(Someone, 5, 40),
        ["search.page"] = db => Search(db).Page(Someone, SearchWords.Typed("库存结转 \"exact phrase\" 审"), true, BySomeRank),
        ["search.rows"] = db => Search(db).Rows(Someone, [4, 5]),
        ["search.texts"] = db => new ShowFound(db).Texts(Someone, [4, 5]),
        ["search.answer-texts"] = db => new ShowFound(db).AnswerTexts(Moderator, [4, 5]),
        ["search.comment-texts"] = db => new ShowFound(db).CommentTexts(Someone, [4, 5]),
        ["search.answer-facts"] = db => new ShowFound(db).Facts(Someone, [4, 5]),
        ["search.with-words"] = db => Search(db).WithWords(Someone, Everything("库存 OR bom -excel in:title"), Scope(Everything("库存")), BySomeRank),
        ["search.with-words-new"] = db => Search(db).WithWords(Reader.Anyone, Everything("库存 order:new"), Scope(Everything("库存")), ByTime),
        ["search.with-words-score"] = db => Search(db).WithWords(Reader.Anyone, Everything("库存 order:score"), Scope(Everything("库存")), ByNumber),
        ["search.questions"] = db => Search(db).Questions(Someone, Everything("-excel order:active"), Scope(Everything("is:closed")), ByTime),
        ["search.questions-hot"] = db => Search(db).Questions(Someone, Everything("order:hot"), Scope(Everything("-is:duplicate -is:closed")), BySomeRank),
        ["search.showcases"] = db => Search(db).Showcases(Someone, Everything("order:new"), Scope(Everything("")), ByTime),
        ["search.answers"] = db => Search(db).AnswersOf(Someone, Everything("库存 is:answer"), Scope(Everything("is:answer")), BySomeRank),
        ["search.only-answers"] = db => Search(db).AnswersOf(Someone, Everything("is:answer order:new"), Scope(Everything("is:answer inquestion:7")), ByTime),
        ["search.tags"] = db => Naming(db).Tags(["a", "b"]),
        ["search.tags-from"] = db => Naming(db).TagsFrom("b"),
        ["search.products"] = db => Search(db).Products(),
        ["search.similar"] = db => Search(db).Page(Reader.Anyone, SearchWords.Loose("库存结转 or what"), false, null),
        ["search.similar-rows"] = db => new SimilarQuestionsQuery(db, Index(db), Search(db)).Rows(Someone, [4, 5]),
        ["search.named-members"] = db => new NamesQuery(db).Members(["zhang", "li"], "zhang li", 3),
        ["search.named-companies"] = db => new NamesQuery(db).Companies(["华腾"], "华腾", 3),
        ["search.named-tags"] = db => new NamesQuery(db).Tags(["year", "end"], "year-end", 9),
        ["searches.kept"] = db => new SavedSearchListQuery(db, Search(db)).Rows(5),
        ["searches.waiting"] = db => new LookForNews(db, Search(db), TimeProvider.System).Waiting(Day).Take(50),
        ["search.thread"] = db => new ThreadTexts(db).Posts(5, 9),
        ["search.remarks"] = db => new ThreadTexts(db).Remarks(5, 9),
        ["search.states"] = db => new Reindex(db, Index(db), new(db)).States([5, 9]),
        ["search.missing"] = db => new Reindex(db, Index(db), new(db)).Missing(),
        ["search.surplus"] = db => new Reindex(db, Index(db), new(db)).Surplus(),
        ["tags.popular"] = db => new TagListQuery(db).Page(TagOrder.Popular, "s", ByName),
        ["tags.by-name"] = db => new TagListQuery(db).Page(TagOrder.Name, "s", ByName),
        ["tags.new"] = db => new TagListQuery(db).Page(TagOrder.New, "s", ByNumber),
        ["tags.one"] = db => TagPages(db).One("sql", 5),
        ["tags.related"] = db => TagPages(db).Related(Someone, 4),
        ["tags.asked"] = db => TagPages(db).Asked(Someone, 4, Day),
        ["tags.proposals"] = db => new SynonymListQuery(db).For(4, 5),
        ["tags.open-proposals"] = db => new SynonymListQuery(db).Open(5, 7),
        ["tags.named-synonyms"] = db => new SynonymListQuery(db).Named("sql"),
        ["tags.texts"] = db => new TagTextsQuery(db).One("sql"),
        ["tags.history"] = db => new TagHistoryQuery(db, new(db)).Rows(4, 7),
        ["tags.history-newest"] = db => new TagHistoryQuery(db, new(db)).Newest(4),
        ["tags.followed"] = db => new OwnTagsQuery(db).Followed(5),
        ["tags.ignored"] = db => new OwnTagsQuery(db).Ignored(5),
        ["tags.required"] = db => RequiredTagsQuery.Of(db, 4),
        ["products.required-tags"] = db => new ProductChoicesQuery(db).Required(),
        ["organisations.list"] = db => new OrganisationListQuery(db).Page(new("hua", OrganisationKind.Customer, Industry.Food, true), "hua", new(1, "huaxin")),
        ["organisations.unverified"] = db => new OrganisationListQuery(db).Page(new(), "", new(0, "huaxin")),
        ["organisations.one"] = db => CompanyPages(db).One("huaxin"),
        ["organisations.uses"] = db => CompanyPages(db).Uses(5),
        ["organisations.people"] = db => CompanyPages(db).People(5, Day),
        ["organisations.questions"] = db => CompanyPages(db).Questions(5, Someone),
        ["company.open"] = db => CompanyHomes(db).Open(5, Someone),
        ["company.experts"] = db => CompanyHomes(db).Experts(5, Someone),
        ["company.admins"] = db => CompanyHomes(db).Admins(5, Day),
        ["company.officials"] = db => CompanyHomes(db).Officials(5, Someone),
        ["company.people"] = db => new CompanyPeopleQuery(db, TimeProvider.System).People(5, ByNumber, Day),
        ["company.requests"] = db => new CompanyPeopleQuery(db, TimeProvider.System).Requests(5, Day),
        ["company.invitations"] = db => new CompanyPeopleQuery(db, TimeProvider.System).Invitations(5, Day),
        ["company.domains"] = db => new OrganisationEditPageQuery(db, CompanyPages(db)).Domains(5),
        ["company.of-domain"] = db => new OwnCompanyQuery(db).OfDomain("huaxin.example"),
        ["company.own-requests"] = db => new OwnCompanyQuery(db).Requests(5),
        ["company.invitation"] = db => new InvitationPageQuery(db, TimeProvider.System).One("ABC"),
        ["company.products"] = db => new CompanyProductsQuery(db).Uses(5),
        ["members.by-reputation"] = db => Members(db).Page(MemberOrder.Reputation, "", ByNumber, Day),
        ["members.newest"] = db => Members(db).Page(MemberOrder.Newest, "", ByTime, Day),
        ["members.by-name"] = db => Members(db).Page(MemberOrder.Name, "an", new(0, "anna"), Day),
        ["members.card"] = db => MemberCardQuery.One(db, new(Someone, 5, Day)),
        ["members.one"] = db => new MemberPageQuery(db, new(db), new(db), History(db), TimeProvider.System).One(5, Day),
        ["members.tags"] = db => new MemberTagsQuery(db).Best(Someone, 5).Take(8),
        ["members.own-tags"] = db => new MemberTagsQuery(db).Own(5, 200),
        ["members.followed-tags"] = db => new MemberTagsQuery(db).Own(5, 0),
        ["members.history"] = db => History(db).Days(5),
        ["members.best"] = db => new MemberPostsQuery(db).Best(Someone, 5).Take(5),
        ["members.questions"] = db => new MemberPostsQuery(db).Questions(Someone, 5, ByTime),
        ["members.answers"] = db => new MemberPostsQuery(db).Answers(Someone, 5, ByTime),
        ["members.showcases"] = db => new MemberPostsQuery(db).Showcases(Someone, 5, ByTime),
        ["posts.seen-by-vendor"] = db => db.Posts.VisibleTo(Vendor),
        ["posts.seen-by-admin"] = db => db.Heads.VisibleTo(Admin).Select(h => h.Title),
        ["showcases.past"] = db => new ShowcasePast(db).Agreed(7, Admin),
        ["search.only-questions"] = db => Search(db).Page(Someone, SearchWords.Typed("审"), true, BySomeRank, onlyQuestions: true),
        ["showcases.listed"] = db => db.Showcases.ListedFor(Admin).Select(s => s.Title),
        ["members.activity"] = db => new MemberActivityQuery(db).Page(Someone, 5, 40),
        ["fraud.votes"] = db => new ActsInWindow(db).Votes(Day),
        ["fraud.accepts"] = db => new ActsInWindow(db).Accepts(Day),
        ["fraud.judged"] = db => new ActsInWindow(db).Judgements(Day),
        ["fraud.cases"] = db => new FraudCaseListQuery(db).Page(40),
        ["fraud.case-actors"] = db => new FraudCaseListQuery(db).Actors([4, 5]),
        ["fraud.case-authors"] = db => new FraudCaseListQuery(db).Authors([4, 5]),
        ["fraud.case"] = db => new FraudCasePageQuery(db).One(5),
        ["fraud.evidence"] = db => new FraudCasePageQuery(db).Evidence(Moderator, 5),
        ["boards.page"] = db => Boards(db).Page(ThisWeek, new(ThisWeek, 40, 7, 3, 50)),
        ["boards.all-time"] = db => Boards(db).Page(Board.Of(default, BoardPeriod.All).About(BoardScope.Tag, 4), null),
        ["boards.own"] = db => Boards(db).OwnRows(ThisWeek, 5),
        ["boards.tenths"] = db => new BoardTopQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Tenths([ThisWeek.Key]),
        ["boards.movers"] = db => new BoardTopQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Rows([ThisWeek.Key], [5]),
        ["boards.filings"] = db => Keeping(db).Filings([5, 6]),
        ["boards.earned"] = db => Keeping(db).Earned(7),
        ["boards.under-tag"] = db => Keeping(db).EarnedUnder(4),
        ["boards.of-tag"] = db => Keeping(db).RowsOf(BoardScope.Tag, 4),
        ["tags.synonyms"] = db => new TagSynonymsQuery(db).Of(4),
        ["boards.of-company"] = db => Boards(db).Page(ThisWeek.About(BoardScope.Organisation, 4), null, knows: false),
        ["boards.of-kind"] = db => Boards(db).Page(ThisWeek.About(BoardScope.Kind, 2), null),
        ["boards.own-of-company"] = db => Boards(db).OwnRows(ThisWeek.About(BoardScope.Organisation, 4), 5, knows: false),
        ["boards.company"] = db => Boards(db).Company("acme", 5),
        ["boards.companies"] = db => CompanyBoards(db).Page(ThisWeek, CompanyOrder.Total, new(ThisWeek, 40, 7, 3, 50)),
        ["boards.companies-per-head"] = db => CompanyBoards(db).Page(ThisWeek, CompanyOrder.PerHead, null),
        ["boards.own-company"] = db => CompanyBoards(db).OwnRows(ThisWeek, CompanyOrder.PerHead, 5),
        ["boards.company-tenths"] = db => new BoardTopQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).CompanyTenths([ThisWeek.Key]),
        ["boards.company-movers"] = db => new BoardTopQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).CompanyRows([ThisWeek.Key], [5]),
        ["boards.companies-to-rank"] = db => new RankBoards(db, new SqliteBoardRows(db), new(TimeZoneInfo.Utc), TimeProvider.System).CompanyRows([ThisWeek.Key]),
        ["boards.company-heads"] = db => new ComparedCompanies(db).Rows([4, 5]),
        ["boards.first-answers"] = db => new PartnerAnswerRateQuery(db, new(TimeZoneInfo.Utc)).Firsts([4, 5], ThisWeek),
        ["boards.company-standing"] = db => new CompanyStandingQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Rows(4, [ThisWeek.Key]),
        ["ledger.standings"] = db => new KeepLedger(db, null!, new(), new(TimeZoneInfo.Utc), TimeProvider.System).Standings(new(LedgerKind.Upvoted, 7, 5, 1)),
        ["boards.waiting"] = db => new RankBoards(db, new SqliteBoardRows(db), new(TimeZoneInfo.Utc), TimeProvider.System).Waiting(ThisWeek, 0),
        ["boards.to-rank"] = db => new RankBoards(db, new SqliteBoardRows(db), new(TimeZoneInfo.Utc), TimeProvider.System).Rows([ThisWeek.Key]),
        ["members.ledger"] = db => new LedgerPageQuery(db).Page(Someone, 5, new(LedgerSide.Lost, LedgerGroup.Votes, new(2026, 5, 1)), 40),
        ["members.ledger-points"] = db => new LedgerPageQuery(db).Page(Moderator, 5, new(LedgerSide.PointsOnly), null),
        ["members.ledger-balances"] = db => new LedgerPageQuery(db).Moves(5, 40, 90),
        ["members.ledger-all"] = db => new LedgerExportQuery(db).All(Moderator, 5),
        ["members.badges"] = db => new MemberBadgesQuery(db).Groups(5),
        ["members.tag-badges"] = db => new MemberBadgesQuery(db).Tags(5),
        ["badges.counts"] = db => Badges(db).Counts(),
        ["badges.held"] = db => Badges(db).Held(5),
        ["badges.progress"] = db => Badges(db).Progress(5),
        ["badges.imported"] = db => new AwardEarned(db, Looks(db), new(), new SqliteBulkRows(db), TimeProvider.System).Imported(),
        ["badges.holders"] = db => new BadgePageQuery(db, new(), Figures(db)).Holders(BadgeCatalogue.Find(1)!, Someone, 40),
        ["badges.holders-of-post"] = db => new BadgePageQuery(db, new(), Figures(db)).Holders(BadgeCatalogue.Find(10)!, Someone, 40),
        ["badges.holders-of-tag"] = db => new BadgePageQuery(db, new(), Figures(db)).Holders(BadgeCatalogue.Find(50)!, Moderator, null),
        ["lists.own"] = db => new OwnListsQuery(db).Lists(5, false, 7),
        ["lists.post"] = db => new OwnListsQuery(db).One(7, Someone),
        ["lists.one"] = db => new ListPageQuery(db).One(7, 5),
        ["lists.lines"] = db => new ListPageQuery(db).Lines(7, Someone),
        ["lists.lines-vendor"] = db => new ListPageQuery(db).Lines(7, Vendor),
        ["seen.page"] = db => new SeenListQuery(db, new()).Page(Someone, 5),
        ["links.beside"] = db => AlikeThreads.OfQuestion(db, new(Someone, 7, Day)),
        ["links.of-head"] = db => ThreadLinks.Texts(db, 7)[0],
        ["links.of-answers"] = db => ThreadLinks.Texts(db, 7)[1],
        ["links.of-comments"] = db => ThreadLinks.Texts(db, 7)[2],
        ["links.of-all-posts"] = db => ThreadLinks.All(db)[0],
        ["links.of-all-comments"] = db => ThreadLinks.All(db)[1],
        ["links.brought"] = db => KeepLinks.Brought(db, 7),
        ["links.written"] = db => RelateQuestions.Written(db),
        ["links.sweep"] = db => RelateQuestions.Sweep(db, 700, Day),
        ["question.head-vendor"] = db => QuestionPageQuery.Head(db, new(Vendor, 7, Day)),
        ["saved.page"] = db => new SavedListQuery(db).Page(Someone, 5, ByTime),
        ["saved.rows"] = db => new SavedListQuery(db).Rows(Someone, [7, 8]),
        ["drafts.one"] = db => new KeptDraftQuery(db).One(5, DraftKind.Answer, 7),
        ["drafts.all"] = db => new DraftListQuery(db).Drafts(5),
        ["drafts.homes"] = db => new DraftListQuery(db).Homes(Someone, [7, 8]),
        ["suggest.members"] = db => new SuggestMembers(db).Beginning("an"),
        ["suggest.writers"] = db => new SuggestMembers(db).Writers(Someone, 7),
        ["suggest.tags"] = db => Tags(db).From("s"),
        ["suggest.tags-containing"] = db => Tags(db).Containing("q"),
        ["suggest.tags-called"] = db => Tags(db).Called(["sql", "files"]),
        ["suggest.tags-of-product"] = db => Tags(db).TagsOfProduct(4),
        ["suggest.tags-of-similar"] = db => Tags(db).Filed(Someone, [4, 5]),
        ["suggest.most-used-tags"] = db => Tags(db).MostUsed(),
        ["suggest.numbered-post"] = db => new SuggestPosts(db, Search(db)).Numbered(Someone, 7),
        ["suggest.posts"] = db => new SuggestPosts(db, Search(db)).LatelyActive(Someone),
        ["upkeep.counts"] = db => new SiteOverviewQuery(db, null!, Figures(db), TimeProvider.System).Counted(Day, Day),
        ["upkeep.jobs"] = db => new JobListQuery(db).Rows(),
        ["upkeep.accounts"] = db => new AccountListQuery(db, TimeProvider.System).Page("an", true, 40, Day),
        ["upkeep.accounts-by-mail"] = db => new AccountListQuery(db, TimeProvider.System).Page("an@", false, null, Day),
        ["upkeep.mails-waiting"] = db => new MailListQuery(db, TimeProvider.System).Page(MailState.Waiting, 40, Day),
        ["upkeep.mails-failed"] = db => new MailListQuery(db, TimeProvider.System).Page(MailState.Failed, null, Day),
        ["upkeep.mails-sent"] = db => new MailListQuery(db, TimeProvider.System).Page(MailState.Sent, null, Day),
        ["history.revisions"] = db => new RevisionsPageQuery(db, new(db), new(db), new()).Rows(7, 1, 40),
        ["history.acts"] = db => Timelines(db).Acts(Timelines(db).Posts(Someone, 7, true), false, false, new(Day, TimelineKind.Act, 40)),
        ["history.edits"] = db => Timelines(db).Revisions(Timelines(db).Posts(Someone, 7, false), 1, new(Day, TimelineKind.Act, 40)),
        ["history.comments"] = db => Timelines(db).Comments(Timelines(db).Posts(Moderator, 7, true), Moderator, new(Day, TimelineKind.Act, 40)),
        ["history.votes"] = db => Timelines(db).Votes(Timelines(db).Posts(Someone, 7, true), new(Day, TimelineKind.Act, 40)),
        ["history.imported-votes"] = db => Timelines(db).ImportedVotes(Timelines(db).Posts(Someone, 7, true), null),
        ["history.suggestion"] = db => new SuggestionPageQuery(db, new(db), new(), new()).Newest(7),
        ["history.converted"] = db => new PostPlaceQuery(db).Conversions(7),
        ["history.convert-targets"] = db => new ConvertPageQuery(db, new(db)).Targets(7, 8, Moderator),
        ["history.convert-comment"] = db => new CommentToConvertQuery(db).One(7, Moderator),
        ["question.officials"] = db => QuestionOfficialsQuery.Lines(db, new(Someone, 7, Day)),
        ["questions.official"] = db => new QuestionListQuery(db).Page(Someone, QuestionTab.Official, null, 2, ByTime),
        ["officials.due"] = db => new CallForReview(db, new(), new(TimeZoneInfo.Utc), TimeProvider.System).Due(new(2026, 5, 1)),
        ["officials.candidates"] = db => new NominateAnswers(db, new()).Candidates(7, 5, 5),
        ["officials.candidate"] = db => new CandidateDetail(db, new(db)).One(7, Moderator),
        ["officials.reviewed"] = db => new OfficialReviewDetail(db, new(db, new(TimeZoneInfo.Utc), TimeProvider.System)).Place(7, Someone),
        ["officials.overtaken"] = db => new OfficialReviewDetail(db, new(db, new(TimeZoneInfo.Utc), TimeProvider.System)).Overtaken(7),
        ["products.cards"] = db => new ProductListQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Cards(Someone, new(2026, 5, 1)),
        ["products.figures"] = db => Products(db).Figures(Someone, 2),
        ["products.ages"] = db => Products(db).Ages(Someone, 2, Day),
        ["products.pinned"] = db => Products(db).Pinned(Someone, 2),
        ["products.active"] = db => Products(db).Active(Someone, 2),
        ["flags.rows"] = db => new FlagsDetailQuery(db).Flags(7),
        ["flags.lately"] = db => new FlagPost(db, new(db), new(), new(), new(), new(TimeZoneInfo.Utc), TimeProvider.System).Lately(5),
        ["reviews.next"] = db => Claiming(db).Next(Someone, ReviewQueue.FirstPosts, null, Day),
        ["reviews.this-one"] = db => Claiming(db).Next(Moderator, ReviewQueue.Flags, 7, Day),
        ["reviews.post"] = db => new ReviewPageQuery(db, Claiming(db), null!, null!, [], new(), TimeProvider.System).Post(7, Someone),
        ["reviews.counts"] = db => new QueueCountsQuery(db, new()).Open(),
        ["reviews.mine"] = db => new ReviewFiguresQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Mine(5, Day, Day),
        ["reviews.all"] = db => new ReviewFiguresQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).All(Day, Day),
        ["showcases.life"] = db => new LifeOfShowcaseQuery(db, new()).Life(7, Someone, 5),
        ["showcases.review"] = db => new ShowcaseReviewDetail(db, null!).Head(7, Someone),
        ["showcases.review-uses"] = db => new ShowcaseReviewDetail(db, null!).Uses(7),
        ["showcases.featured"] = db => new ShowcaseCardsQuery(db).Featured(3),
        ["showcases.consents"] = db => new ConsentQueueQuery(db).Rows(null),
        ["showcases.own-consents"] = db => new ConsentQueueQuery(db).Rows(3),
        ["companies.activity"] = db => Companies(db).Companies(ActivityOrder.Activity, null, Day),
        ["companies.asking"] = db => Companies(db).Companies(ActivityOrder.Asking, OrganisationKind.Partner, Day),
        ["companies.late"] = db => Companies(db).Companies(ActivityOrder.Late, null, Day),
        ["companies.rising"] = db => Companies(db).Companies(ActivityOrder.Rising, OrganisationKind.Customer, Day),
        ["companies.experts"] = db => Companies(db).Experts(OrganisationKind.Customer, Day),
        ["figures.asked"] = db => Booked(db).Asked(Day, Day.AddDays(7)),
        ["figures.answered"] = db => Booked(db).Answered(Day, Day.AddDays(7)),
        ["figures.deflected"] = db => Booked(db).Deflected(Day, Day.AddDays(7)),
        ["figures.waiting"] = db => Booked(db).Waiting(Day),
        ["figures.titles"] = db => Booked(db).Titles([5, 6]),
        ["figures.typed"] = db => Booked(db).Typed([5, 6], Day, Day.AddDays(7)),
        ["companies.tags"] = db => Companies(db).Tags([5, 6], Day),
        ["points.gained-today"] = db => PointsPageQuery.Gained(db, 5, DateOnly.FromDateTime(Day)),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_engines_understand(string query)
    {
        using var sqlite = DesignTime.Sqlite();
        using var server = DesignTime.SqlServer();
        Assert.StartsWith("SELECT", Sql(sqlite), StringComparison.Ordinal);
        Assert.DoesNotContain("APPLY", Sql(server), StringComparison.Ordinal);

        string Sql(CommunityDb db) => string.Join('\n', Queries[query](db).ToQueryString().Split('\n').SkipWhile(l => !l.StartsWith("SELECT", StringComparison.Ordinal)));
    }

    private static OrganisationPageQuery CompanyPages(CommunityDb db) => new(db, new(db, new(TimeZoneInfo.Utc), TimeProvider.System), new(db, new(TimeZoneInfo.Utc)), new(db), TimeProvider.System);

    private static CompanyHomeQuery CompanyHomes(CommunityDb db) => new(db, CompanyPages(db), new(db), TimeProvider.System);

    private static ISearchIndex Index(CommunityDb db) => db is SqliteCommunityDb ? new SqliteSearchIndex(db) : new SqlServerSearchIndex(db, new SqlServerBulkRows(db));

    private static ClaimReview Claiming(CommunityDb db) => new(db, new(), new(), TimeProvider.System);

    private static SearchPageQuery Search(CommunityDb db) => new(db, Index(db), Naming(db), new(db));

    private static SearchNames Naming(CommunityDb db) => new(db, new(TimeZoneInfo.Utc), TimeProvider.System);

    private static SearchQuery Everything(string typed) => SearchQuery.Parse($"{typed} score:2..5 views:>=3 answers:0..9 has:accepted -has:official has:bounty created:<2d saved:yes");

    /// <summary>As if all that a query can name were there.</summary>
    private static SearchScope Scope(SearchQuery query) => new(query.Filters)
    {
        Tags = [[1, 2], [3]],
        WithoutTags = [4],
        Users = new([5], [6]),
        Companies = new([7], [8]),
        Products = new([1], [2]),
        Versions = [3, 4],
        CreatedFrom = Day,
        CreatedUntil = Day,
        ActiveFrom = Day,
        ActiveUntil = Day,
        Since = Day,
        SavedBy = 5,
    };

    private static SuggestTags Tags(CommunityDb db) => new(db, new(db, Index(db), Search(db)), new(db));

    private static TagPageQuery TagPages(CommunityDb db) => new(db, new(db), new(db, new(db), new(TimeZoneInfo.Utc), TimeProvider.System), new(db), new(db), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static TimelinePageQuery Timelines(CommunityDb db) => new(db, new(db), new(db), new());

    private static HomePageQuery Home(CommunityDb db) => new(db, HomeOfMember(db), HomeOfStaff(db), Figures(db), new(new(db), new(new(), TimeProvider.System), new()), new(db), new());

    private static FigureBookQuery Booked(CommunityDb db) => new(db, new(new(), TimeProvider.System), new(), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static CompanyActivityQuery Companies(CommunityDb db) => new(db, new(db), new(), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static HomeOfMemberQuery HomeOfMember(CommunityDb db) => new(db, new(db), new(db), new(new(), new(new())), Boards(db), new());

    private static BoardPageQuery Boards(CommunityDb db) => new(db, new(db), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static CompanyBoardPageQuery CompanyBoards(CommunityDb db) => new(db, new(db, new(TimeZoneInfo.Utc)), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static KeepBoards Keeping(CommunityDb db) => new(db, new SqliteBoardRows(db), new(), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static HomeOfStaffQuery HomeOfStaff(CommunityDb db) => new(db, new(db), new(db, new()), new(), TimeProvider.System);

    /// <summary>Each criterion as the night, an act of a member and one on a post ask for it.</summary>
    public static TheoryData<string> Criteria => [.. BadgeCatalogue.All.Select(e => e.Badge.Code)];

    [Theory]
    [MemberData(nameof(Criteria))]
    public void Both_engines_understand_what_a_badge_takes(string code)
    {
        using var sqlite = DesignTime.Sqlite();
        using var server = DesignTime.SqlServer();
        var entry = BadgeCatalogue.All.Single(e => e.Badge.Code == code);
        foreach (var touched in (Touched[])[default, Touched.By(5), Touched.At(7)])
        {
            Assert.Contains("SELECT", entry.Earned(Looks(sqlite).At(touched)).ToQueryString(), StringComparison.Ordinal);
            Assert.DoesNotContain("APPLY", entry.Earned(Looks(server).At(touched)).ToQueryString(), StringComparison.Ordinal);
        }
    }

    private static FeedQuery Feeds(CommunityDb db) => new(db);

    private static SitemapQuery Sitemap(CommunityDb db) => new(db, new(new(), TimeProvider.System), TimeProvider.System);

    private static ProductPageQuery Products(CommunityDb db) => new(db, new(TimeZoneInfo.Utc), TimeProvider.System);

    private static Looks Looks(CommunityDb db) => new(db, new(), new(), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static BadgesPageQuery Badges(CommunityDb db) => new(db, Looks(db), new(), Figures(db));

    private static CommunityFiguresQuery Figures(CommunityDb db) => new(db, new(new(), TimeProvider.System));

    private static MemberListQuery Members(CommunityDb db) => new(db, TimeProvider.System);

    private static DeskQuery Desk(CommunityDb db) => new(db, TimeProvider.System);

    private static ModeratorsLogQuery Log(CommunityDb db) => new(db, new(TimeZoneInfo.Utc));

    private static MemberTraceQuery Trace(CommunityDb db) => new(db, Log(db), TimeProvider.System);

    private static ReputationHistoryQuery History(CommunityDb db) => new(db, new(TimeZoneInfo.Utc), TimeProvider.System);
}
