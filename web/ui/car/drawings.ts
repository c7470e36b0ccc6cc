import type { Body } from "../../../src/contract/car.ts"
import type { Drawing } from "./drawing.ts"
import { COMMON } from "./drawings-common.ts"
import { OTHER } from "./drawings-other.ts"

export const DRAWINGS: Record<Body, Drawing> = { ...COMMON, ...OTHER }
