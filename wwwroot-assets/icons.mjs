/** The icons that pages use, by their names in Lucide (lucide.dev, ISC licence). An icon that is not named here is not served. */
export const icons = [
  "arrow-left", "arrow-right", "award", "bell", "book-open-check", "bookmark", "building-2", "calendar-check", "check", "chevron-down", "chevron-up", "circle-check", "circle-help",
  "circle-x", "clock", "coins", "copy", "eye", "file-text", "flag", "globe", "heart", "house", "inbox", "info", "link", "list-checks", "lock", "log-out", "medal", "menu",
  "message-square", "paperclip", "message-circle-question-mark", "moon", "pencil", "plus", "search", "search-x", "settings", "share-2", "shield-check", "sparkles", "sun", "sun-moon",
  "bold", "italic", "heading", "quote", "code", "list", "list-ordered",
  "package",
  "tag", "tags", "trash-2", "triangle-alert", "trophy", "user", "users", "x",
];
