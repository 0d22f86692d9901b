import type { HLJSApi, LanguageFn } from "highlight.js";

type Loading = Promise<{ default: LanguageFn }>;

const languages: Record<string, () => Loading> = {
  bash: () => import("highlight.js/lib/languages/bash"),
  cpp: () => import("highlight.js/lib/languages/cpp"),
  csharp: () => import("highlight.js/lib/languages/csharp"),
  css: () => import("highlight.js/lib/languages/css"),
  dockerfile: () => import("highlight.js/lib/languages/dockerfile"),
  go: () => import("highlight.js/lib/languages/go"),
  ini: () => import("highlight.js/lib/languages/ini"),
  java: () => import("highlight.js/lib/languages/java"),
  javascript: () => import("highlight.js/lib/languages/javascript"),
  json: () => import("highlight.js/lib/languages/json"),
  php: () => import("highlight.js/lib/languages/php"),
  powershell: () => import("highlight.js/lib/languages/powershell"),
  python: () => import("highlight.js/lib/languages/python"),
  sql: () => import("highlight.js/lib/languages/sql"),
  typescript: () => import("highlight.js/lib/languages/typescript"),
  vbnet: () => import("highlight.js/lib/languages/vbnet"),
  xml: () => import("highlight.js/lib/languages/xml"),
  yaml: () => import("highlight.js/lib/languages/yaml"),
};

/** What people write for them. */
const aliases: Record<string, string> = {
  c: "cpp", "c++": "cpp", "c#": "csharp", cs: "csharp", docker: "dockerfile", golang: "go", html: "xml", js: "javascript", jsx: "javascript", mysql: "sql", plsql: "sql",
  properties: "ini", ps1: "powershell", py: "python", sh: "bash", shell: "bash", toml: "ini", ts: "typescript", tsql: "sql", tsx: "typescript", vb: "vbnet", vba: "vbnet", xsd: "xml", yml: "yaml",
};

/** Longer code stays plain: colouring it would hold up the page. */
const longest = 50_000;
/** Colours some code. The engine and each language come when the first code needs them. */
export async function highlight(codes: Iterable<HTMLElement>): Promise<void> {
  for (const code of codes) {
    const name = languageOf(code);
    const text = code.textContent ?? "";
    if (!name || text.length > longest) continue;
    const highlighter = await ready(name).catch(() => null);
    // The words are escaped by the highlighter: what it adds are spans with classes.
    if (highlighter && code.textContent === text) code.innerHTML = highlighter.highlight(text, { language: name, ignoreIllegals: true }).value;
  }
}

function languageOf(code: Element): string | undefined {
  const written = [...code.classList].find(c => c.startsWith("language-"))?.slice("language-".length).toLowerCase() ?? "";
  const name = aliases[written] ?? written;
  return Object.hasOwn(languages, name) ? name : undefined;
}

let engine: Promise<HLJSApi> | undefined;
const known = new Map<string, Promise<HLJSApi>>();

function ready(name: string): Promise<HLJSApi> {
  if (!known.has(name)) {
    engine ??= import("highlight.js/lib/core").then(m => m.default);
    known.set(name, Promise.all([engine, languages[name]!()]).then(([core, language]) => {
      core.registerLanguage(name, language.default);
      return core;
    }));
  }
  return known.get(name)!;
}
