namespace Community.Web;

/// <summary>
/// Stands for the words of the pages and mails: <c>Resources/Words.resx</c> in English, <c>Words.zh-CN.resx</c> in Chinese.
/// Ask for <c>IStringLocalizer&lt;Words&gt;</c>. The words of a broken rule are under <c>rule.</c> and its code.
/// </summary>
public sealed class Words;
