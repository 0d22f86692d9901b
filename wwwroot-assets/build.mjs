// Builds the browser's half into Community.Web/wwwroot: scripts, styles, the icon sprite, and what is served as it is.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build, context } from "esbuild";
import { icons } from "./icons.mjs";

const to = "../Community.Web/wwwroot";
const common = { bundle: true, minify: true, outdir: to, entryNames: "[name]", target: "es2022", logLevel: "warning" };
// The highlighter's core is the one module of the old kind: as such it would cost every page a request for the code that loads those.
const core = {
  name: "highlighter",
  setup(on) {
    on.onResolve({ filter: /^highlight\.js\/lib\/core$/ }, () => ({ path: resolve("node_modules/highlight.js/lib/core.js"), namespace: "highlighter" }));
    on.onLoad({ filter: /./, namespace: "highlighter" }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace("module.exports =", "export default") }));
  },
};
// Live messages go by WebSockets and by nothing else (src/live.ts): the client's other ways are not sent to anyone.
const socketsOnly = {
  name: "sockets-only",
  setup(on) {
    on.onLoad({ filter: /signalr[\\/]dist[\\/]esm[\\/](LongPollingTransport|ServerSentEventsTransport|XhrHttpClient)\.js$/ }, ({ path }) => ({ contents: `export class ${basename(path, ".js")} {}` }));
  },
};
// Times are told as "3 hours ago" and in no other form: what spells out durations is not sent to anyone.
const noDurations = {
  name: "no-durations",
  setup(on) {
    on.onLoad({ filter: /relative-time-element[\\/]dist[\\/]duration-format-ponyfill\.js$/ }, () => ({ contents: "export default class DurationFormat {}" }));
  },
};
const site = { ...common, plugins: [core, socketsOnly, noDurations], define: { require: "undefined" }, entryPoints: ["src/site.ts", "styles/site.css", "styles/work.css", "styles/showcases.css", "styles/charts.css", "styles/palette.css", "styles/faqs.css", "styles/styleguide.css"], format: "esm", splitting: true, chunkNames: "[name]-[hash]", sourcemap: true };
const worker = { ...common, entryPoints: ["worker/service-worker.ts"], format: "iife" };

if (process.argv.includes("--watch")) {
  for (const part of [site, worker]) await (await context(part)).watch();
} else {
  await Promise.all([build(site), build(worker)]);
}
cpSync("static", to, { recursive: true });
writeFileSync(`${to}/icons.svg`, sprite());

/** One file of all the icons that pages use, so that a page asks once. Drawn by Lucide (ISC), see icons.mjs. */
function sprite() {
  const symbols = icons.map(name => {
    const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
    const drawing = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
