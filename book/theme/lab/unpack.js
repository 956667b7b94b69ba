/* The modules of WebAssembly, out of the text that they are sent as.
 *
 * `lab/player/build_wasm.sh` makes that text: the code is sorted by kind, what a page can
 * calculate is left out, the rest is packed by LZMA and written in letters. Here all of
 * that is undone, byte for byte. It runs in the worker, which is given it as text.
 */
(function () {
  "use strict";

  /** The bytes that letters stand for: the first 5 of 123 for six bits each, the others
   * for seven. */
  function unlettered(text) {
    const values = {}; // of each letter, by its code
    let n = 0;
    for (let code = 1; code < 128; code++) {
      if (!/["\\\r\n]/.test(String.fromCharCode(code))) values[code] = n++;
    }
    const bytes = [];
    let held = 0,
      bits = 0;
    for (let i = 0; i < text.length; i++) {
      const value = values[text.charCodeAt(i)];
      const short = value < 5;
      held = short ? (held << 6) | value : (held << 7) | (value + 5);
      bits += short ? 6 : 7;
      if (bits >= 8) bytes.push((held >> (bits -= 8)) & 255);
    }
    return bytes;
  }

  /** What each byte of sorted opcodes stands for: bytes, and the letters of the operands that
   * follow them. A text such as "10:10:2 28:2802:5" says it of those that have either. */
  function listed(heads) {
    const all = Array.from({ length: 256 }, (_, byte) => [[byte], ""]);
    for (const entry of heads.split(" ")) {
      const [byte, bytes, letters] = entry.split(":");
      const code = bytes.match(/../g).map((hex) => parseInt(hex, 16));
      all[parseInt(byte, 16)] = [code, letters];
    }
    return all;
  }

  /** A module whose code was sorted by `lab/player/split.pl`, which says why. `heads`
   * says what opcodes stand for, `places` where each kind begins and the last one ends. */
  function joined(sorted, heads, ...places) {
    const at = places.slice(0, -1);
    const last = places[places.length - 1];
    const module = new Uint8Array(2 * sorted.length);
    let end = 0; // of what is written
    const add = (bytes) => {
      module.set(bytes, end);
      end += bytes.length;
    };
    const copy = (kind, n) => {
      while (n-- > 0) module[end++] = sorted[at[kind]++];
    };
    const number = (kind) => {
      for (let value = 0, shift = 0; ; shift += 7) {
        const byte = (module[end++] = sorted[at[kind]++]);
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    const steps = {
      "+": () => 1,
      "-": () => -1,
      "*": () => {
        for (let more = number(11); more >= 0; more--) number(11);
      },
      s: () => copy(0, 4),
      d: () => copy(0, 8),
    };
    for (let kind = 0; kind < 11; kind++) steps[kind.toString(16)] = () => void number(kind);
    const all = listed(heads).map(([bytes, letters]) => [
      bytes,
      [...letters].map((step) => steps[step]),
    ]);
    const code = () => {
      for (let more = number(9); more > 0; more--) {
        number(9);
        copy(9, 1);
      }
      for (let depth = 1; depth > 0;) {
        const [bytes, does] = all[sorted[at[0]++]];
        for (let i = 0; i < bytes.length; i++) module[end++] = bytes[i];
        for (let i = 0; i < does.length; i++) depth += does[i]() || 0;
      }
    };
    add(sorted.subarray(0, places[0]));
    while (at[0] < places[1]) {
      const begin = end;
      end += 5; // room for the length, which is found last
      code();
      const stop = end;
      end = begin;
      let length = stop - begin - 5;
      for (; length > 127; length >>= 7) module[end++] = (length & 127) | 128;
      module[end++] = length;
      module.copyWithin(end, begin + 5, stop);
      end += stop - begin - 5;
    }
    add(sorted.subarray(last));
    return module.subarray(0, end);
  }

  /** Writes the powers of five, 5**-342 to 5**308, 128 bits of each, upper half first: what
   * the standard library reads floats by, which does not pack and so is not sent. */
  function writePowers(module, at) {
    const view = new DataView(module.buffer, at);
    for (let n = -342; n <= 308; n++) {
      const five = 5n ** BigInt(Math.abs(n));
      const width = BigInt(five.toString(2).length);
      const up = n >= -27 ? 1n : 0n; // the library rounds those that it has exactly otherwise
      const power = n < 0 ? (1n << (width + 127n)) / five + up : (five << 128n) >> width;
      view.setBigUint64((n + 342) * 16, power >> 64n, true);
      view.setBigUint64((n + 342) * 16 + 8, power, true);
    }
  }

  /** The module of a script, which is a list: the module's text, the place of its powers of
   * five, 0 if it has none, and how its code is sorted. `lzma` is the unpacker's. */
  function unpack(lzma, [text, powers, ...sorting]) {
    const packed = unlettered(text);
    let sorted = new Uint8Array(1 << 20),
      read = 0,
      written = 0;
    const write = (byte) => {
      if (written === sorted.length) {
        const longer = new Uint8Array(2 * written);
        longer.set(sorted);
        sorted = longer;
      }
      sorted[written++] = byte;
    };
    lzma().decompressFile({ readByte: () => packed[read++] }, { writeByte: write });
    const module = joined(sorted.subarray(0, written), ...sorting);
    if (powers) writePowers(module, powers);
    return module;
  }

  const parts = [unlettered, listed, joined, writePowers, unpack];
  Lab.UNPACK = `(() => {${parts.join("")}return unpack;})()`;
})();
