/** "/" goes to the search, as on many sites; never while someone writes, and never with a modifier. */
export function startKeys(): void {
  document.addEventListener("keydown", e => {
    if (e.key !== "/" || e.isComposing || e.ctrlKey || e.metaKey || e.altKey || isWriting(e.target as Element)) return;
    const field = document.querySelector<HTMLInputElement>("[data-search]");
    if (!field) return;
    e.preventDefault();
    field.focus();
    field.select();
  });
}

const isWriting = (where: Element): boolean => where.closest("input, textarea, select, [contenteditable]") !== null;
