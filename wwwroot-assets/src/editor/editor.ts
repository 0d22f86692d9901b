import { subscribe } from "@github/paste-markdown";
import { startAsk } from "./ask";
import { startCounters } from "./counters";
import { keepDraft } from "./drafts";
import { startProducts, startTags } from "./filing";
import { startPreview } from "./preview";
import { startReferences } from "./references";
import { startToolbar } from "./toolbar";
import { composes } from "./typing";
import { startUploads } from "./uploads";

startCounters();
document.querySelectorAll<HTMLElement>("[data-editor]").forEach(editor => startUploads(editor, editor.querySelector("textarea")!));
document.querySelectorAll<HTMLElement>("[data-editor=big]").forEach(editor => {
  const field = editor.querySelector("textarea")!;
  startToolbar(editor, field);
  startReferences(editor, field);
  startPreview(editor, field);
  subscribe(field);
});
document.querySelectorAll<HTMLInputElement>("[data-tags]").forEach(startTags);
document.querySelectorAll<HTMLElement>("[data-products]").forEach(startProducts);
document.querySelectorAll<HTMLFormElement>("[data-ask]").forEach(startAsk);

if (document.querySelector("[data-showcase]")) void import("./showcase");

const unsaved = [...document.querySelectorAll<HTMLElement>("[data-draft]")].map(box => keepDraft(box.closest("form")!, box));

/** Forms that are sent: what stands in them is not lost when the page goes. */
const sent = new WeakSet<Element>();
document.addEventListener("submit", e => { if (!e.defaultPrevented) sent.add(e.target as Element); });
addEventListener("pageshow", e => { if (e.persisted) document.querySelectorAll("form").forEach(form => sent.delete(form)); });

/** Remarks have no drafts: only this page knows them. So has a text without one, where nobody is signed in. */
const isTypedOnly = (field: HTMLTextAreaElement): boolean =>
  !sent.has(field.form!) && !field.form!.querySelector("[data-draft]") && field.value.trim() !== "" && field.value !== field.defaultValue;

/** Who has found the answer is led to it; what they had typed is kept as the page goes. */
let isSolved = false;
document.addEventListener("submit", e => { isSolved ||= (e.target as Element).id === "solved"; });

addEventListener("beforeunload", e => {
  if (isSolved) return;
  if (unsaved.some(is => is()) || [...document.querySelectorAll<HTMLTextAreaElement>("[data-editor] textarea")].some(isTypedOnly)) e.preventDefault();
});

/** Ctrl+Enter, or ⌘ and Enter, sends the form that one writes in. */
document.addEventListener("keydown", e => {
  if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey) || e.repeat || e.defaultPrevented || composes(e)) return;
  const form = (e.target as Element).closest<HTMLFormElement>("form");
  if (!form?.querySelector("[data-editor]") || !(e.target as Element).matches("textarea, input")) return;
  e.preventDefault();
  form.requestSubmit(form.querySelector<HTMLButtonElement>("button[data-send]") ?? form.querySelector<HTMLButtonElement>("button:not([type])"));
});

document.documentElement.dataset.editor = "ready";
