using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Community.Web.Data;

/// <summary>What a compiled read is asked with: each of these is a parameter of its statement.</summary>
/// <param name="Id">The one thing that it is about.</param>
public sealed record Asked(Reader Reader, int Id, DateTime Now);

/// <summary>
/// A read of the pages that are opened most. It is made into a statement once, for each engine and each kind of reader, and only
/// run from then on: building and recognising a query again costs several times what the database takes to answer it.
/// </summary>
/// <param name="query">Builds the query. What it reads of <see cref="Asked"/> stays open; nothing else may flow into it, and only the kind of reader may decide its shape.</param>
internal sealed class Compiled<T>(Func<CommunityDb, Asked, IQueryable<T>> query)
{
    private delegate IAsyncEnumerable<T> Statement(CommunityDb db, int? memberId, IReadOnlyList<int> audiences, int? adminOf, int id, DateTime now);

    private readonly ConcurrentDictionary<(IModel Engine, bool IsModerator, bool IsPublic, bool IsVendor, bool IsAdmin), Statement> _statements = new();

    public async Task<List<T>> List(CommunityDb db, Asked asked, CancellationToken ct)
    {
        List<T> rows = [];
        await foreach (var row in Run(db, asked).WithCancellation(ct)) rows.Add(row);
        return rows;
    }

    /// <summary>The only row there can be.</summary>
    public async Task<T?> Find(CommunityDb db, Asked asked, CancellationToken ct)
    {
        await foreach (var row in Run(db, asked).WithCancellation(ct)) return row;
        return default;
    }

    private IAsyncEnumerable<T> Run(CommunityDb db, Asked asked)
    {
        var reader = asked.Reader;
        var kind = (db.Model, reader.IsModerator, reader.IsPublic, reader.IsVendor, reader.AdminOf is not null);
        if (!_statements.TryGetValue(kind, out var statement)) statement = _statements.GetOrAdd(kind, Compile(db, asked));
        return statement(db, reader.MemberId, reader.Audiences, reader.AdminOf, asked.Id, asked.Now);
    }

    private Statement Compile(CommunityDb db, Asked asked)
    {
        var open = new LeaveOpen();
        var body = open.Visit(query(db, asked).Expression);
        return new(EF.CompileAsyncQuery(Expression.Lambda<Func<CommunityDb, int?, IReadOnlyList<int>, int?, int, DateTime, IQueryable<T>>>(
            body, Expression.Parameter(typeof(CommunityDb), "db"), open.MemberId, open.Audiences, open.AdminOf, open.Id, open.Now)));
    }

    /// <summary>Puts parameters where the query reads who asks for what, and the queries that it holds in variables where they are used.</summary>
    private sealed class LeaveOpen : ExpressionVisitor
    {
        public ParameterExpression MemberId { get; } = Expression.Parameter(typeof(int?), "me");
        public ParameterExpression Audiences { get; } = Expression.Parameter(typeof(IReadOnlyList<int>), "audiences");
        public ParameterExpression AdminOf { get; } = Expression.Parameter(typeof(int?), "adminOf");
        public ParameterExpression Id { get; } = Expression.Parameter(typeof(int), "id");
        public ParameterExpression Now { get; } = Expression.Parameter(typeof(DateTime), "now");

        protected override Expression VisitMember(MemberExpression node)
        {
            if (!IsHeld(node)) return base.VisitMember(node);
            if (node.Type.IsAssignableTo(typeof(IQueryable))) return Visit(Value<IQueryable>(node).Expression);
            return (node.Expression?.Type.Name, node.Member.Name) switch
            {
                (nameof(Reader), nameof(Reader.MemberId)) => MemberId,
                (nameof(Reader), nameof(Reader.Audiences)) => Audiences,
                (nameof(Reader), nameof(Reader.AdminOf)) => AdminOf,
                (nameof(Asked), nameof(Asked.Id)) => Id,
                (nameof(Asked), nameof(Asked.Now)) => Now,
                _ => throw new InvalidOperationException($"{node.Member.Name} would be the same for everyone who asks: a compiled read knows only what it is asked with."),
            };
        }

        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root ? root.DetachQueryProvider() : base.VisitExtension(node);

        /// <summary>Reached through a variable of the method that built the query.</summary>
        private static bool IsHeld(Expression? node) => node switch
        {
            MemberExpression { Expression: { } of } => IsHeld(of),
            ConstantExpression held => !held.Type.IsPrimitive && held.Type != typeof(string),
            _ => false,
        };

        private static TValue Value<TValue>(Expression node) => Expression.Lambda<Func<TValue>>(node).Compile(preferInterpretation: true)();
    }
}
