namespace Community.Tests.Features.Badges;

/// <summary>Coming back day after day, and doing the same good thing again and again.</summary>
public sealed class LongWaysTests
{
    public sealed class Days : Earning
    {
        [Fact]
        public async Task Thirty_days_in_a_row_make_an_enthusiast_and_a_hundred_a_fanatic()
        {
            for (var day = 1; day <= 29; day++) await Come(Ben); // and then a day away
            WaitDays(1);
            for (var day = 1; day <= 100; day++)
            {
                await Come(Ann);
                if (day <= 29) await Come(Ben, stays: true);
                if (day is not (29 or 30 or 99 or 100)) continue;
                await Night();
                Assert.Equal(day >= 30 ? 1 : 0, await Has(Ann, "enthusiast"));
                Assert.Equal(day >= 100 ? 1 : 0, await Has(Ann, "fanatic"));
            }
            Assert.Equal(0, await Has(Ben, "enthusiast"));

            async Task Come(Member member, bool stays = false)
            {
                if (!stays) WaitDays(1);
                await ComeBy(member);
                await ComeBy(member); // a second page is the same day
            }
        }

        [Fact]
        public async Task A_year_here_and_two_hundred_earned_in_it_make_a_yearling_every_year()
        {
            WaitUntil(now => now is { Month: 6, Day: 1 });
            var dora = await Site.Member("dora");
            await Raise(await Site.Ask(dora), 0, 20);
            await DoesNotEarn(dora, "yearling", Night); // a newcomer, and this year will never count
            for (var year = 1; year <= 2; year++)
            {
                WaitDays(200);
                WaitUntil(now => now is { Month: 6, Day: 1 });
                var question = await Site.Ask(dora, $"What is new in year {year} here?");
                await Raise(question, 0, 19);
                await DoesNotEarn(dora, "yearling", Night);
                await Earns(dora, "yearling", async () => { await Raise(question, 19, 20); await Night(); });
            }
        }

        [Fact]
        public async Task Answers_in_the_last_two_days_of_a_month_are_the_night_shift()
        {
            List<int> questions = [];
            for (var i = 1; i <= 4; i++) questions.Add(await Site.Ask(Ben, $"Who closes the books of company {i}?"));
            WaitUntil(now => now.AddDays(3).Day == 1 && now.Hour == 23);
            await Site.Answer(questions[0], Ann);
            Wait(TimeSpan.FromHours(2));
            await Site.Answer(questions[1], Ann);
            WaitDays(1);
            await Site.Answer(questions[2], Ann);
            Assert.Equal(0, await Has(Ann, "night-shift"));
            await Earns(Ann, "night-shift", () => Site.Answer(questions[3], Ann));
        }

        [Fact]
        public async Task Rapid_responders_stay_so_only_while_they_are_quick()
        {
            const string Rapid = "rapid-responder";
            var number = Number(Rapid);
            await Site.Answer(await AskedBefore(TimeSpan.FromMinutes(61)), Ann);
            for (var i = 1; i <= 4; i++) await Site.Answer(await AskedBefore(TimeSpan.FromMinutes(59)), Ann);
            Assert.Equal(0, await Has(Ann, Rapid));
            var fifth = await AskedBefore(TimeSpan.FromMinutes(10));
            await Earns(Ann, Rapid, () => Site.Answer(fifth, Ann));

            await DoesNotEarn(Ann, Rapid, Night); // it stays
            WaitDays(31);
            await Night();
            Assert.Equal(0, await Has(Ann, Rapid));
            Assert.Equal((0, 0), await Count());

            for (var i = 1; i <= 4; i++) await Site.Answer(await AskedBefore(TimeSpan.FromMinutes(5)), Ann);
            var again = await AskedBefore(TimeSpan.FromMinutes(5));
            await Earns(Ann, Rapid, () => Site.Answer(again, Ann));
            Assert.Equal((1, 1), await Count());
            Assert.Equal(1, await Site.Read(db => db.LedgerLines.CountAsync(l => l.MemberId == Ann.Id && l.Kind == LedgerKind.Badge))); // paid once
            Assert.Equal(2, await Site.Read(db => db.Notifications.CountAsync(n => n.MemberId == Ann.Id && n.Kind == NotificationKind.Badge)));
            Assert.Empty((await Site.Verify()).Findings);

            async Task<int> AskedBefore(TimeSpan time)
            {
                var question = await Site.Ask(Ben, $"Is anybody quick enough for number {_asked++}?");
                Wait(time);
                return question;
            }

            Task<(int, int)> Count() => Site.Read(async db => await db.BadgeCounts.Where(c => c.Badge == number).Select(c => new ValueTuple<int, int>(c.Holders, c.Awards)).SingleAsync());
        }

        private int _asked;
    }

    public sealed class Caps : Earning
    {
        [Fact]
        public async Task Who_earns_all_that_a_day_allows_gets_the_mortarboard()
        {
            var question = await Site.Ask(Ann);
            await DoesNotEarn(Ann, "mortarboard", () => Raise(question, 0, 19));
            await Earns(Ann, "mortarboard", () => Raise(question, 19, 20));
        }

        [Fact]
        public async Task Fifty_such_days_are_epic()
        {
            await using var site = new Site { Settings = { ["Reputation:DailyCap"] = "10" } };
            var (author, voter) = (await site.Member("ann"), await site.Member("ben"));
            var epic = Number("epic");
            for (var day = 1; day <= 50; day++)
            {
                await site.Vote(await site.Ask(author, $"What was new on day {day} of it?"), voter, VoteDirection.Up);
                site.Clock.Advance(TimeSpan.FromDays(1));
                if (day < 49) continue;
                await site.Do<Community.Web.Features.Badges.AwardEarned>(award => award.Run(default));
                Assert.Equal(day == 50, await site.Read(db => db.BadgeAwards.AnyAsync(a => a.Badge == epic && a.MemberId == author.Id)));
            }
        }
    }

    /// <summary>As many votes as one likes, so that the days need not pass.</summary>
    public sealed class Volume : IAsyncDisposable
    {
        private readonly Site _site = new() { Settings = { ["Voting:VotesPerDay"] = "10000", ["Voting:UpPerAuthorPerDay"] = "10000" } };

        private async Task<bool> Has(Member member, string code)
        {
            var badge = Earning.Number(code);
            return await _site.Read(db => db.BadgeAwards.AnyAsync(a => a.Badge == badge && a.MemberId == member.Id));
        }

        private Task Night() => _site.Do<Community.Web.Features.Badges.AwardEarned>(award => award.Run(default));

        [Fact]
        public async Task Three_hundred_votes_are_a_civic_duty_six_hundred_on_questions_an_electorate_and_five_hundred_edits_a_copy_editors()
        {
            var (asker, citizen, editor) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("cy"));
            for (var i = 1; i <= 600; i++)
            {
                var question = await _site.Ask(asker);
                await _site.Vote(question, citizen, VoteDirection.Up);
                if (i is 299 or 300) Assert.Equal(i == 300, await Has(citizen, "civic-duty"));
                if (i <= 500) await _site.Do<Community.Web.Features.Posts.EditPost>(edit => edit.Run(question, editor.Id, new(Some.Title, Some.Body + " Corrected.", Some.Tags), null, null, default));
                if (i is 499 or 500) Assert.Equal(i == 500, await Has(editor, "copy-editor"));
                if (i < 599) continue;
                await Night();
                Assert.Equal(i == 600, await Has(citizen, "electorate"));
            }
        }

        [Fact]
        public async Task Who_knows_a_tag_gets_its_bronze_silver_and_gold()
        {
            var (asker, expert) = (await _site.Member("ann"), await _site.Member("ben"));
            List<Member> voters = [];
            for (var i = 0; i < 6; i++) voters.Add(await _site.Member($"voter {i}"));
            for (var i = 1; i <= 200; i++)
            {
                var answer = await _site.Answer(await _site.Ask(asker, tags: "ledger"), expert);
                // The first has one vote more, so that the score alone would do it one answer earlier or not at all.
                foreach (var voter in voters.Take(i == 1 ? 6 : 5)) await _site.Vote(answer, voter, VoteDirection.Up);
                foreach (var (badge, at) in (IEnumerable<(string, int)>)[("tag-bronze", 20), ("tag-silver", 80), ("tag-gold", 200)])
                {
                    if (i != at - 1 && i != at) continue;
                    await Night();
                    Assert.Equal((badge, i == at), (badge, await Has(expert, badge)));
                }
            }
            var tag = await _site.Read(db => db.Tags.Select(t => t.Id).SingleAsync());
            Assert.Equal([tag, tag, tag], await _site.Read(db => db.BadgeAwards.Where(a => a.Badge >= 50).Select(a => a.SubjectId).ToListAsync()));
        }

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }
}
