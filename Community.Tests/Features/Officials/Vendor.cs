namespace Community.Tests.Features.Officials;

/// <summary>A vendor with a product of four versions, a question about it, and two answers.</summary>
public abstract class Vendor : IAsyncLifetime
{
    protected Site Site { get; } = new() { Settings = Site.BadgesPayNothing };
    protected Product Erp { get; private set; } = null!;
    protected Member Asker { get; private set; } = null!;
    protected Member Ben { get; private set; } = null!;
    protected Member Cy { get; private set; } = null!;
    protected Member Vera { get; private set; } = null!;
    protected Member Viktor { get; private set; } = null!;
    protected Member Mo { get; private set; } = null!;
    protected int Question { get; private set; }
    protected int BensAnswer { get; private set; }
    protected int CysAnswer { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Erp = await Site.Product("ERP", "16.0", "16.1", "16.2", "17.0");
        (Asker, Ben, Cy, Mo) = (await Site.Member("ann"), await Site.Member("ben", 1), await Site.Member("cy", 1), await Site.Member("mo", roles: Roles.Moderator));
        (Vera, Viktor) = (await Site.Member("vera", roles: Roles.Vendor), await Site.Member("viktor", roles: Roles.Vendor));
        Question = await Site.AskAbout(Erp, Asker);
        (BensAnswer, CysAnswer) = (await Site.Answer(Question, Ben), await Site.Answer(Question, Cy));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task IsSound() => Assert.Empty((await Site.Verify()).Findings);
}
