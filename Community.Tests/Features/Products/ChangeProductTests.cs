using Community.Web.Features.Products;
using Microsoft.Extensions.Options;

namespace Community.Tests.Features.Products;

/// <summary>Who keeps the products, and what becomes of what was filed under them.</summary>
public sealed class ChangeProductTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Product _erp = null!;
    private Member _vera = null!;

    public async ValueTask InitializeAsync() => (_erp, _vera) = (await _site.Product("ERP", "16.0", "16.1", "17.0"), await _site.Member("vera", roles: Roles.Vendor));

    private Task Change(ProductChange change, Member? by = null, int? basis = null) => _site.Do<ChangeProduct>(verb => verb.Run("erp", change, (by ?? _vera).Id, basis, default));

    private Task<ProductPage> Page() => _site.Do<ProductPageQuery, ProductPage>(pages => pages.Find("erp", Reader.Anyone, default));

    [Fact]
    public async Task Operators_and_vendor_staff_keep_the_products_and_nobody_else()
    {
        foreach (var other in (Member[])[await _site.Member("ann"), await _site.Member("mo", roles: Roles.Moderator)])
        {
            Assert.Equal("right.role-not-yours", await Acting.Refused(() => Change(new ProductChange.Rename("Mine"), other)));
            Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Do<ChangeProduct, string>(verb => verb.Add("Mine", "mine", other.Id, default))));
        }
        await Change(new ProductChange.Rename("ERP Cloud"), await _site.Member("olga", roles: Roles.Operator));
        Assert.Equal(("ERP Cloud", "erp"), ((await Page()).Name, (await Page()).Slug));
        var act = await _site.Read(db => db.Acts.SingleAsync(a => a.Kind == ActKind.ProductChanged));
        Assert.Equal((_erp.Id, "ERP", "ERP Cloud"), (act.ThingId, act.Before, act.After));
    }

    [Fact]
    public async Task A_retired_version_stays_on_old_questions_and_is_not_offered_any_more()
    {
        var question = await _site.AskAbout(_erp, await _site.Member("ann"), "16.0");
        var version = _erp.Versions[0];
        await Change(new ProductChange.ChangeVersion(version.Id, "16.0", new(2024, 1, 5), new(2025, 1, 5), IsRetired: true));
        var choices = await _site.Do<ProductChoicesQuery, ProductChoices>(query => query.Find(default));
        Assert.Equal(["17.0", "16.1"], choices.Versions.Select(v => v.Name));
        Assert.Contains("16.0", (await _site.Do<ProductChoicesQuery, ProductChoices>(query => query.Find(default, null, version.Id))).Versions.Select(v => v.Name));
        Assert.Equal("16.0", (await _site.Read(question)).Head.Version);
        Assert.Equal(("16.0", true, new DateOnly(2025, 1, 5)), (await Page()).Versions.Select(v => (v.Name, v.IsRetired, v.EndOfLifeOn!.Value)).Last());
    }

    [Fact]
    public async Task Versions_change_places_and_new_ones_stand_at_the_end()
    {
        await Change(new ProductChange.MoveVersion(_erp.Versions[2].Id));
        await Change(new ProductChange.AddVersion("18.0", new(2026, 5, 1), null));
        await Change(new ProductChange.AddModule("Ledger"));
        var page = await Page();
        Assert.Equal(["18.0", "16.1", "17.0", "16.0"], page.Versions.Select(v => v.Name));
        Assert.Equal(["Ledger"], page.Modules.Select(m => m.Name));
        Assert.Equal(3, await _site.Read(db => db.Acts.CountAsync(a => a.Kind == ActKind.ProductChanged)));
    }

    [Fact]
    public async Task Two_who_change_a_product_on_the_same_base_lose_nothing()
    {
        var seen = (await Page()).Edition;
        await Change(new ProductChange.AddModule("Ledger"), basis: seen);
        Assert.Equal("product.someone-was-faster", await Acting.Refused(() => Change(new ProductChange.Rename("Other"), basis: seen)));
    }

    [Fact]
    public async Task Names_are_there_and_differ_and_addresses_are_plain()
    {
        Assert.Equal("product.name", await Acting.Refused(() => Change(new ProductChange.Rename("  "))));
        Assert.Equal("product.name-taken", await Acting.Refused(() => Change(new ProductChange.AddVersion("16.0", null, null))));
        Assert.Equal("product.dates", await Acting.Refused(() => Change(new ProductChange.AddVersion("18.0", new(2026, 1, 2), new(2026, 1, 1)))));
        Assert.Equal("product.no-such-module", await Acting.Refused(() => Change(new ProductChange.ChangeModule(4711, "x", false))));
        foreach (var (slug, code) in ((string, string)[])[("A B", "product.slug"), ("new", "product.slug"), ("", "product.slug"), ("erp", "product.slug-taken")])
            Assert.Equal(code, await Acting.Refused(() => _site.Do<ChangeProduct, string>(verb => verb.Add("CRM", slug, _vera.Id, default))));
        Assert.Equal("crm", await _site.Do<ChangeProduct, string>(verb => verb.Add("CRM", "crm", _vera.Id, default)));
    }

    [Fact]
    public async Task The_settings_add_to_a_product_until_somebody_has_changed_it_here()
    {
        var settings = Options.Create(new ProductOptions { Catalogue = [new("ERP", "erp") { Versions = [new() { Name = "16.0" }, new() { Name = "18.0" }] }] });
        Task Start() => _site.Do<CommunityDb>(db => new SeedProducts(db, settings, _site.Clock).Run(default));
        await Start();
        Assert.Equal("18.0", (await Page()).Versions[0].Name);
        await Change(new ProductChange.ChangeVersion((await Page()).Versions[0].Id, "18", null, null, false));
        await Start();
        Assert.Equal(["18", "17.0", "16.1", "16.0"], (await Page()).Versions.Select(v => v.Name));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
