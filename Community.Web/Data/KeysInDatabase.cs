using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Community.Web.Data;

/// <summary>A key that protects forms, cookies and links. In the database, so that a restart or a second node invalidates none.</summary>
public sealed class DataKey(string name, string xml)
{
    public int Id { get; private set; }
    public string Name { get; private set; } = name;
    public string Xml { get; private set; } = xml;
}

internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. Db(scope).Set<DataKey>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = Db(scope);
        // The interface is synchronous and rarely called: once per key, every ninety days.
        db.Transact(() => db.Insert(new DataKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)), default), default).GetAwaiter().GetResult();
    }

    private static CommunityDb Db(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<CommunityDb>();
}
