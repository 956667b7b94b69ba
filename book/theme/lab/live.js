/* The live engine: the book's own Rust as WebAssembly, in a worker.
 *
 * Nothing of it is loaded before somebody edits a program. It works from a
 * file opened straight off the disk: the engine is a classic script that holds
 * the module as text, and the worker is made from a Blob.
 */
(function () {
  "use strict";

  const Lab = (window.Lab = window.Lab || {});

  let engine = null; // a promise of what a worker is given to start with

  /** The packed module with its unpacker; once a worker has it, the module. */
  function load() {
    if (engine) return engine;
    engine = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${typeof path_to_root === "string" ? path_to_root : ""}lab/engine.js`;
      script.onload = () => resolve({ packed: window.LAB_ENGINE });
      script.onerror = () => {
        engine = null;
        script.remove();
        reject(new Error("The engine could not be loaded."));
      };
      document.head.append(script);
    });
    return engine;
  }

  /* This function's text is the worker; `lzma` is the unpacker's. */
  function worker(lzma) {
    let starting; // a promise: a request may come before the module is ready
    const unpack = (text) => {
      const packed = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      let bytes = new Uint8Array(1 << 20), read = 0, written = 0;
      const write = (byte) => {
        if (written === bytes.length) {
          const longer = new Uint8Array(2 * written);
          longer.set(bytes);
          bytes = longer;
        }
        bytes[written++] = byte;
      };
      lzma().decompressFile({ readByte: () => packed[read++] }, { writeByte: write });
      return bytes.subarray(0, written);
    };
    const start = async ({ packed, module }) => {
      if (!module) {
        module = await WebAssembly.compile(unpack(packed));
        postMessage({ module }); // the next worker starts with it
      }
      return WebAssembly.instantiate(module, {});
    };
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
        if (data.start) {
          starting = start(data.start);
          return;
        }
        const engine = (await starting).exports;
        const started = performance.now();
        const { version, title, source } = data.request;
        const request = encoder.encode(`${version}\n${title}\n${source}`);
        const at = engine.alloc(request.length);
        new Uint8Array(engine.memory.buffer, at, request.length).set(request);
        const answer = take(engine, engine.run(at, request.length));
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
      const start = await load();
      const text = `(${worker})(${window.LAB_LZMA})`;
      const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      this.worker = new Worker(url);
      URL.revokeObjectURL(url);
      this.worker.postMessage({ start });
      this.worker.onmessage = ({ data }) => {
        if (data.module) {
          engine = Promise.resolve({ module: data.module });
          return;
        }
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
