using Microsoft.EntityFrameworkCore.Metadata;

namespace Community.Tests.Data;

public sealed class MigrationTests
{
    public static TheoryData<Engine> BothEngines => [Engine.Sqlite, Engine.SqlServer];

    private static CommunityDb Of(Engine engine) => engine is Engine.Sqlite ? DesignTime.Sqlite() : DesignTime.SqlServer();

    [Theory, MemberData(nameof(BothEngines))]
    public void The_migrations_match_the_model(Engine engine)
    {
        using var db = Of(engine);
        Assert.False(db.Database.HasPendingModelChanges(), $"{engine}: add a migration.");
    }

    [Fact]
    public async Task The_running_site_has_the_model_of_its_migrations()
    {
        await using var site = new Site();
        Assert.False(await site.Read(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        using var db = DesignTime.SqlServer();
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.BaseType is null))
        {
            var reached = Cascades(table).ToList();
            Assert.True(reached.Distinct().Count() == reached.Count, $"{table.GetTableName()} → {string.Join(", ", reached)}");
        }

        static IEnumerable<string> Cascades(IReadOnlyEntityType from) => from.GetReferencingForeignKeys()
            .Where(k => !k.IsOwnership && k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .SelectMany(k => Cascades(k.DeclaringEntityType).Prepend($"{k.DeclaringEntityType.GetTableName()}"));
    }

    [Fact]
    public void Every_keyed_or_indexed_text_has_a_length()
    {
        using var db = DesignTime.SqlServer();
        var keyed = db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes().SelectMany(i => i.Properties).Concat(t.GetKeys().SelectMany(k => k.Properties)));
        Assert.All(keyed.Where(p => p.ClrType == typeof(string)), p => Assert.True(p.GetMaxLength() > 0, $"{p.DeclaringType.DisplayName()}.{p.Name}"));
    }

    [Fact]
    public void No_column_is_of_a_type_that_one_engine_cannot_compare()
    {
        using var db = DesignTime.Sqlite();
        Type[] unportable = [typeof(DateTimeOffset), typeof(decimal), typeof(TimeSpan), typeof(ulong)];
        var columns = db.Model.GetEntityTypes().Where(t => t.ClrType.Namespace!.StartsWith("Community", StringComparison.Ordinal) && t.ClrType != typeof(Account))
            .SelectMany(t => t.GetProperties());
        Assert.All(columns, p => Assert.DoesNotContain(p.GetTypeMapping().Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType, unportable));
    }
}
