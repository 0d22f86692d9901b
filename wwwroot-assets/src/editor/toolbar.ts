import "@github/markdown-toolbar-element";
import { composes, write } from "./typing";

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

export function startToolbar(editor: HTMLElement, field: HTMLTextAreaElement): void {
  const toolbar = editor.querySelector("markdown-toolbar");
  if (!toolbar) return;
  if (isMac) {
    toolbar.querySelectorAll("[data-key]").forEach(button => ["title", "aria-label"].forEach(name =>
      button.setAttribute(name, button.getAttribute(name)!.replace("Ctrl+", "⌘"))));
  }
  // The element makes itself one stop of the keyboard only when it is come to from above.
  toolbar.querySelectorAll("button").forEach(button => { button.tabIndex = -1; });
  // The element writes _italic_, which means nothing between Chinese characters.
  toolbar.querySelector("[data-md-button=em]")?.addEventListener("click", () => emphasise(field));
  field.addEventListener("keydown", e => {
    if (composes(e) || e.shiftKey || e.altKey || !(isMac ? e.metaKey : e.ctrlKey)) return;
    const button = toolbar.querySelector<HTMLElement>(`[data-key="${CSS.escape(e.key.toLowerCase())}"]`);
    if (!button) return;
    e.preventDefault();
    button.click();
  });
}

function emphasise(field: HTMLTextAreaElement): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const is = value[start - 1] === "*" && value[end] === "*" && value[start - 2] !== "*";
  const text = value.slice(start, end);
  if (is) write(field, text, start - 1, end + 1);
  else write(field, `*${text}*`, start, end);
  const from = is ? start - 1 : start + 1;
  field.setSelectionRange(from, from + text.length);
}
