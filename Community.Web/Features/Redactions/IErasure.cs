namespace Community.Web.Features.Redactions;

/// <summary>Sees to it that what is overwritten cannot be dug out of the database's own files either.</summary>
public interface IErasure
{
    /// <summary>From here on what is overwritten or deleted is wiped. In the transaction, before anything is changed.</summary>
    Task Begin(CancellationToken ct);

    /// <summary>The search index forgets what it would otherwise only mark as gone. In the transaction, after the thread was indexed anew.</summary>
    Task ForgetWords(CancellationToken ct);

    /// <summary>After the commit: what older changes have left behind is wiped too, and the log of changes is emptied, as far as nobody reads from it just now.</summary>
    /// <param name="isDone">False: nothing was destroyed after all.</param>
    Task End(bool isDone, CancellationToken ct);
}
