namespace Community.Tests.Pages.Rights;

/// <summary>The doors through which files come and go.</summary>
public static partial class Matrix
{
    private static IEnumerable<KeyValuePair<string, Door>> Attachments() =>
    [
        Open("/attachments", Nobody, "/attachments"),
        Post("/attachments", Writers, _ => Task.FromResult(new Request("/attachments", []) { File = Files.Png() })),
        Open("/attachments/{token:length(22)}/{name}", Anyone, async s => (await s.Shown()).Picture.Address),
        Post("/posts/{id:int}/revisions Destroy", By(Right.Redact), async s =>
        {
            var (question, picture) = await s.Shown();
            return new Request($"/posts/{question}/revisions?handler=Destroy", ("attachment", $"{picture.Id}"), ("reason", "It shows a customer."));
        }),
    ];
}
