import { startProducts } from "./filing";
import { murmur } from "./typing";

interface Kept { token: string; address: string; width: number | null; height: number | null; kind: string }

const pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** The form of a showcase: rows come and go, and pictures are uploaded as they are chosen, dropped or pasted. */
const form = document.querySelector<HTMLFormElement>("form[data-showcase]")!;
form.querySelectorAll<HTMLElement>("[data-rows]").forEach(startRows);
form.querySelectorAll<HTMLElement>("[data-pictures]").forEach(startPictures);

/** The form reads rows whatever their numbers are; they only have to differ. */
function added(part: HTMLElement): HTMLElement {
  const list = part.querySelector<HTMLElement>("[data-list]")!;
  const numbers = [...list.querySelectorAll<HTMLInputElement>("[name]")].map(f => Number(/\[(\d+)\]/.exec(f.name)?.[1] ?? -1));
  const row = (part.querySelector("template")!.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>("[data-row]")!;
  row.querySelectorAll<HTMLInputElement>("[name]").forEach(field => { field.name = field.name.replace("__", String(Math.max(-1, ...numbers) + 1)); });
  list.append(row);
  return row;
}

/** As if it were typed, so that the draft is saved. */
const changed = (): boolean => form.dispatchEvent(new Event("input", { bubbles: true }));

function offersRemoval(row: HTMLElement, after: () => void): void {
  const button = row.querySelector<HTMLButtonElement>("[data-remove-row]")!;
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector<HTMLElement>("input:not([type=hidden]), select");
    row.remove();
    after();
    next?.focus();
    changed();
  });
}

function startRows(part: HTMLElement): void {
  const list = part.querySelector<HTMLElement>("[data-list]")!;
  const ready = (row: HTMLElement): void => offersRemoval(row, () => { if (list.children.length === 0) add(); });
  function add(): HTMLElement {
    const row = added(part);
    if (row.matches("[data-products]")) startProducts(row);
    ready(row);
    return row;
  }
  list.querySelectorAll<HTMLElement>("[data-row]").forEach(ready);
  part.querySelector("[data-add-row]")!.addEventListener("click", e => {
    e.preventDefault();
    add().querySelector<HTMLElement>("input, select")?.focus();
  });
}

function startPictures(part: HTMLElement): void {
  const drop = part.querySelector<HTMLElement>("[data-drop]")!;
  const field = drop.querySelector<HTMLInputElement>("input[type=file]")!;
  const list = part.querySelector<HTMLElement>("[data-list]")!;

  const ready = (row: HTMLElement): void => {
    offersRemoval(row, number);
    row.querySelector<HTMLElement>(".check")!.hidden = true;
  };
  function number(): void {
    [...list.children].forEach((row, i) => { row.querySelector<HTMLInputElement>("[name$='.Order']")!.value = String(i + 1); });
  }

  function take(files: Iterable<File>): void {
    for (const file of files) upload(file);
  }

  function upload(file: File): void {
    const row = added(part);
    number();
    const [state, progress, picture] = [row.querySelector<HTMLElement>("[data-state]")!, row.querySelector("progress")!, row.querySelector("img")!];
    const request = new XMLHttpRequest();
    ready(row);
    row.querySelector("[data-remove-row]")!.addEventListener("click", () => request.abort());
    progress.hidden = false;
    state.textContent = `${file.name}: ${part.dataset.uploading}`;

    if (!pictures.includes(file.type)) return failed(part.dataset.notPicture);
    request.upload.addEventListener("progress", e => { if (e.lengthComputable) progress.value = 100 * e.loaded / e.total; });
    request.addEventListener("load", () => {
      const answer = read(request);
      if (request.status !== 201 || !answer || !("token" in answer)) return failed(answer && "title" in answer ? answer.title : undefined);
      row.querySelector<HTMLInputElement>("[data-token]")!.value = answer.token;
      picture.src = answer.address;
      picture.hidden = false;
      progress.hidden = true;
      state.textContent = "";
      murmur(`${file.name}: ${part.dataset.done}`);
      changed();
    });
    request.addEventListener("error", () => failed());
    request.open("POST", form.dataset.showcase!);
    request.setRequestHeader("Accept", "application/json");
    const body = new FormData();
    body.append("__RequestVerificationToken", form.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")!.value);
    body.append("file", file, file.name);
    request.send(body);

    /** It stays in sight with the reason until it is taken away; without a token the form leaves it out. */
    function failed(why?: string): void {
      progress.hidden = true;
      state.textContent = `${file.name}: ${why ?? part.dataset.failed}`;
      state.classList.add("field-error");
      murmur(state.textContent);
    }
  }

  list.querySelectorAll<HTMLElement>("[data-row]").forEach(ready);
  // Chosen files are on their way at once, so neither the form nor its draft takes them along.
  field.addEventListener("change", () => {
    const files = [...field.files ?? []];
    field.value = "";
    take(files);
  });
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, e => {
      e.preventDefault();
      drop.dataset.over = "";
    });
  }
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => { delete drop.dataset.over; });
  drop.addEventListener("drop", e => {
    e.preventDefault();
    take((e as DragEvent).dataTransfer?.files ?? []);
  });
  // What is pasted where one writes belongs to the words; elsewhere it is one of the pictures.
  document.addEventListener("paste", e => {
    if ((e.target as Element).closest?.("[data-editor]") || !e.clipboardData?.files.length) return;
    e.preventDefault();
    take(e.clipboardData.files);
  });
}

function read(request: XMLHttpRequest): Kept | { title?: string } | undefined {
  try {
    return JSON.parse(request.responseText) as Kept | { title?: string };
  } catch {
    return undefined;
  }
}
