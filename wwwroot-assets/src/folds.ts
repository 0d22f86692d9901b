/** What is folded out goes with Escape, and when one turns to something else, be it with the pointer or with the keyboard. A comment is begun by opening its form. */
export function startFolds(): void {
  document.addEventListener("click", e => foldOthers(e.target as Element));
  document.addEventListener("focusin", e => foldOthers(e.target as Element));
  document.addEventListener("toggle", e => {
    const box = e.target as Element;
    if (box.matches("details.comment-form[open]") && box.contains(document.activeElement)) box.querySelector("textarea")?.focus();
  }, true);
  document.addEventListener("keydown", e => {
    const open = e.key === "Escape" && !e.isComposing && (e.target as Element).closest<HTMLDetailsElement>("details.folded[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
}

/** A form that one has begun to fill in stays. */
function foldOthers(target: Element): void {
  document.querySelectorAll<HTMLDetailsElement>("details.folded[open]").forEach(open => {
    const typed = [...open.querySelectorAll<HTMLInputElement>("input:not([readonly])")].some(i => i.value !== i.defaultValue);
    if (!open.contains(target) && !typed) open.open = false;
  });
  document.querySelectorAll<HTMLElement>("[popover].menu:popover-open").forEach(menu => {
    if (!menu.contains(target) && !target.closest(`[popovertarget="${menu.id}"]`)) menu.hidePopover();
  });
}
