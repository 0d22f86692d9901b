using Community.Web.Features.Ledger;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Members;

/// <summary>What a line of the ledger is called.</summary>
public static class LedgerWords
{
    /// <summary>By what it is about, where that has words of its own; else by its kind alone.</summary>
    public static string Reason(LedgerRow row, IStringLocalizer<Words> words)
    {
        var exact = words[$"ledger.{row.Kind}.{(row.IsShowcase ? "showcase" : row.IsAnswer ? "answer" : "question")}"];
        return exact.ResourceNotFound ? words[$"ledger.{row.Kind}"].Value : exact.Value;
    }

    /// <summary>Why it is more, or less, than its reason says; null where it is just that.</summary>
    public static string? Note(LedgerRow row, IStringLocalizer<Words> words) => row switch
    {
        { IsReversal: true, ByCase: true } => words["ledger.serial-voting"].Value,
        { IsReversal: true, ByDeletion: true } => words["ledger.post-deleted"].Value,
        { IsReversal: true } => words["ledger.taken-back"].Value,
        { IsRestored: true } => words["ledger.restored"].Value,
        { Kind: LedgerKind.Upvoted, Reputation: 0 } => words["ledger.over-cap"].Value,
        { IsAgain: true } => words["ledger.again"].Value,
        _ => null,
    };
}
