/** The engine's public face: pure functions of a stock and a shopper's answers. */
export { recommend, type Recommendation } from "./recommend.ts"
export { searchCars } from "./search.ts"
export { similarCars } from "./similar.ts"
export { CorruptSnapshot, decodeSnapshot, encodeSnapshot, type Stock } from "./snapshot.ts"
export { ENGINE_VERSION, PRIOR_VERSION } from "./version.ts"
