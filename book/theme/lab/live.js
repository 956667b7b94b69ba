/* The live engine: the book's own Rust as WebAssembly, in a worker.
 *
 * Nothing of it is loaded before somebody edits a program. It works from a
 * file opened straight off the disk: the engine is a classic script that holds
 * the module as text, and the worker is made from a Blob.
 */
(function () {
  "use strict";

  const Lab = (window.Lab = window.Lab || {});

  /* What went wrong, as a sentence with a way on. */
  const MISSING =
    "The engine could not be loaded: lab/engine.js is not there, or the network is gone. " +
    "Run it again to try once more.";
  const TRAPPED =
    "The engine stopped in the middle of this program. Either the program wants more memory " +
    "than a page can give it, or this is a mistake of ours. Try it with fewer objects; if that " +
    "doesn't help, please report it together with the program, which is still here.";
  const DEAD =
    "The engine can't run in this browser, or the browser has ended it. Run it again to start a " +
    "fresh one; in the terminal, cargo course python FILE runs the program without a browser.";

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
        reject(new Error(MISSING));
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
      let bytes = new Uint8Array(1 << 20),
        read = 0,
        written = 0;
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
    const decoder = new TextDecoder(),
      encoder = new TextEncoder();
    const take = (e, packed) => {
      const both = BigInt.asUintN(64, packed);
      const at = Number(both >> 32n),
        n = Number(both & 0xffffffffn);
      const text = decoder.decode(new Uint8Array(e.memory.buffer, at, n));
      e.free(at, n);
      return text;
    };
    onmessage = async ({ data }) => {
      let running = false;
      try {
        if (data.start) {
          starting = start(data.start);
          return;
        }
        const engine = (await starting).exports;
        running = true;
        const started = performance.now();
        const { version, title, source, check } = data.request;
        const lines = check ? check.replace(/\n+$/, "").split("\n") : [];
        const asked = lines.length ? ` ${lines.length}` : "";
        const text = [`${version}${asked}`, title, ...lines, source].join("\n");
        const request = encoder.encode(text);
        const at = engine.alloc(request.length);
        new Uint8Array(engine.memory.buffer, at, request.length).set(request);
        const answer = take(engine, engine.run(at, request.length));
        engine.free(at, request.length);
        postMessage({ id: data.id, answer, ms: performance.now() - started });
      } catch (error) {
        postMessage({ id: data.id, broken: String(error.message || error), running });
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
      try {
        this.worker = new Worker(url);
      } catch (error) {
        throw new Error(DEAD, { cause: error });
      } finally {
        URL.revokeObjectURL(url);
      }
      this.worker.postMessage({ start });
      this.worker.onerror = this.worker.onmessageerror = (event) => {
        event.preventDefault(); // it is said in the page, not in the console
        this.stop(new Error(DEAD, { cause: event.message }));
      };
      this.worker.onmessage = ({ data }) => {
        if (data.module) {
          engine = Promise.resolve({ module: data.module });
          return;
        }
        const { waiting } = this;
        if (!waiting || waiting.id !== data.id) return;
        if (data.broken !== undefined) {
          // A trapped engine is not asked again.
          this.stop(new Error(data.running ? TRAPPED : DEAD, { cause: data.broken }));
          return;
        }
        this.waiting = null;
        try {
          waiting.resolve({ trace: JSON.parse(data.answer), ms: data.ms });
        } catch (error) {
          waiting.reject(new Error(TRAPPED, { cause: error }));
        }
      };
    }
    /** Runs `request` = {source, version, title, check}; resolves to a trace, or
     * with the check of a kata to a trace and what came of it. */
    async run(request) {
      await this.start();
      const id = (this.id = (this.id || 0) + 1);
      return new Promise((resolve, reject) => {
        this.waiting = { id, resolve, reject };
        this.worker.postMessage({ id, request });
      });
    }
    /** Ends whatever runs, for this reason. */
    stop(why = new Error("stopped")) {
      if (this.worker) this.worker.terminate();
      this.worker = null;
      if (this.waiting) this.waiting.reject(why);
      this.waiting = null;
    }
  };
})();
