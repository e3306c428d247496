/** In the order in which they are tried where no mark at the start tells; GB 18030 is common in China. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** The text in a file's bytes, by its byte order mark or by what reads without fault; null when it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ENCODINGS) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {}
  }
  return null;
}
