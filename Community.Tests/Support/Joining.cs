namespace Community.Tests.Support;

/// <summary>How people come in by the front door: with an address, a password and real cookies.</summary>
public static class Joining
{
    public const string Password = "four words in a row";

    extension(Site site)
    {
        /// <summary>A member who can sign in.</summary>
        public async Task<Member> Account(string name, string? email = null, Roles roles = Roles.None, bool isConfirmed = true, string? language = null)
        {
            var id = await site.Do<OpenAccount, int>(open => open.Run(new(name, email ?? $"{name}@example.com", Password, roles, isConfirmed, language), default));
            return await site.Read(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == id));
        }

        public Task<Member?> MemberOf(string email) => site.Read(db => db.Users.AsNoTracking().Where(a => a.Email == email).Select(a => a.Member).SingleOrDefaultAsync())!;
    }
}
