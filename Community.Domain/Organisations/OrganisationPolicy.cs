namespace Community.Domain.Organisations;

/// <summary>How companies come about, and how people join them.</summary>
public sealed record OrganisationPolicy
{
    public const string Section = "Organisations";

    /// <summary>So long an invitation can be used, and by so many at most.</summary>
    public int InvitationDays { get; init; } = 14;
    public int InvitationUses { get; init; } = 100;
    public int OpenInvitations { get; init; } = 20;

    /// <summary>Between two companies that one member proposes.</summary>
    public int ProposalDays { get; init; } = 7;

    /// <summary>How many companies one may be waiting for.</summary>
    public int OpenRequests { get; init; } = 3;
    public int MostUses { get; init; } = 40;

    /// <summary>Where everyone has an address: no company's own. Separated by commas.</summary>
    public string PublicMail { get; init; } = "qq.com,foxmail.com,163.com,126.com,yeah.net,sina.com,sina.cn,sohu.com,aliyun.com,139.com,189.cn,wo.cn,21cn.com,tom.com,gmail.com,googlemail.com,outlook.com,hotmail.com,live.com,msn.com,yahoo.com,icloud.com,me.com,aol.com,gmx.com,gmx.de,gmx.net,web.de,mail.com,mail.ru,yandex.com,yandex.ru,proton.me,protonmail.com,zoho.com";

    public bool IsSound => InvitationDays > 0 && InvitationUses > 0 && OpenInvitations > 0 && ProposalDays >= 0 && OpenRequests > 0 && MostUses > 0;

    public bool IsPublicMail(string domain) => PublicMail.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Contains(domain, StringComparer.OrdinalIgnoreCase);
}
