import { later, newest } from "./typing";

/** Write and preview: two tabs where there is little room, side by side where there is much. */
export function startPreview(editor: HTMLElement, field: HTMLTextAreaElement): void {
  const pane = editor.querySelector<HTMLElement>("[data-preview]");
  const tabs = [...editor.querySelectorAll<HTMLElement>("[role=tab]")];
  const form = field.form;
  if (!pane || !form || tabs.length === 0) return;
  const empty = pane.innerHTML;
  const fetchNewest = newest();
  let drawn: string | undefined;

  const isSeen = (): boolean => pane.offsetParent !== null;
  const soon = later(() => void draw(), 400);

  async function draw(): Promise<void> {
    if (!isSeen() || drawn === field.value) return;
    const text = field.value;
    const body = new FormData();
    body.set("Input.Body", text);
    body.set("__RequestVerificationToken", String(new FormData(form!).get("__RequestVerificationToken") ?? ""));
    const answer = text.trim() ? await fetchNewest("/preview", { method: "POST", body, headers: { Accept: "text/html, application/json" } }) : null;
    if (answer === undefined) return;
    pane!.innerHTML = answer === null ? empty : await answer.text(); // the server's own renderer has made it safe, as on every page
    drawn = text;
  }

  function show(view: string): void {
    editor.dataset.view = view;
    tabs.forEach(tab => {
      const isIt = tab.dataset.view === view;
      tab.setAttribute("aria-selected", String(isIt));
      tab.tabIndex = isIt ? 0 : -1;
    });
    if (view === "preview") void draw();
  }

  tabs.forEach(tab => {
    tab.addEventListener("click", () => {
      show(tab.dataset.view!);
      if (tab.dataset.view === "write") field.focus();
    });
    tab.addEventListener("keydown", e => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(e.key)) return;
      e.preventDefault();
      const other = tabs.find(t => t !== tab)!;
      show(other.dataset.view!);
      other.focus();
    });
  });
  field.addEventListener("input", soon);
  new ResizeObserver(soon).observe(editor);
  // What is missing in a text that cannot be seen could not be pointed at.
  field.addEventListener("invalid", () => show("write"));
}
