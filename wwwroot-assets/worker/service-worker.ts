/// <reference lib="webworker" />
// Keeps static files at hand and says so when there is no network. Pages are never kept: what is shown is what is true now.
const here = self as unknown as ServiceWorkerGlobalScope;
const kept = "static-1";
const offline = "/offline";

here.addEventListener("install", event => event.waitUntil(prepare()));
here.addEventListener("activate", event => event.waitUntil(forgetOthers()));
here.addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== here.location.origin) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(sayOffline));
  else if (["style", "script", "image", "font", "manifest"].includes(request.destination)) event.respondWith(fromKept(request));
});

/** The offline page is kept together with the files that it names. */
async function prepare(): Promise<void> {
  const cache = await caches.open(kept);
  const page = await fetch(offline, { cache: "no-cache" });
  const files = [...(await page.clone().text()).matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g)].map(found => found[1]!);
  await Promise.all([cache.put(offline, page), cache.addAll([...new Set(files)])]);
  await here.skipWaiting();
}

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
  await here.clients.claim();
}

/** The network's answer when there is one, else what was kept: a file is never older than it must be. */
async function fromKept(request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  const old = await cache.match(request);
  if (old && /\.[a-z0-9]{10}\.|-[A-Z0-9]{8}\./.test(request.url)) return old; // its content's hash is in its name
  try {
    const now = await fetch(request);
    if (now.ok) await cache.put(request, now.clone());
    return now;
  } catch (away) {
    if (old) return old;
    throw away;
  }
}

async function sayOffline(): Promise<Response> {
  return await caches.match(offline) ?? Response.error();
}
