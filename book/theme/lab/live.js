/* The live engine: the book's own Rust as WebAssembly, in a worker.
 *
 * Nothing of it is loaded before somebody edits a program. It works from a
 * file opened straight off the disk: the engine is a classic script that holds
 * the module as text, and the worker is made from a Blob.
 */
(function () {
  "use strict";

  const Lab = (window.Lab = window.Lab || {});

  let engine = null; // a promise of the module's bytes

  function load() {
    if (engine) return engine;
    engine = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${typeof path_to_root === "string" ? path_to_root : ""}lab/engine.js`;
      script.onload = () => resolve(unpack(window.LAB_ENGINE));
      script.onerror = () => {
        engine = null;
        script.remove();
        reject(new Error("The engine could not be loaded."));
      };
      document.head.append(script);
    });
    return engine;
  }

  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  /* This function's text is the worker. */
  function worker() {
    let starting; // a promise: a request may come before the module is ready
    const decoder = new TextDecoder(), encoder = new TextEncoder();
    const take = (e, packed) => {
      const both = BigInt.asUintN(64, packed);
      const at = Number(both >> 32n), n = Number(both & 0xffffffffn);
      const text = decoder.decode(new Uint8Array(e.memory.buffer, at, n));
      e.free(at, n);
      return text;
    };
    onmessage = async ({ data }) => {
      try {
        if (data.bytes) {
          starting = WebAssembly.instantiate(data.bytes, {});
          return;
        }
        const engine = (await starting).instance.exports;
        const started = performance.now();
        const { version, title, source } = data.request;
        const request = encoder.encode(`${version}\n${title}\n${source}`);
        const at = engine.alloc(request.length);
        new Uint8Array(engine.memory.buffer, at, request.length).set(request);
        let answer;
        try {
          answer = take(engine, engine.run(at, request.length));
        } catch (trap) {
          let why = "";
          try { why = take(engine, engine.last_panic()); } catch (_) { /* it is gone for good */ }
          throw new Error(why || String(trap));
        }
        engine.free(at, request.length);
        postMessage({ id: data.id, answer, ms: performance.now() - started });
      } catch (error) {
        postMessage({ id: data.id, broken: String(error.message || error) });
      }
    };
  }

  /** One worker: runs a program at a time, and can be stopped. */
  Lab.Live = class {
    async start() {
      if (this.worker) return;
      const bytes = await load();
      const url = URL.createObjectURL(new Blob([`(${worker})()`], { type: "text/javascript" }));
      this.worker = new Worker(url);
      URL.revokeObjectURL(url);
      this.worker.postMessage({ bytes });
      this.worker.onmessage = ({ data }) => {
        const { waiting } = this;
        if (!waiting || waiting.id !== data.id) return;
        this.waiting = null;
        if (data.broken !== undefined) {
          this.stop(); // a trapped engine is not asked again
          waiting.reject(new Error(data.broken));
        } else {
          waiting.resolve({ trace: JSON.parse(data.answer), ms: data.ms });
        }
      };
    }
    /** Runs `request` = {source, version, title}; resolves to a trace. */
    async run(request) {
      await this.start();
      const id = (this.id = (this.id || 0) + 1);
      return new Promise((resolve, reject) => {
        this.waiting = { id, resolve, reject };
        this.worker.postMessage({ id, request });
      });
    }
    /** Ends whatever runs. */
    stop() {
      if (this.worker) this.worker.terminate();
      this.worker = null;
      if (this.waiting) this.waiting.reject(new Error("stopped"));
      this.waiting = null;
    }
  };

  /* -- programs in addresses ------------------------------------------- */

  const through = async (bytes, stream) =>
    new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

  /** A program as a piece of an address. */
  Lab.pack = async function (text) {
    const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
    let raw = "";
    for (const byte of bytes) raw += String.fromCharCode(byte);
    return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };

  /** The program in a piece of an address. */
  Lab.unpack = async function (packed) {
    const raw = atob(packed.replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = await through(Uint8Array.from(raw, (c) => c.charCodeAt(0)), new DecompressionStream("deflate-raw"));
    return new TextDecoder().decode(bytes);
  };
})();
