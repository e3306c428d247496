const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** So many bytes tell how a file was written. */
const LOOKED_AT = 20_000;

/**
 * The text in a file's bytes: by the byte order mark, as UTF-16 where every other byte is zero, as UTF-8, and else as
 * what spreadsheets write, GB 18030 in China and Windows-1252 in the West. Null when it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
  const wide = marked ?? wideEncoding(bytes);
  for (const encoding of wide ? [wide] : ['utf-8', isChinese(bytes) ? 'gb18030' : 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return isText(text) ? text : null;
    } catch {}
  }
  return null;
}

/** Texts of people hold hardly any control characters; programs, pictures and archives hold many. */
function isText(text: string): boolean {
  const controls = Array.from(text.slice(0, LOOKED_AT)).filter((c) => c < '\t' || (c > '\r' && c < ' '));
  return controls.length * 100 <= Math.min(text.length, LOOKED_AT);
}

function wideEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, Math.min(LOOKED_AT, bytes.length) & ~1);
  if (head.length < 8) return null;
  let [even, odd] = [0, 0];
  for (const [i, byte] of head.entries()) {
    if (byte === 0 && i % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  const most = head.length / 2;
  if (odd > most * 0.6 && even < most * 0.1) return 'utf-16le';
  return even > most * 0.6 && odd < most * 0.1 ? 'utf-16be' : null;
}

/** Chinese stands in pairs of high bytes; a single one between letters is an accent of the West. */
function isChinese(bytes: Uint8Array): boolean {
  let [paired, single] = [0, 0];
  let run = 0;
  for (const byte of [...bytes.subarray(0, LOOKED_AT), 0]) {
    if (byte >= 0x81) run += 1;
    else {
      if (run === 1) single += 1;
      else paired += run;
      run = 0;
    }
  }
  return paired > single;
}
