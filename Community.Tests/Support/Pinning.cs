using Community.Web.Features.Officials;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;

namespace Community.Tests.Support;

/// <summary>What the vendor makes and stands by.</summary>
public static class Pinning
{
    extension(Site site)
    {
        /// <summary>A product with its versions, oldest first.</summary>
        public Task<Product> Product(string name, params string[] versions) => site.Do<CommunityDb, Product>(db => db.Transact(async () =>
        {
            var product = new Product(name, name.ToLowerInvariant());
            foreach (var version in versions) product.AddVersion(version, null, null);
            db.Add(product);
            await db.SaveChangesAsync();
            return product;
        }, default));

        public Task<int> AskAbout(Product product, Member by, string? version = null, string title = Some.Title)
            => site.Do<AskQuestion, int>(ask => ask.Run(by.Id, new(title, Some.Body, Some.Tags, product.Id, null, Version(product, version)), default));

        /// <summary>Answers the official answer's id.</summary>
        public Task<int> Pin(int questionId, int answerId, Member by, Product? product = null, string? from = null, string? to = null, string? note = null, DateOnly? reviewBy = null, int? seen = null)
            => site.Do<PinOfficial, int>(pin => pin.Run(questionId, by.Id, new(answerId, product?.Id, Version(product, from), Version(product, to), null, note, reviewBy, seen), default));

        public Task Verify(int officialId, Member by, DateOnly? reviewBy = null) => site.Do<DecideOfficial>(decide => decide.Verify(officialId, by.Id, reviewBy, default));

        public Task End(int officialId, Member by, bool mistake = false) => site.Do<DecideOfficial>(decide => decide.End(officialId, by.Id, "It is not so any more.", mistake, default));

        public Task Use(Member member, Product product, string? version) => site.Do<ChooseVersions>(choose => choose.Run(member.Id, new Dictionary<int, int?> { [product.Id] = Version(product, version) }, default));

        public Task Report(int officialId, Member by, bool? works) => site.Do<ReportOfficial>(report => report.Run(officialId, by.Id, works, default));

        public Task<QuestionPage> Read(int questionId, Member? reader = null)
            => site.Do<QuestionPageQuery, QuestionPage>(pages => pages.Find(questionId, reader is null ? Reader.Anyone : Reader.Of(reader), default));
    }

    private static int? Version(Product? product, string? name) => name is null ? null : product!.Versions.Single(v => v.Name == name).Id;
}
