using Community.Web.Data.Sqlite;
using Community.Web.Data.SqlServer;
using Community.Web.Features.Badges;
using Community.Web.Features.Boards;
using Community.Web.Features.Feeds;
using Community.Web.Features.Figures;
using Community.Web.Features.Fraud;
using Community.Web.Features.Home;
using Community.Web.Features.Links;
using Community.Web.Features.Members;
using Community.Web.Features.Questions;
using Community.Web.Features.Saves;
using Community.Web.Features.Search;
using Community.Web.Features.Searches;
using Community.Web.Features.Showcases;
using Community.Web.Features.Sitemaps;
using Community.Web.Features.Suggestions;
using Community.Web.Features.Tags;
using Community.Web.Infrastructure;

namespace Community.Tests.Data;

/// <summary>Lists of questions are read from an index, in its order, from where the page begins.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private static readonly DateTime Day = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(QuestionTab.Newest, null, "Kind=? AND PostedAt<?")]
    [InlineData(QuestionTab.Active, null, "Kind=? AND LastActivityAt<?")]
    [InlineData(QuestionTab.Unanswered, null, "Kind=? AND IsAnswered=? AND PostedAt<?")]
    [InlineData(QuestionTab.Official, null, "Kind=? AND OfficialAt>? AND OfficialAt<?")]
    [InlineData(QuestionTab.Hot, null, "Kind=? AND Hot<?")]
    [InlineData(QuestionTab.Newest, 1, "ProductId=? AND Kind=? AND PostedAt<?")]
    public async Task A_page_deep_down_costs_what_the_first_one_costs(QuestionTab tab, int? product, string seek)
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var key = tab is QuestionTab.Hot ? BitConverter.DoubleToInt64Bits(3.5) : Day.Ticks;
        foreach (var after in (Cursor?[])[null, new(key, "700")])
        {
            var plan = await Plan(db, new QuestionListQuery(db).Page(Reader.Anyone, tab, null, product, after));
            // What is sorted is the one page that was found, to be joined with its authors; never the table.
            var posts = plan.TakeWhile(step => !step.Contains("SCAN", StringComparison.Ordinal) && !step.Contains("TEMP B-TREE", StringComparison.Ordinal)).ToList();
            Assert.Contains(posts, step => step.Contains("USING INDEX IX_Posts_", StringComparison.Ordinal)
                && step.Contains(after is null ? seek[..seek.LastIndexOf(" AND ", StringComparison.Ordinal)] : seek, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1)]
    public async Task A_tag_is_looked_up_for_the_questions_passed_over_and_never_scanned(int uses)
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var plan = await Plan(db, new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Newest, new(1, "sql", null, uses), null, null));
        Assert.DoesNotContain(plan, step => step is "SCAN p" or "SCAN q" || step.StartsWith("SCAN p ", StringComparison.Ordinal) || step.StartsWith("SCAN q ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_the_sitemap_reads_its_ids_and_a_feed_its_newest_posts()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        SitemapQuery sitemap = new(db, new(new(), TimeProvider.System), TimeProvider.System);
        Assert.Contains("rowid>? AND rowid<?)", (await Plan(db, SitemapQuery.File(sitemap.Found(SitemapPart.Questions), 3)))[0], StringComparison.Ordinal);
        FeedQuery feeds = new(db);
        foreach (var (posts, index) in ((IQueryable<Post>, string)[])[(feeds.Questions(null), "(Kind=?)"), (feeds.Thread(5), "RootId=?"), (feeds.By(5), "AuthorId=?"), (feeds.Stories(), "IX_Posts_Kind_State_PublishedAt_Id (Kind=? AND State=?)")])
            Assert.Contains(await Plan(db, feeds.Shown(posts)), step => step.Contains(index, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Showcases_are_read_in_the_order_in_which_they_were_published()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        foreach (var after in (Cursor?[])[null, new(Day.Ticks, "700")])
        {
            var plan = await Plan(db, new ShowcaseCardsQuery(db).Cards(Reader.Anyone, new(), after, 13));
            Assert.Contains(plan, step => step.Contains($"USING INDEX IX_Posts_Kind_State_PublishedAt_Id (Kind=? AND State=?{(after is null ? "" : " AND PublishedAt<?")})", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_search_for_fraud_reads_the_votes_of_its_window_alone()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        Assert.Matches(@"^SEARCH v USING INDEX IX_Votes_ChangedAt \(ChangedAt>\?\)", (await Plan(db, new ActsInWindow(db).Votes(Day)))[0]);
    }

    [Fact]
    public async Task What_is_looked_for_is_read_from_the_index_and_then_its_questions_one_by_one()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var plan = await Plan(db, Search(db).Page(Reader.Anyone, SearchWords.Typed("库存结转 fifo"), true, new(BitConverter.DoubleToInt64Bits(3.5), "700")));
        Assert.Contains(plan, step => step.StartsWith("SCAN SearchIndex VIRTUAL TABLE INDEX 0:M", StringComparison.Ordinal));
        Assert.Contains(plan, step => step is "SEARCH p USING INTEGER PRIMARY KEY (rowid=?)");

        // Whatever it is narrowed by: the words are looked for once, and what has them is joined.
        var search = Search(db);
        foreach (var typed in (string[])["fifo user:5", "fifo product:erp is:question order:hot", "fifo [bom] -[mrp] has:accepted order:new", "fifo created:<2d has:bounty order:score", "fifo saved:yes"])
        {
            plan = await Plan(db, search.WithWords(Reader.Anyone, SearchQuery.Parse(typed), Narrow(typed), null));
            Assert.Contains(plan, step => step.StartsWith("SCAN SearchIndex VIRTUAL TABLE INDEX 0:M", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN p", StringComparison.Ordinal));
        }
        foreach (var (order, seek) in ((string, string)[])[("new", "IX_Posts_Kind_PostedAt_Id (Kind=?"), ("active", "IX_Posts_Kind_LastActivityAt_Id (Kind=?"), ("hot", "IX_Posts_Kind_Hot_Id (Kind=?"), ("score", "IX_Posts_RootId_Score (RootId=?")])
        {
            plan = await Plan(db, search.Questions(Reader.Anyone, SearchQuery.Parse($"is:question order:{order}"), new(SearchQuery.Parse("is:question").Filters), null));
            Assert.Contains(seek, plan[0], StringComparison.Ordinal);
            // Showcases have no heat, and count as cold among the questions: only that order is sorted.
            if (order != "hot") Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }

        List<int> ids = [.. Enumerable.Range(1, SearchPageQuery.PageSize)];
        var show = new ShowFound(db);
        foreach (var shown in (IQueryable[])[search.Rows(Reader.Anyone, ids), show.Texts(Reader.Anyone, ids), show.AnswerTexts(Reader.Anyone, ids), show.CommentTexts(Reader.Anyone, ids), show.Facts(Reader.Anyone, ids), new ThreadTexts(db).Posts(5, 5), new ThreadTexts(db).Remarks(5, 5)])
            Assert.DoesNotContain(await Plan(db, shown), step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("(Kind=?)", StringComparison.Ordinal));

        var postings = await Plan(db, new SqlServerSearchIndex(db, new SqliteBulkRows(db)).Find(SearchWords.Typed("库存结转 fifo 审"), true));
        Assert.All(postings.Where(step => step.Contains(" w", StringComparison.Ordinal)), step => Assert.StartsWith("SEARCH", step, StringComparison.Ordinal));
    }

    private static SearchScope Narrow(string typed) => new(SearchQuery.Parse(typed).Filters) { Users = new(typed.Contains("user:", StringComparison.Ordinal) ? [5] : null, []), SavedBy = 5, CreatedFrom = Day };

    private static SearchPageQuery Search(CommunityDb db) => new(db, new SqliteSearchIndex(db), new(db, new(TimeZoneInfo.Utc), TimeProvider.System), new(db));

    /// <summary>What home and a member's page read, and the index that each begins with.</summary>
    private static readonly Dictionary<string, (Func<CommunityDb, IQueryable> Query, string[] Seeks)> Begins = new()
    {
        ["home.queues"] = (db => new HomeOfStaffQuery(db, new(db), new(db, new()), new(), TimeProvider.System).Queues(Reader.Anyone, Day, Day),
            ["IX_Posts_Kind_IsAnswered_PostedAt_Id (Kind=? AND IsAnswered=? AND PostedAt<?)", "IX_Posts_Kind_IsAnswered_PostedAt_Id (Kind=? AND IsAnswered=?)", "IX_Acts_Kind_Id (Kind=?)"]),
        ["home.counts-most"] = (db => OfMember(db).Waiting(Reader.Anyone, 5, [4, 5]), ["IX_Posts_Kind_IsAnswered_PostedAt_Id (Kind=? AND IsAnswered=?)"]),
        ["home.my-open"] = (db => OfMember(db).MyOpen(Reader.Anyone, 5), ["IX_Posts_AuthorId_Kind_PostedAt_Id (AuthorId=? AND Kind=?)", "IX_Posts_RootId_Score (RootId=?)"]),
        ["home.figure-solved"] = (db => new CommunityFiguresQuery(db, new(new(), TimeProvider.System)).Solved(), ["IX_Posts_Kind_AcceptedAt_Id (Kind=? AND AcceptedAt>?)"]),
        ["members.tags"] = (db => new MemberTagsQuery(db).Best(Reader.Anyone, 5).Take(8), ["IX_Posts_AuthorId_Kind_PostedAt_Id (AuthorId=? AND Kind=?)", "IX_QuestionTags_QuestionId (QuestionId=?)"]),
        ["members.own-tags"] = (db => new MemberTagsQuery(db).Own(5, 200), ["IX_Posts_AuthorId_Kind_PostedAt_Id (AuthorId=? AND Kind=?)", "IX_TagFollows_MemberId (MemberId=?)"]),
        ["members.history"] = (db => new ReputationHistoryQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Days(5), ["IX_LedgerLines_MemberId_Day (MemberId=?)"]),
        ["saved.page"] = (db => new SavedListQuery(db).Page(Reader.Anyone, 5, null), ["IX_PostSaves_MemberId_At_PostId (MemberId=?)"]),
        ["search.named-members"] = (db => new NamesQuery(db).Members(["zhang", "li"], "zhang li", 3), ["sqlite_autoindex_NameTerms_1 (Kind=? AND Term>? AND Term<?)", "SEARCH m USING INTEGER PRIMARY KEY (rowid=?)"]),
        ["search.named-companies"] = (db => new NamesQuery(db).Companies(["华腾"], "华腾", 3), ["sqlite_autoindex_NameTerms_1 (Kind=? AND Term>? AND Term<?)"]),
        ["search.named-tags"] = (db => new NamesQuery(db).Tags(["year"], "year", 3), ["sqlite_autoindex_NameTerms_1 (Kind=? AND Term>? AND Term<?)"]),
        ["searches.waiting"] = (db => new LookForNews(db, null!, TimeProvider.System).Waiting(Day).Take(50), ["IX_SavedSearches_IsFollowed_LookedAt (IsFollowed=? AND LookedAt<?)"]),
        ["badges.holders"] = (db => new BadgePageQuery(db, new(), new(db, new(new(), TimeProvider.System))).Holders(BadgeCatalogue.Find(1)!, Reader.Anyone, 40), ["IX_BadgeAwards_Badge_Id (Badge=? AND Id<?)"]),
        ["members.by-name"] = (db => new MemberListQuery(db, TimeProvider.System).Page(MemberOrder.Name, "", new(0, "anna"), Day), ["IX_Members_NameKey (NameKey>?)"]),
        ["members.name-begins"] = (db => new MemberListQuery(db, TimeProvider.System).Page(MemberOrder.Name, "an", null, Day), ["IX_Members_NameKey (NameKey>?)"]),
    };

    public static TheoryData<string> Names => [.. Begins.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Home_and_member_pages_read_what_they_show_and_no_table_from_end_to_end(string name)
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var (query, seeks) = Begins[name];
        var plan = await Plan(db, query(db));
        Assert.All(seeks, seek => Assert.Contains(plan, step => step.EndsWith(seek, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_an_act_may_have_earned_is_looked_up_and_nothing_is_read_from_end_to_end()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var looks = new Looks(db, new(), new(), new(TimeZoneInfo.Utc), TimeProvider.System);
        foreach (var entry in BadgeCatalogue.All)
            foreach (var touched in (Touched[])[Touched.By(5), .. entry.Badge.Per is BadgePer.Post ? (Touched[])[Touched.At(7)] : []])
            {
                var plan = await Plan(db, entry.Earned(looks.At(touched)));
                // What was found is made distinct and then counted; that is no table.
                var tables = plan.Where((step, i) => i == 0 || plan[i - 1] is not "USE TEMP B-TREE FOR DISTINCT");
                Assert.DoesNotContain(tables, step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("(Kind=?)", StringComparison.Ordinal));
            }
    }

    [Fact]
    public async Task A_tags_page_is_read_from_the_filings_of_that_tag()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var pages = new TagPageQuery(db, new(db), new(db, new(db), new(TimeZoneInfo.Utc), TimeProvider.System), new(db), new(db), new(TimeZoneInfo.Utc), TimeProvider.System);
        foreach (var query in (IQueryable[])[pages.One("sql", 5), pages.Related(Reader.Anyone, 4), pages.Asked(Reader.Anyone, 4, Day), new SynonymListQuery(db).For(4, 5), new OwnTagsQuery(db).Ignored(5), RequiredTagsQuery.Of(db, 4)])
        {
            var plan = await Plan(db, query);
            // What was found is put together once more; that is no table.
            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && step.Length > "SCAN t0".Length);
            Assert.DoesNotContain(plan, step => step.Contains("(Kind=?)", StringComparison.Ordinal));
        }
    }

    private static HomeOfMemberQuery OfMember(CommunityDb db) => new(db, new(db), new(db), new(new(), new(new())), new(db, new(db), new(TimeZoneInfo.Utc), TimeProvider.System), new());

    [Fact]
    public async Task What_stands_beside_a_question_and_in_a_list_is_looked_up_and_never_scanned()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        foreach (var query in (IQueryable[])[AlikeThreads.OfQuestion(db, new(Reader.Anyone, 7, Day)), new ListPageQuery(db).Lines(7, Reader.Anyone), new SeenListQuery(db, new()).Page(Reader.Anyone, 5), .. ThreadLinks.Texts(db, 7)])
            Assert.DoesNotContain(await Plan(db, query), step => (step.StartsWith("SCAN", StringComparison.Ordinal) && !step.StartsWith("SCAN u", StringComparison.Ordinal)) || step.Contains("(Kind=?)", StringComparison.Ordinal));
        foreach (var query in (IQueryable[])[RelateQuestions.Written(db), RelateQuestions.Sweep(db, 700, Day)])
            Assert.DoesNotContain(await Plan(db, query), step => step is "SCAN p" || step.StartsWith("SCAN p ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_suggested_while_one_types_is_read_from_an_index_from_there_on()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        Assert.Contains("IX_Members_NameKey (NameKey>?)", Assert.Single(await Plan(db, new SuggestMembers(db).Beginning("an"))), StringComparison.Ordinal);
        var tags = new SuggestTags(db, new(db, new SqliteSearchIndex(db), Search(db)), new(db));
        Assert.Contains("IX_Tags_QuestionCount_Name", Assert.Single(await Plan(db, tags.Containing("q"))), StringComparison.Ordinal);
        Assert.Contains("IX_Posts_ProductId_Kind_PostedAt_Id (ProductId=? AND Kind=?", (await Plan(db, tags.TagsOfProduct(4)))[0], StringComparison.Ordinal);
        Assert.Contains("IX_Tags_Name (Name>?)", Assert.Single(await Plan(db, tags.From("s"))), StringComparison.Ordinal);
        Assert.Contains("IX_Tags_QuestionCount_Name (QuestionCount>?)", Assert.Single(await Plan(db, tags.MostUsed())), StringComparison.Ordinal);
        Assert.Contains("IX_Posts_Kind_LastActivityAt_Id (Kind=?)", Assert.Single(await Plan(db, new SuggestPosts(db, Search(db)).LatelyActive(Reader.Anyone))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leaderboard_of_a_hundred_thousand_is_opened_by_one_indexed_read()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var (board, key) = (Board.Of(new(2026, 5, 1), BoardPeriod.Week), Board.Of(new(2026, 5, 1), BoardPeriod.Week).Key);
        var before = board.Previous!.Value.Key;
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 100009)
            INSERT INTO Members (Id, Kind, Name, NameKey, Roles, JoinedAt, Reputation, Points, InboxSequence, Unread, QuestionCount, AnswerCount, OpenBounties, OpenSuggestions, PaidSuggestions, HidesFromBoards, IsOfVerifiedOrganisation, IsOrganisationAdmin, HidesOrganisation)
            SELECT i, 0, 'member ' || i, 'member' || i, 0, '2026-01-01 00:00:00', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM n
            """);
        foreach (var one in (long[])[before, key])
            await db.Database.ExecuteSqlAsync($"INSERT INTO BoardRows (Board, MemberId, Reputation, IsListed, Rank) SELECT {one}, Id, 1 + (Id * 7919) % 5000, 1, NULL FROM Members WHERE Id >= 10");
        var boards = new BoardPageQuery(db, new(db), new(TimeZoneInfo.Utc), TimeProvider.System);
        foreach (var (after, seek) in ((BoardPlace?, string)[])[(null, "(Board=? AND IsListed=? AND Reputation>?)"), (new(board, 2500, 700, 49_000, 50_000), "(Board=? AND IsListed=? AND Reputation>? AND Reputation<?)")])
        {
            var plan = await Plan(db, boards.Page(board, after));
            Assert.Equal(3, plan.Count); // the rows in their order, each with its member and its row of the week before; nothing is sorted
            Assert.EndsWith($"USING COVERING INDEX IX_BoardRows_Board_IsListed_Reputation_MemberId {seek}", plan[0], StringComparison.Ordinal);
            Assert.EndsWith("USING INTEGER PRIMARY KEY (rowid=?)", plan[1], StringComparison.Ordinal);
            Assert.Contains("USING INDEX sqlite_autoindex_BoardRows_1 (MemberId=? AND Board=?)", plan[2], StringComparison.Ordinal);

            var rows = await boards.Page(board, after).ToListAsync();
            Assert.Equal((BoardPageQuery.PageSize + 1, after is null ? 5000 : 2500), (rows.Count, rows[0].Reputation));
        }
        var own = await Plan(db, boards.OwnRows(board, 77_777));
        Assert.DoesNotContain(own, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("CONSTANT ROW", StringComparison.Ordinal));
        Assert.Contains("IX_Members_SuspendedUntil (SuspendedUntil>?)", own.Single(step => step.Contains("IX_Members", StringComparison.Ordinal)), StringComparison.Ordinal);
        var mine = await boards.OwnRows(board, 77_777).SingleAsync();
        Assert.Equal(await db.BoardRows.CountAsync(r => r.Board == key && r.Reputation > mine.Reputation), mine.Above);
    }

    [Fact]
    public async Task Boards_of_companies_and_who_answered_first_are_read_by_their_indexes()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var board = Board.Of(new(2026, 5, 1), BoardPeriod.Week).About(BoardScope.Kind, (int)OrganisationKind.Partner);
        var answers = new PartnerAnswerRateQuery(db, new(TimeZoneInfo.Utc));
        var companies = new CompanyBoardPageQuery(db, answers, new(TimeZoneInfo.Utc), TimeProvider.System);
        foreach (var (order, index) in ((CompanyOrder, string)[])[(CompanyOrder.Total, "IX_CompanyBoardRows_Board_Reputation_OrganisationId (Board=? AND Reputation>? AND Reputation<?)"), (CompanyOrder.PerHead, "IX_CompanyBoardRows_Board_PerHead_OrganisationId (Board=? AND PerHead>? AND PerHead<?)")])
        {
            var plan = await Plan(db, companies.Page(board, order, new(board, 2500, 700, 49, 50)));
            Assert.Equal(3, plan.Count); // the rows in their order, each with its company and its row of the week before; nothing is sorted
            Assert.EndsWith(index, plan[0], StringComparison.Ordinal);
            Assert.Contains("(OrganisationId=? AND Board=?)", plan[2], StringComparison.Ordinal);
        }
        Assert.Contains("IX_Posts_AuthorOrganisationId_Kind_PostedAt (AuthorOrganisationId=? AND Kind=? AND PostedAt>? AND PostedAt<?)", (await Plan(db, answers.Firsts([4, 5], board)))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_read_the_weeks_that_are_looked_at_and_look_up_the_rest()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var figures = new FigureBookQuery(db, new(new(), TimeProvider.System), new(), new(TimeZoneInfo.Utc), TimeProvider.System);
        var (asked, answered, deflected) = (await Plan(db, figures.Asked(Day, Day.AddDays(91))), await Plan(db, figures.Answered(Day, Day.AddDays(91))), await Plan(db, figures.Deflected(Day, Day.AddDays(91))));
        Assert.Contains(asked, step => step.Contains("Kind=? AND PostedAt>? AND PostedAt<?", StringComparison.Ordinal));
        Assert.Contains(answered, step => step.Contains("Kind=? AND PostedAt>? AND PostedAt<?", StringComparison.Ordinal));
        Assert.Contains(deflected, step => step.Contains("At>? AND At<?", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, step => step.Contains("(Kind=?)", StringComparison.Ordinal)); // the earliest among all answers by date
        Assert.DoesNotContain(asked.Concat(answered).Concat(deflected), step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Plan(CommunityDb db, IQueryable query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var steps = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await steps.ReadAsync()) plan.Add(steps.GetString(3));
        return plan;
    }

    public void Dispose() => _database.Dispose();
}
