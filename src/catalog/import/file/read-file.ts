import { DomainError } from "../../../base/errors.ts"
import { decode } from "./decode.ts"
import { readCsv } from "./read-csv.ts"
import { readHtml } from "./read-html.ts"
import { readJson } from "./read-json.ts"
import { readXml } from "./read-xml.ts"
import type { Table } from "./table.ts"

export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** A stock file as a table, its format told from its content. Throws `invalid` or `too_large` with what to do. */
export function readFile(bytes: Uint8Array): Table {
  checkFileSize(bytes.length)
  const { text, warnings } = decode(bytes)
  const bare = text.replace(/^\ufeff/, "")
  if (bare.trim() === "") throw new DomainError("invalid", { detail: "O arquivo está vazio." })
  const table = read(bare)
  if (table.rows.length === 0) throw new DomainError("invalid", { detail: "O arquivo não tem nenhum carro." })
  return { ...table, warnings: [...warnings, ...table.warnings] }
}

/** Throws `too_large` above 20 MB. */
export function checkFileSize(bytes: number): void {
  if (bytes > MAX_FILE_BYTES) {
    throw new DomainError("too_large", { detail: "O arquivo passa de 20 MB. Divida-o em partes menores." })
  }
}

function read(text: string): Table {
  if (/^\s*<(\?xml|!|[a-z_])/i.test(text)) {
    return /^\s*<(!doctype )?(html|table|head|meta|style)\b/i.test(text) ? readHtml(text) : readXml(text.trimStart())
  }
  // Only whole blank lines go: a leading tab may be the first, unnamed column.
  return /^\s*(\[\s*[[{\]]|\{)/.test(text) ? readJson(text) : readCsv(text.replace(/^(\s*\n)+/, ""))
}
