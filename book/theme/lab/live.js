/* The live engine: the book's own Rust as WebAssembly, in a worker.
 *
 * Nothing of it is loaded before somebody edits a program. It works from a
 * file opened straight off the disk: the engine is a classic script that holds
 * the module as text, and the worker is made from a Blob.
 */
(function () {
  "use strict";

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

  const NO_LIBRARY =
    "The modules that this program imports could not be loaded: lab/library.js is not there, or " +
    "the network is gone. Run it again to try once more.";
  const WANTS = '{"wants":"library"}'; // the answer to a program that imports one of those

  let engine = null; // a promise of what a worker is given to start with

  /** The packed module with its unpacker; once a worker has it, the module. */
  function load() {
    if (engine) return engine;
    const missing = (cause) => {
      engine = null;
      throw new Error(MISSING, { cause });
    };
    engine = Lab.script("lab/engine.js").then(() => ({ packed: window.LAB_ENGINE }), missing);
    return engine;
  }

  /* The text of these three is the worker; `lzma` is the unpacker's. */

  /** The module, out of its text. */
  function unpack(lzma, text) {
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
  }

  /** The engine's answer to a request, with the modules in Python if it has asked for them. */
  function ask(engine, library, { version, title, source, check }) {
    const encoder = new TextEncoder();
    const lines = check ? check.replace(/\n+$/, "").split("\n") : [];
    const numbers = [lines.length, library.length];
    const first = numbers.some(Boolean) ? [version, ...numbers].join(" ") : version;
    const head = encoder.encode([first, title, ...lines, ""].join("\n"));
    const parts = [head, library, encoder.encode(source)];
    const length = parts.reduce((n, part) => n + part.length, 0);
    const at = engine.alloc(length);
    const request = new Uint8Array(engine.memory.buffer, at, length);
    parts.reduce((to, part) => (request.set(part, to), to + part.length), 0);
    const both = BigInt.asUintN(64, engine.run(at, length));
    engine.free(at, length);
    const [from, n] = [Number(both >> 32n), Number(both & 0xffffffffn)];
    const answer = new TextDecoder().decode(new Uint8Array(engine.memory.buffer, from, n));
    engine.free(from, n);
    return answer;
  }

  function worker(lzma, unpack, ask) {
    let starting; // a promise: a request may come before the module is ready
    let library = new Uint8Array(); // the modules that are written in Python, once asked for
    const start = async ({ packed, module }) => {
      if (!module) {
        module = await WebAssembly.compile(unpack(lzma, packed));
        postMessage({ module }); // the next worker starts with it
      }
      return WebAssembly.instantiate(module, {});
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
        if (data.library) library = new TextEncoder().encode(data.library);
        const started = performance.now();
        const answer = ask(engine, library, data.request);
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
      const text = `(${worker})(${window.LAB_LZMA}, ${unpack}, ${ask})`;
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
        if (data.answer === WANTS) return this.fetchLibrary(waiting);
        this.waiting = null;
        try {
          waiting.resolve({ trace: JSON.parse(data.answer), ms: data.ms });
        } catch (error) {
          waiting.reject(new Error(TRAPPED, { cause: error }));
        }
      };
    }
    /** The program imports a module that is written in Python: asks once more, with all of them. */
    async fetchLibrary(waiting) {
      try {
        await Lab.script("lab/library.js");
      } catch (error) {
        return this.stop(new Error(NO_LIBRARY, { cause: error }));
      }
      if (this.waiting !== waiting) return; // it was stopped meanwhile
      const library = Object.entries(window.LAB_LIBRARY).flat().join("\f") + "\f";
      this.worker.postMessage({ id: waiting.id, request: waiting.request, library });
    }
    /** Runs `request` = {source, version, title, check}; resolves to a trace, or
     * with the check of a kata to a trace and what came of it. */
    async run(request) {
      await this.start();
      const id = (this.id = (this.id || 0) + 1);
      return new Promise((resolve, reject) => {
        this.waiting = { id, request, resolve, reject };
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
