/* Programs and stops in addresses: `#lab@stop`, perhaps with a program. */
(function () {
  "use strict";

  const MOST = 1 << 20; // bytes of a program in a link
  const PIECE = 256; // bytes that are unpacked at once: each may stand for a thousand
  const LONG = "The program in this link is longer than 1 MB, which is too long for a page.";
  const BROKEN = "This link is broken: there is no program in it.";

  async function feed(writable, bytes) {
    const writer = writable.getWriter();
    for (let at = 0; at < bytes.length; at += PIECE) {
      await writer.write(bytes.subarray(at, at + PIECE));
    }
    await writer.close();
  }

  /** What comes out of `stream` when `bytes` go in, unless it is too much. */
  async function through(bytes, stream, most = Infinity) {
    feed(stream.writable, bytes).catch(() => {}); // the reader meets the same error
    const reader = stream.readable.getReader();
    const parts = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel();
        throw new RangeError("too long");
      }
      parts.push(value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  /** A program as a piece of an address. */
  Lab.pack = async function (text) {
    const deflate = new CompressionStream("deflate-raw");
    const bytes = await through(new TextEncoder().encode(text), deflate);
    let raw = "";
    for (const byte of bytes) raw += String.fromCharCode(byte);
    return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };

  /** The program in a piece of an address. It fails with a sentence. */
  Lab.unpack = async function (packed) {
    try {
      const raw = atob(packed.replace(/-/g, "+").replace(/_/g, "/"));
      if (!raw) throw new Error("empty");
      const bytes = Uint8Array.from(raw, (c) => c.charCodeAt(0));
      const text = await through(bytes, new DecompressionStream("deflate-raw"), MOST);
      return new TextDecoder("utf-8", { fatal: true }).decode(text);
    } catch (cause) {
      throw new Error(cause instanceof RangeError ? LONG : BROKEN, { cause });
    }
  };

  /** What the address asks for: `#id@stop;v=version;w=another;was=program;py=program`. */
  Lab.asked = function () {
    let { hash } = location;
    try {
      hash = decodeURIComponent(hash);
    } catch (_) {
      /* not one of ours */
    }
    const [place, ...rest] = hash.slice(1).split(";");
    const [id, stop] = place.split("@");
    const pair = (part) => [part.split("=", 1)[0], part.slice(part.indexOf("=") + 1)];
    const { v: version, w: other, was, py } = Object.fromEntries(rest.map(pair));
    return { id, stop, version, other, was, py, loose: rest.length > 0 };
  };

  /** What is wrong with a link that brings no program, if something is: `loose` says that
   * it has parts which need one; in `place` there may be no such `id`. */
  Lab.misled = function ({ id, loose }, place) {
    if (loose) return BROKEN;
    const there = !id || document.getElementById(id);
    return there ? "" : `This link asks for “${id.slice(0, 40)}”, which ${place} doesn't have.`;
  };

  /** The program that a link asks for, and the version to run it as. */
  Lab.linked = async function ({ version, other, py }) {
    const source = await Lab.unpack(py);
    const unknown = (v, known) => v && !known.includes(v) && v;
    const odd = unknown(version, Lab.VERSIONS) || unknown(other, Lab.compared());
    if (!odd) return { source, version };
    const asked = odd.slice(0, 20);
    return { source, unknown: `This link asks for CPython ${asked}, which the book doesn't have.` };
  };

  /** The address of this very stop; with the program, if it was changed. */
  Lab.address = async function (lab) {
    const { id, playground, other, past } = lab.options;
    const hash = `#${id}@${lab.at + 1}`;
    if (lab.trace === lab.original && !playground) return hash;
    const against = other && other() ? `;w=${other()}` : "";
    const before = past && past() ? `;was=${await Lab.pack(past().source)}` : "";
    const program = await Lab.pack(lab.trace.source);
    return `${hash};v=${lab.trace.version}${against}${before};py=${program}`;
  };

  Lab.share = async function (lab) {
    history.replaceState(null, "", await Lab.address(lab));
    const copied = await Lab.copy(location.href);
    lab.note(copied ? "Link copied." : "The link is in the address bar.");
  };
})();
