namespace Community.Web.Data;

/// <summary>What somebody typed before they were signed in again, readable only with the key in their browser.</summary>
public sealed class KeptForm(string key, byte[] payload, DateTime expiresAt)
{
    public string Key { get; private set; } = key;
    public byte[] Payload { get; private set; } = payload;
    public DateTime ExpiresAt { get; private set; } = expiresAt;
}
