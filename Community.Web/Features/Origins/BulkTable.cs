using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Features.Origins;

/// <summary>A table to be filled in bulk: the columns its rows bring, in their order. What they do not bring begins as null, zero or empty.</summary>
public sealed class BulkTable
{
    private readonly ISqlGenerationHelper _sql;

    private readonly IEntityType _type;
    private readonly IReadOnlyList<IProperty> _brought;

    private BulkTable(ISqlGenerationHelper sql, IEntityType type, IReadOnlyList<IProperty> brought)
    {
        (_sql, _type, _brought) = (sql, type, brought);
        Name = sql.DelimitIdentifier(type.GetTableName()!);
        Types = [.. brought.Select(p => p.GetRelationalTypeMapping())];
        Columns = [.. brought.Select(p => sql.DelimitIdentifier(p.GetColumnName()))];
        BringsId = brought.Any(p => p is { Name: nameof(Entity.Id), ValueGenerated: ValueGenerated.OnAdd });
    }

    public string Name { get; }
    public IReadOnlyList<string> Columns { get; }
    public IReadOnlyList<RelationalTypeMapping> Types { get; }

    /// <summary>What every new row begins with, beside what it brings.</summary>
    public IReadOnlyList<(string Column, string Literal)> Beginnings => field ??=
        [.. _type.GetProperties().Where(p => !p.IsNullable && !_brought.Contains(p) && !(p.IsPrimaryKey() && p.ValueGenerated is ValueGenerated.OnAdd))
            .Select(p => (_sql.DelimitIdentifier(p.GetColumnName()), p.GetRelationalTypeMapping().GenerateSqlLiteral(Beginning(_type, p))))];

    /// <summary>The rows say what their ids are, which some engines want to be told.</summary>
    public bool BringsId { get; }

    public string Id => _sql.DelimitIdentifier(nameof(Entity.Id));

    public static BulkTable Of<T>(CommunityDb db, params IReadOnlyList<string> properties)
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not kept.");
        return new(db.GetService<ISqlGenerationHelper>(), type,
            [.. properties.Select(name => type.FindProperty(name) ?? throw new InvalidOperationException($"{typeof(T).Name} has no {name}."))]);
    }

    private static object Beginning(IEntityType type, IProperty property)
    {
        if (property == type.FindDiscriminatorProperty()) return type.GetDiscriminatorValue()!;
        if (property.ClrType == typeof(string)) return "";
        if (property.ClrType == typeof(DateTime)) throw new InvalidOperationException($"{type.Name}.{property.Name} has no beginning of its own.");
        return Activator.CreateInstance(property.ClrType)!;
    }
}
