/** The stock as bytes and back; the only door to `snapshot/`. */
export { CorruptSnapshot } from "./snapshot/bytes.ts"
export type { Columns, EnumName, FlagName, NumberName, TextName } from "./snapshot/columns.ts"
export { codeOf, NO, wordOf, YES } from "./snapshot/columns.ts"
export { decodeSnapshot, type Stock } from "./snapshot/decode.ts"
export type { ListColumn, TextColumn } from "./snapshot/dictionary.ts"
export { encodeSnapshot } from "./snapshot/encode.ts"
export { FORMAT as SNAPSHOT_FORMAT } from "./snapshot/format.ts"
