using Community.Web.Features.Boards;
using Community.Web.Features.Members;

namespace Community.Tests.Features.Boards;

/// <summary>It is the 14th of May 2031, a Wednesday. Ben and Bea work at a partner, cy at a customer, Ann and Dee nowhere.</summary>
public sealed class CompanyBoardTests : IAsyncLifetime
{
    private const string ThisWeek = "2031-W20";
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _ann = null!, _ben = null!, _bea = null!, _cy = null!, _dee = null!;
    private Organisation _partner = null!, _customer = null!;
    private int _question, _bens, _cys;

    public async ValueTask InitializeAsync()
    {
        _site.Clock.Advance(new DateTime(2031, 5, 14, 10, 0, 0, DateTimeKind.Utc) - _site.Clock.Now);
        (_ann, _ben, _bea, _cy, _dee) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("bea", 1), await _site.Member("cy", 1), await _site.Member("dee", 1));
        (_partner, _customer) = (await _site.Company("Northwind", OrganisationKind.Partner), await _site.Company("Acme"));
        foreach (var (member, company) in ((Member, Organisation)[])[(_ben, _partner), (_bea, _partner), (_cy, _customer)]) await _site.Join(member, company);
        _question = await _site.Ask(_ann);
        (_bens, _cys) = (await _site.Answer(_question, _ben), await _site.Answer(_question, _cy));
    }

    private Task Up(int post, Member by) => _site.Vote(post, by, VoteDirection.Up);

    private async Task<CompanyBoardPage> Companies(string period = "week", string? of = null, OrganisationKind? kind = null, CompanyOrder order = CompanyOrder.Total, Member? reader = null, string? after = null)
    {
        var me = reader is null ? null : await _site.Do<MemberCardQuery, MemberCard?>(cards => cards.Find(reader.Id, default));
        return await _site.Do<CompanyBoardPageQuery, CompanyBoardPage>(boards => boards.Find(me, new(period, of, Kind: kind, After: after), order, default));
    }

    private async Task<IEnumerable<(int, string, int)>> Ranks(string period = "week", string? of = null, OrganisationKind? kind = null)
        => (await Companies(period, of, kind)).Rows.Select(r => (r.Rank, r.Company.Name, r.Reputation));

    private async Task<IEnumerable<string>> People(BoardWish wish, Member? reader = null)
    {
        var me = reader is null ? null : await _site.Do<MemberCardQuery, MemberCard?>(cards => cards.Find(reader.Id, default));
        return (await _site.Do<BoardPageQuery, BoardPage>(boards => boards.Find(me, wish, default))).Rows.Select(r => $"{r.Rank} {r.Name} {r.Reputation}");
    }

    private async Task Sound() => Assert.Empty((await _site.Verify()).Findings);

    [Fact]
    public async Task What_people_earn_counts_for_their_company_and_a_colleagues_vote_adds_nothing()
    {
        await Up(_bens, _dee);
        await Up(_bens, _bea);
        Assert.Equal(2, await _site.Read(db => db.Posts.Where(p => p.Id == _bens).Select(p => p.Score).SingleAsync()));
        await Up(_cys, _dee);
        await Up(_cys, _ann);
        Assert.Equal([(1, "Acme", 20), (2, "Northwind", 10)], await Ranks());
        Assert.Equal([(1, "Northwind", 10)], await Ranks(kind: OrganisationKind.Partner)); // partners are compared with partners alone
        Assert.Equal([(1, "Acme", 20)], await Ranks("year", kind: OrganisationKind.Customer));
        Assert.Equal(["1 ben 10"], await People(new("week", Kind: OrganisationKind.Partner)));
        Assert.Equal(["1 cy 20"], await People(new("week", Organisation: "acme")));
        await Sound();
    }

    [Fact]
    public async Task Who_goes_elsewhere_leaves_what_they_earned_with_the_company_they_earned_it_for()
    {
        await Up(_bens, _dee);
        await _site.Join(_ben, _customer);
        await Up(_bens, _ann);
        Assert.Equal([(1, "Acme", 10), (1, "Northwind", 10)], (await Ranks()).OrderBy(r => r.Item2));
        await _site.Vote(_bens, _dee, null); // what is taken back is taken from where it was
        Assert.Equal([(1, "Acme", 10)], await Ranks());
        Assert.Equal(["1 ben 10"], await People(new("week", Organisation: "acme"), _cy));
        await Sound();
    }

    [Fact]
    public async Task A_late_reversal_moves_the_old_companys_board_of_that_week()
    {
        await Up(_bens, _dee);
        await Up(_bens, _ann);
        await Up(_cys, _dee);
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await _site.RankFinished();
        await _site.Join(_ben, _customer);
        await _site.Delete(_bens, await _site.Member("mo", roles: Roles.Moderator));
        Assert.Equal([(1, "Acme", 10)], await Ranks(of: ThisWeek));
        Assert.Empty(await Ranks());
        Assert.NotEqual(0, await _site.RankFinished());
        Assert.Equal(0, await _site.RankFinished());
        var week = Board.At(BoardPeriod.Week, ThisWeek)!.Value.Key;
        Assert.Equal([null, 1], await _site.Read(db => db.CompanyBoardRows.Where(r => r.Board == week).OrderBy(r => r.OrganisationId).Select(r => r.Rank).ToListAsync()));
        await Sound();
    }

    [Fact]
    public async Task Per_head_goes_by_who_is_there_now_and_in_a_week_that_is_over_by_who_was_there_at_its_end()
    {
        await Up(_bens, _dee);
        await Up(_bens, _ann);
        await Up(_cys, _dee);
        await Up(_question, _cy);
        Assert.Equal([("Acme", 1, 1000), ("Northwind", 2, 1000)], (await Companies(order: CompanyOrder.PerHead)).Rows.Select(r => (r.Company.Name, r.Heads, r.PerHead)).OrderBy(r => r.Name));
        await _site.Join(_ann, _customer);
        Assert.Equal([("Northwind", 1, 1000), ("Acme", 2, 500)], (await Companies(order: CompanyOrder.PerHead)).Rows.Select(r => (r.Company.Name, r.Rank, r.PerHead)));
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await _site.RankFinished();
        await _site.Join(_ann, (Organisation?)null);
        await _site.Join(_bea, (Organisation?)null);
        Assert.Equal([("Northwind", 1000), ("Acme", 500)], (await Companies(of: ThisWeek, order: CompanyOrder.PerHead)).Rows.Select(r => (r.Company.Name, r.PerHead)));
        Assert.Equal([("Northwind", 2000), ("Acme", 1000)], (await Companies("year", order: CompanyOrder.PerHead)).Rows.Select(r => (r.Company.Name, r.PerHead)));
        await Up(_cys, _ann);
        var now = await Companies(order: CompanyOrder.PerHead, reader: _cy);
        Assert.Equal(("Acme", 1, (int?)2), now.Rows.Select(r => (r.Company.Name, r.Rank, r.Before)).Single());
        Assert.Equal((1, 2, 10), (now.Own!.Rank, now.Own.Before, now.Own.Reputation));
        await Sound();
    }

    [Fact]
    public async Task A_company_that_becomes_part_of_another_takes_all_it_has_earned_along()
    {
        await Up(_bens, _dee);
        await Up(_cys, _dee);
        await Up(_cys, _ann);
        await _site.Merge(_customer, _partner);
        Assert.Equal([(1, "Northwind", 30)], await Ranks());
        Assert.Empty(await Ranks(kind: OrganisationKind.Customer));
        Assert.Equal(["1 cy 20", "2 ben 10"], await People(new("month", Kind: OrganisationKind.Partner)));
        Assert.Equal(["1 cy 20", "2 ben 10"], await People(new("all", Organisation: "northwind")));
        Assert.Equal([1000], (await Companies(order: CompanyOrder.PerHead)).Rows.Select(r => r.PerHead));
        await Sound();
        await _site.Vote(_cys, _ann, null); // the line carries the company that is no more
        await _site.Merge(_partner, await _site.Company("Fabrikam"));
        await _site.Vote(_cys, _dee, null);
        Assert.Equal([(1, "Fabrikam", 10)], await Ranks());
        Assert.Equal([(1, "Fabrikam", 10)], await Ranks(kind: OrganisationKind.Customer));
        Assert.Equal("organisation.unknown", await Acting.Refused(() => People(new(Organisation: "northwind"))));
        await Sound();
    }

    [Fact]
    public async Task A_customer_that_becomes_a_partner_is_compared_with_partners_and_the_vendor_with_nobody()
    {
        await Up(_cys, _dee);
        await _site.Become(_customer, OrganisationKind.Partner);
        Assert.Equal([(1, "Acme", 10)], await Ranks(kind: OrganisationKind.Partner));
        Assert.Empty(await Ranks(kind: OrganisationKind.Customer));
        await _site.Become(_customer, OrganisationKind.Vendor);
        Assert.Empty(await Ranks());
        Assert.Empty(await People(new("week", Kind: OrganisationKind.Partner)));
        await Up(_cys, _ann);
        Assert.Empty(await Ranks());
        await Sound();
        await _site.Become(_customer, OrganisationKind.Customer);
        Assert.Equal([(1, "Acme", 20)], await Ranks());
        await Sound();
    }

    [Fact]
    public async Task Who_does_not_show_their_company_is_named_to_colleagues_and_staff_alone()
    {
        await Up(_bens, _dee);
        var beas = await _site.Answer(_question, _bea);
        await Up(beas, _dee);
        await Up(beas, _ann);
        await _site.HideCompany(_bea);
        Assert.Equal(["1 ben 10"], await People(new("week", Organisation: "northwind")));
        Assert.Equal(["1 ben 10"], await People(new("week", Organisation: "northwind"), _cy));
        foreach (var insider in (Member[])[_ben, await _site.Member("vendor", roles: Roles.Vendor)]) Assert.Equal(["1 bea 20", "2 ben 10"], await People(new("week", Organisation: "northwind"), insider));
        Assert.Equal(["1 ben 10"], await People(new("week", Kind: OrganisationKind.Partner)));
        var card = await _site.Do<MemberCardQuery, MemberCard?>(cards => cards.Find(_bea.Id, default));
        Assert.Equal(Unlisted.HidesCompany, (await _site.Do<BoardPageQuery, BoardPage>(boards => boards.Find(card, new("week", Kind: OrganisationKind.Partner), default))).Own!.Why);
        Assert.Equal([(1, "Northwind", 30)], await Ranks()); // it counts for the company all the same
        await _site.Join(_ben, _customer);
        Assert.Empty(await People(new("week", Organisation: "northwind"))); // nor does it tell who was there once
    }

    [Fact]
    public async Task How_soon_partners_answer_counts_questions_of_others_that_they_were_the_first_to_answer()
    {
        async Task<PromptAnswers> Rate() => await _site.Do<PartnerAnswerRateQuery, PromptAnswers>(rate => rate.Of(_partner.Id, Board.Of(new(2031, 5, 14), BoardPeriod.Month), default));
        Assert.Equal(new(1, 1), await Rate());
        var late = await _site.Ask(_dee, "Why does nobody answer this one?");
        await _site.Answer(await _site.Ask(_bea, "What do my colleagues know?"), _ben); // one's own people
        await _site.Answer(await _site.Ask(_dee, "Who was faster with this one?"), _cy);
        await _site.Answer(await _site.Ask(_dee, "What does the vendor say to it?"), await Staff());
        _site.Clock.Advance(TimeSpan.FromHours(25));
        await _site.Answer(late, _bea);
        Assert.Equal((2, 1, 50), (await Rate()) is var rate ? (rate.First, rate.WithinADay, rate.Percent) : default);
        await _site.Join(_bea, _customer); // stays with the partner
        await _site.Merge(_partner, _partner = await _site.Company("Fabrikam", OrganisationKind.Partner));
        Assert.Equal(new(2, 1), await Rate());
        await Up(_bens, _dee);
        Assert.Equal(new(2, 1), (await Companies("month", kind: OrganisationKind.Partner)).Rows.Single().Answers);
    }

    private async Task<Member> Staff()
    {
        var staff = await _site.Member("vendor", roles: Roles.Vendor);
        await _site.Join(staff, _partner);
        return staff;
    }

    [Fact]
    public async Task A_companys_standing_tells_what_it_has_earned_and_its_rank_among_its_kind()
    {
        await Up(_cys, _dee);
        await Up(_bens, _dee);
        _site.Clock.Advance(TimeSpan.FromDays(31));
        await Up(_bens, _ann);
        async Task<CompanyStanding> Of(Organisation company) => await _site.Do<CompanyStandingQuery, CompanyStanding>(q => q.Find(company.Id, company.Kind, default));
        Assert.Equal(new(20, 10, 1000, 500, 1, 1), await Of(_partner));
        Assert.Equal(new(10, 0, 1000, 0, 1, null), await Of(_customer));
        Assert.Equal(1, await Statements.Of(() => Of(_partner)));
    }

    [Fact]
    public async Task A_board_of_companies_takes_few_statements_and_goes_on_where_the_page_ended()
    {
        List<CompanyMove> moves = [];
        for (var i = 0; i < 120; i++) moves.Add(new(Board.Of(new(2031, 5, 14), BoardPeriod.Week).Key, (await _site.Company($"Company{i:000}")).Id, 1 + (i / 7), 1 + (i % 3)));
        await _site.Do<IServiceProvider>(s => s.GetRequiredService<CommunityDb>().Transact(() => s.GetRequiredService<IBoardRows>().Add(moves, default), default));
        foreach (var order in Enum.GetValues<CompanyOrder>())
        {
            List<RankedCompany> all = [];
            string? after = null;
            do
            {
                var page = await Companies(order: order, after: after);
                all.AddRange(page.Rows);
                after = page.After;
            }
            while (after is not null);
            int Measure(RankedCompany r) => order is CompanyOrder.Total ? r.Reputation : r.PerHead;
            Assert.Equal(120, all.Select(r => r.Company.Id).Distinct().Count());
            Assert.All(all, r => Assert.Equal(1 + all.Count(o => Measure(o) > Measure(r)), r.Rank));
        }
        await Up(_bens, _dee);
        var card = await _site.Do<MemberCardQuery, MemberCard?>(q => q.Find(_ben.Id, default));
        foreach (var (me, kind, most) in ((MemberCard?, OrganisationKind?, int)[])[(null, null, 1), (card, null, 2), (card, OrganisationKind.Partner, 4)])
            Assert.Equal(most, await Statements.Of(() => _site.Do<CompanyBoardPageQuery, CompanyBoardPage>(q => q.Find(me, new("week", Kind: kind), CompanyOrder.Total, default))));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
