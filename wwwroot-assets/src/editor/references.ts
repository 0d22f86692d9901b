import { offer, type Begun, type Offer } from "./suggest";

interface Member { id: number; name: string }
interface Post { id: number; title: string }

/** As the server reads them: not within a word, but right behind a Chinese character; at most 40 characters, on one line. */
const reference = /(?<!(?![\u2E80-\u{10FFFF}])[\p{L}\p{N}]|[@#&/._+-])([@#])((?!\s)[^\n@#]{0,40})?$/u;

/** @ offers members, those of the thread first; # offers posts by number or words of the title. */
export function startReferences(editor: HTMLElement, field: HTMLTextAreaElement): void {
  const { question = "", listMembers = "", listPosts = "" } = editor.dataset;
  offer(field, `${listMembers}, ${listPosts}`, (text, caret) => begun(text, caret, question), read);
}

function begun(text: string, caret: number, question: string): Begun | null {
  const before = text.slice(0, caret);
  const match = reference.exec(before.slice(-60));
  if (!match || isInCode(before)) return null;
  const [, sign, typed = ""] = match;
  if (sign === "#" && !typed.trim()) return null;
  const q = encodeURIComponent(typed.trim());
  return { start: caret - typed.length - 1, typed: `${sign}${typed}`, address: sign === "@" ? `/suggest/members?q=${q}&question=${question}` : `/suggest/posts?q=${q}` };
}

function read(answer: unknown, begun: Begun): Offer[] {
  if (begun.typed.startsWith("#")) return (answer as Post[]).map(p => ({ value: `#${p.id} `, title: p.title, detail: `#${p.id}` }));
  const typed = begun.typed.slice(1).toLowerCase();
  // A space ends a name, unless there is one that goes on behind it.
  return (answer as Member[]).filter(m => !typed.endsWith(" ") || m.name.toLowerCase().startsWith(typed)).map(m => ({ value: `@${m.name} `, title: m.name }));
}

/** Between ``` and ``` an @ is somebody's code. */
const isInCode = (before: string): boolean => (before.match(/^ {0,3}(```|~~~)/gm)?.length ?? 0) % 2 === 1;
