/* Keeps the book for a reader without a network. The build puts in the list of
 * its files, and a digest of all of them: another edition is another worker.
 */
(function () {
  "use strict";

  const CACHE = "counting-to-zero " + "EDITION";
  const files = ["FILES"];

  async function keep() {
    const cache = await caches.open(CACHE);
    // One by one: a file that is missing must not cost the others.
    for (const file of files) {
      try {
        await cache.add(file);
      } catch (_) {
        /* it is fetched when it is asked for */
      }
    }
  }

  async function forget() {
    for (const name of await caches.keys()) {
      if (name.startsWith("counting-to-zero ") && name !== CACHE) await caches.delete(name);
    }
    await self.clients.claim();
  }

  /** From the network, and without one from what was kept. */
  async function answer(request) {
    try {
      const response = await fetch(request);
      if (response.ok) (await caches.open(CACHE)).put(request, response.clone());
      return response;
    } catch (cause) {
      const kept = await caches.match(request, { ignoreSearch: true });
      const index = kept || (await caches.match(request.url.replace(/[?#].*/, "") + "index.html"));
      if (index) return index;
      throw cause;
    }
  }

  self.addEventListener("install", (event) => {
    self.skipWaiting();
    event.waitUntil(keep());
  });
  self.addEventListener("activate", (event) => event.waitUntil(forget()));
  self.addEventListener("fetch", (event) => {
    const { method, url } = event.request;
    const ours = method === "GET" && url.startsWith(self.registration.scope);
    if (ours) event.respondWith(answer(event.request));
  });
})();
