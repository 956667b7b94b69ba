/* The live engine: the book's own Rust as WebAssembly, in a worker.
 *
 * Nothing of it is loaded before a reader edits a program. It works from a
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
  const NO_JUDGE =
    "What judges an answer could not be loaded: lab/judge.js is not there, or the network is " +
    "gone. Press Check to try once more.";
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

  /** The judge of the Python exercises, which only they need. */
  const loadJudge = () =>
    Lab.script("lab/judge.js").catch((cause) => {
      throw new Error(NO_JUDGE, { cause });
    });

  /* The text of these is the worker, with `Lab.UNPACK`; `lzma` is the unpacker's. */

  /** What a module's function `name` answers to a request, which is given in parts. */
  function ask(module, name, ...parts) {
    const encoder = new TextEncoder();
    const bytes = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
    const length = bytes.reduce((n, part) => n + part.length, 0);
    const at = module.alloc(length);
    const request = new Uint8Array(module.memory.buffer, at, length);
    bytes.reduce((to, part) => (request.set(part, to), to + part.length), 0);
    const both = BigInt.asUintN(64, module[name](at, length));
    module.free(at, length);
    const [from, n] = [Number(both >> 32n), Number(both & 0xffffffffn)];
    const answer = new TextDecoder().decode(new Uint8Array(module.memory.buffer, from, n));
    module.free(from, n);
    return answer;
  }

  function worker(lzma, unpack, ask) {
    let engine, judge; // promises: a request may come before the modules are ready
    let library = new Uint8Array(); // the modules that are written in Python, once asked for
    const compile = (script) => WebAssembly.compile(unpack(lzma, script));
    const start = async (module) => (await WebAssembly.instantiate(module, {})).exports;
    const started = async ({ packed, module }) => {
      if (module) return start(module);
      const fresh = await compile(packed);
      postMessage({ module: fresh }); // the next worker starts with it
      return start(fresh);
    };
    onmessage = async ({ data }) => {
      let running = false;
      try {
        if (data.start) {
          engine = started(data.start);
          return;
        }
        const module = await engine;
        if (data.judge) judge = compile(data.judge).then(start);
        running = true;
        if (data.library) library = new TextEncoder().encode(data.library);
        const { version, title, source, check } = data.request;
        const before = performance.now();
        const head = `${version} ${library.length}\n${title}\n`;
        const answer = ask(module, "run", head, library, source);
        const ms = performance.now() - before;
        const judgement = check ? ask(await judge, "judge", `${check}\n`, answer) : "null";
        postMessage({ id: data.id, answer, judgement, ms });
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
      const text = `(${worker})(${window.LAB_LZMA}, ${Lab.UNPACK}, ${ask})`;
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
          const [trace, judgement] = [data.answer, data.judgement].map(JSON.parse);
          waiting.resolve({ trace, judgement, ms: data.ms });
        } catch (error) {
          waiting.reject(new Error(TRAPPED, { cause: error }));
        }
      };
    }
    /** The program imports a module that is written in Python: asks once more, with all of them. */
    async fetchLibrary(waiting) {
      try {
        await Lab.script("lab/library.js");
        if (!window.LAB_LIBRARY) throw new Error("lab/library.js is not as it was made");
      } catch (error) {
        return this.stop(new Error(NO_LIBRARY, { cause: error }));
      }
      if (this.waiting !== waiting) return; // it was stopped meanwhile
      const library = Object.entries(window.LAB_LIBRARY).flat().join("\f") + "\f";
      this.worker.postMessage({ id: waiting.id, request: waiting.request, library });
    }
    /** Runs `request` = {source, version, title, check}; resolves to a trace, and
     * with the check of a kata to what came of it. */
    async run(request) {
      await Promise.all([this.start(), request.check && loadJudge()]);
      const id = (this.id = (this.id || 0) + 1);
      return new Promise((resolve, reject) => {
        this.waiting = { id, request, resolve, reject };
        const judge = request.check && !this.judges && window.LAB_JUDGE;
        this.judges = this.judges || Boolean(judge);
        this.worker.postMessage({ id, request, judge });
      });
    }
    /** Ends whatever runs, for this reason. */
    stop(why = new Error("Stopped.")) {
      if (this.worker) this.worker.terminate();
      this.worker = null;
      this.judges = false; // whether it has been given the judge
      if (this.waiting) this.waiting.reject(why);
      this.waiting = null;
    }
  };
})();
