/**
 * "/" goes to the search, as on many sites; "#" (and Ctrl+K, ⌘K) goes anywhere: see palette.ts, fetched when it is first wanted.
 * Never while someone writes, and never with another modifier.
 */
export function startKeys(): void {
  document.addEventListener("keydown", e => {
    if (e.isComposing || e.altKey || e.repeat || isWriting(e.target as Element)) return;
    const held = e.ctrlKey || e.metaKey;
    if (held ? e.key.toLowerCase() === "k" && !e.shiftKey : e.key === "#") {
      e.preventDefault();
      void import("./palette").then(p => p.open(), () => undefined);
    }
    if (e.key !== "/" || held) return;
    const field = document.querySelector<HTMLInputElement>("[data-search]");
    if (!field) return;
    e.preventDefault();
    field.focus();
    field.select();
  });
}

const isWriting = (where: Element): boolean => where.closest("input, textarea, select, [contenteditable]") !== null;
