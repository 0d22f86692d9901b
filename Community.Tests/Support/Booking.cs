using Community.Web.Features.Faq;
using Community.Web.Features.Questions;

namespace Community.Tests.Support;

/// <summary>How the vendor keeps a book of what is asked most.</summary>
public static class Booking
{
    extension(Site site)
    {
        /// <summary>Answers how many entries are new.</summary>
        public Task<int> Propose(Product product, Member by) => site.Do<ProposeFaq, int>(propose => propose.Run(product.Slug, by.Id, "General", default));

        /// <summary>Answers the number of the version.</summary>
        public Task<int> Publish(Product product, Member by, int? basis = null) => site.Do<PublishFaq, int>(publish => publish.Run(product.Slug, by.Id, basis, default));

        public Task<FaqBook> Book(Product product) => site.Do<FaqBookQuery, FaqBook>(books => books.Find(product.Slug, default));

        public Task<FaqDesk> Desk(Product product) => site.Do<FaqDeskQuery, FaqDesk>(desks => desks.Find(product.Slug, default));

        /// <summary>A question about the product, in one of its modules if that is named.</summary>
        public Task<int> AskIn(Product product, Member by, string title, string? module = null) => site.Do<AskQuestion, int>(ask => ask.Run(by.Id,
            new(title, $"{Some.Body} {title}", Some.Tags, product.Id, product.Modules.SingleOrDefault(m => m.Name == module)?.Id), default));
    }
}
