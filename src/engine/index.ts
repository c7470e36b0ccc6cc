/** The engine's public face: pure functions of a stock and a shopper's answers. */
export { CorruptSnapshot, decodeSnapshot, encodeSnapshot, type Stock } from "./snapshot.ts"
export { ENGINE_VERSION, PRIOR_VERSION } from "./version.ts"
