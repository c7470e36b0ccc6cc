import { DomainError } from "../../../base/errors.ts"

/** A file's text, and what the dealer should know of how it was read. */
export interface Decoded {
  readonly text: string
  readonly warnings: readonly string[]
}

const SAVE_AS_CSV = "Se é uma planilha, abra-a e salve como CSV (separado por vírgulas ou ponto e vírgula)."
const ZIP = [0x50, 0x4b]
const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ["um arquivo ZIP ou planilha XLSX", [...ZIP, 0x03, 0x04]],
  ["um arquivo ZIP vazio", [...ZIP, 0x05, 0x06]],
  ["uma planilha XLS antiga", [0xd0, 0xcf, 0x11, 0xe0]],
  ["um PDF", [0x25, 0x50, 0x44, 0x46]],
  ["um arquivo compactado (gzip)", [0x1f, 0x8b]],
  ["um arquivo compactado (RAR)", [0x52, 0x61, 0x72, 0x21]],
  ["um arquivo compactado (7z)", [0x37, 0x7a, 0xbc, 0xaf]],
  ["uma imagem PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["uma imagem JPEG", [0xff, 0xd8, 0xff]],
  ["uma imagem GIF", [0x47, 0x49, 0x46, 0x38]],
  ["um arquivo do SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
]

/** Reads UTF-8 (with or without BOM), UTF-16 with BOM, else windows-1252. Throws `invalid` if it is no text at all. */
export function decode(bytes: Uint8Array): Decoded {
  const kind = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]
  if (kind !== undefined) throw notText(`parece ${kind}`)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readable(new TextDecoder("utf-16le").decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readable(new TextDecoder("utf-16be").decode(bytes))
  const utf16 = isUtf16(bytes)
  if (utf16 !== undefined) return readable(new TextDecoder(utf16).decode(bytes))
  if (bytes.includes(0)) throw notText("contém bytes nulos")
  try {
    return mended(readable(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes)))
  } catch (error) {
    if (error instanceof DomainError) throw error
    return mostlyUtf8(bytes) ?? readable(fromWindows1252(bytes))
  }
}

/** UTF-16 without its mark: of Latin letters every other byte is nought. */
function isUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 20) return undefined
  const noughts = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) noughts[i % 2] = (noughts[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  if (odd > sample.length * 0.45 && even === 0) return "utf-16le"
  return even > sample.length * 0.45 && odd === 0 ? "utf-16be" : undefined
}

/** A few broken bytes in a file that is otherwise UTF-8 must not turn every accent of it into two wrong letters. */
function mostlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("utf-8").decode(bytes)
  const broken = text.split("\ufffd").length - 1
  const accents = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  if (broken * 4 > accents) return undefined
  return { ...readable(text), warnings: [`${broken} bytes que não são UTF-8 foram trocados por “\ufffd”.`] }
}

/** UTF-8 that some program took for windows-1252 and wrote out once more: "PreÃ§o". Undone only if it undoes whole. */
function mended(decoded: Decoded): Decoded {
  if (!/Ã[\u0080-\u00bf]/.test(decoded.text)) return decoded
  const bytes = toWindows1252(decoded.text)
  if (bytes === undefined) return decoded
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes)
    return { text, warnings: ["Os acentos do arquivo estavam codificados duas vezes e foram corrigidos."] }
  } catch {
    return decoded
  }
}

function readable(text: string): Decoded {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  if (controls > 8 && controls > text.length / 1000) throw notText("contém dados binários")
  return { text, warnings: [] }
}

function notText(why: string): DomainError {
  return new DomainError("invalid", { detail: `O arquivo não é texto: ${why}. ${SAVE_AS_CSV}` })
}

/** Bytes 0x80–0x9F of windows-1252; the five that it leaves open stand for themselves, as in browsers. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
const FROM_HIGH = new Map(Array.from(HIGH, (char, i) => [char, 0x80 + i]))

function fromWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  for (const [i, byte] of bytes.entries()) units[i] = byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte
  return new TextDecoder("utf-16le").decode(units)
}

function toWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : FROM_HIGH.get(text.charAt(i))
    if (byte === undefined) return undefined
    bytes[i] = byte
  }
  return bytes
}
