import type { Engine } from "../engine.ts"

export declare const CURRENT: Engine
