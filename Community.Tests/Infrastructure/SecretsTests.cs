using Community.Web.Infrastructure;

namespace Community.Tests.Infrastructure;

/// <summary>What opens a door is never shown.</summary>
public sealed class SecretsTests
{
    [Theory]
    [InlineData("Password", "hunter2hunter2", "hunter2")]
    [InlineData("ClientSecret", "s3cr3t", "s3cr3t")]
    [InlineData("ApiKey", "k-1234", "1234")]
    [InlineData("AccessToken", "t-1234", "1234")]
    [InlineData("ConnectionString", "Server=db;Database=c;User ID=sa;Password=hunter2;Encrypt=true", "hunter2")]
    [InlineData("ConnectionString", "Server=db;Pwd='a;b hunter2'", "hunter2")]
    [InlineData("ConnectionString", "this is ; no = connection = string hunter2 \"", "hunter2")]
    [InlineData("RabbitMq", "amqp://guest:hunter2@queue:5672/x", "hunter2")]
    [InlineData("Otlp", "https://collector/v1?api_key=hunter2&x=1", "hunter2")]
    public void Secrets_are_covered(string name, string value, string secret)
    {
        var shown = Secrets.Covered(name, value);
        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.Contains(Secrets.Cover, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionString", "Data Source=community.db")]
    [InlineData("PublicUrl", "https://community.example/start?tab=new")]
    [InlineData("Password", "")]
    [InlineData("Host", "mail.example.com")]
    public void Everything_else_is_shown_as_it_is(string name, string value)
        => Assert.Equal(value, Secrets.Covered(name, value), ignoreCase: true);
}
