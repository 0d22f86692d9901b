using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Community.Tests.Accounts;

public sealed class EqualWorkTests
{
    [Fact]
    public async Task Nobody_learns_from_our_slowness_whether_an_address_is_known()
    {
        var counting = new Counting();
        await using var site = new Site { With = services => services.AddScoped<IPasswordHasher<Account>>(_ => counting) };
        await site.Account("ann");
        await site.Do<SignIn, Account?>(signIn => signIn.Run("warm@example.com", "not the right one", null, default));

        async Task<int> Work(Func<Task> act)
        {
            var before = counting.Hashed;
            await act();
            return counting.Hashed - before;
        }

        foreach (var email in (string[])["ann@example.com", "who@example.com"])
        {
            Assert.Equal(1, await Work(() => site.Do<SignIn, Account?>(signIn => signIn.Run(email, "not the right one", null, default))));
            Assert.Equal(1, await Work(() => site.Do<Register>(register => register.Run($"Someone {email[0]}", email, Joining.Password, "en", null, default))));
        }
    }

    private sealed class Counting : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

        public int Hashed { get; private set; }

        public string HashPassword(Account user, string password)
        {
            Hashed++;
            return _hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Hashed++;
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
