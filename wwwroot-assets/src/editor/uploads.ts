import { murmur, write } from "./typing";

interface Kept { markdown: string }
interface Refusal { title?: string }

/** Forms of which files are still on their way. */
const busy = new WeakMap<HTMLFormElement, number>();
let count = 0;

/** Pasted, dropped or chosen files go to the server at once; what shows them stands in the text when they are there. */
export function startUploads(editor: HTMLElement, field: HTMLTextAreaElement): void {
  const root = editor.closest<HTMLElement>(".field")!;
  const box = root.querySelector<HTMLElement>("[data-uploads]");
  const form = field.form;
  if (!box || !form) return;
  const words = box.dataset as Record<"max" | "maxVideo" | "tooBig" | "videoTooBig" | "uploading" | "done" | "failed" | "wait" | "cancel" | "dismiss", string>;
  const list = box.querySelector("ul")!;
  const chooser = box.querySelector<HTMLInputElement>("input[type=file]")!;
  chooser.removeAttribute("name"); // or it would be sent once more with the form

  root.querySelector("[data-attach]")?.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const files = [...chooser.files!];
    chooser.value = "";
    start(files);
  });
  // Before whoever else listens; what is copied from a table is a picture too, and is meant as text.
  field.addEventListener("paste", e => {
    const files = [...e.clipboardData?.files ?? []];
    if (files.length === 0 || e.clipboardData!.types.includes("text/plain")) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    start(files);
  });
  editor.addEventListener("dragover", e => {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    editor.classList.add("dropping");
  });
  editor.addEventListener("dragleave", e => { if (!editor.contains(e.relatedTarget as Node | null)) editor.classList.remove("dropping"); });
  editor.addEventListener("drop", e => {
    editor.classList.remove("dropping");
    const files = [...e.dataTransfer?.files ?? []];
    if (files.length === 0) return;
    e.preventDefault();
    start(files);
  });
  form.addEventListener("submit", e => {
    if (!busy.get(form)) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    murmur(words.wait);
    row(words.wait).classList.add("bad");
  }, { capture: true });
  addEventListener("beforeunload", e => { if (busy.get(form)) e.preventDefault(); });

  function start(files: File[]): void {
    list.querySelectorAll(".bad").forEach(line => line.remove());
    files.forEach(upload);
    hide();
  }

  function upload(file: File): void {
    const isVideo = file.type.startsWith("video/");
    if (file.size > Number(isVideo ? words.maxVideo : words.max)) {
      refuse(row(file.name), file.name, isVideo ? words.videoTooBig : words.tooBig);
      return;
    }
    const holder = `![${words.uploading.replace("{0}", file.name.replace(/[[\]\\]/g, " "))} ${++count}]()`;
    const before = field.value.slice(0, field.selectionStart);
    write(field, `${before === "" || before.endsWith("\n") ? "" : "\n"}${holder}\n`, field.selectionStart, field.selectionEnd);
    const line = row(file.name);
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const percent = document.createElement("span");
    percent.className = "percent";
    percent.textContent = "0 %";
    const request = new XMLHttpRequest();
    line.append(bar, percent, button(words.cancel, () => request.abort()));
    busy.set(form!, (busy.get(form!) ?? 0) + 1);

    request.upload.addEventListener("progress", e => {
      if (!e.lengthComputable) return;
      bar.value = 100 * e.loaded / e.total;
      percent.textContent = `${Math.floor(bar.value)} %`;
    });
    request.addEventListener("load", () => {
      const answer = request.response as (Kept & Refusal) | null;
      if (request.status === 201 && answer) {
        replace(holder, answer.markdown);
        line.remove();
        murmur(words.done.replace("{0}", file.name));
      } else {
        replace(holder, "");
        refuse(line, file.name, answer?.title ?? words.failed);
      }
    });
    request.addEventListener("error", () => {
      replace(holder, "");
      refuse(line, file.name, words.failed);
    });
    request.addEventListener("abort", () => {
      replace(holder, "");
      line.remove();
    });
    request.addEventListener("loadend", () => {
      busy.set(form!, busy.get(form!)! - 1);
      if (!busy.get(form!)) list.querySelectorAll(".bad:not(:has(button))").forEach(wait => wait.remove());
      hide();
    });
    const body = new FormData();
    body.append("file", file, file.name || "image");
    request.open("POST", "/attachments");
    request.responseType = "json";
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("RequestVerificationToken", form!.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")!.value);
    request.send(body);
  }

  /** Where it stands in the text, however that has changed meanwhile; the caret stays where it is. */
  function replace(holder: string, by: string): void {
    const at = field.value.indexOf(holder);
    if (at < 0) {
      if (by) set(`${field.value === "" || field.value.endsWith("\n") ? "" : "\n"}${by}\n`, field.value.length, field.value.length);
      return;
    }
    const end = at + holder.length;
    set(by, at, by === "" && field.value[end] === "\n" ? end + 1 : end);
  }

  function set(text: string, start: number, end: number): void {
    const { selectionStart, selectionEnd, value } = field;
    const moved = (caret: number): number => caret >= end ? caret + text.length - (end - start) : Math.min(caret, start);
    const rest = value.length - end;
    if (document.activeElement === field) {
      write(field, text, start, end);
      if (field.value.length === start + text.length + rest) field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
    } else {
      field.setRangeText(text, start, end, "preserve");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function refuse(line: HTMLElement, name: string, why: string): void {
    line.replaceChildren(`${name}: ${why} `, button(words.dismiss, () => { line.remove(); hide(); }));
    line.classList.add("bad");
    line.setAttribute("role", "alert");
    list.hidden = false;
  }

  function row(text: string): HTMLLIElement {
    const line = document.createElement("li");
    const name = document.createElement("span");
    name.className = "name";
    name.textContent = text;
    line.append(name);
    list.append(line);
    list.hidden = false;
    return line;
  }

  function button(label: string, does: () => void): HTMLButtonElement {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet";
    made.textContent = label;
    made.addEventListener("click", does);
    return made;
  }

  function hide(): void {
    list.hidden = list.children.length === 0;
  }
}
