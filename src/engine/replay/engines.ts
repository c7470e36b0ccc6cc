import { CURRENT } from "./current.ts"
import type { Engine } from "./engine.ts"
import { CURRENT as FROZEN_1_0_0 } from "./frozen/1.0.0.js"
import { CURRENT as FROZEN_1_1_0 } from "./frozen/1.1.0.js"

/**
 * The engines that lists can be made again with: this one and the two before it. Before a version is raised,
 * `scripts/freeze-engine.ts` bundles the engine as it is into `frozen/`; name it here, and drop the one three versions
 * back. Only scripts and tests come here: neither the worker nor a browser carries a frozen engine.
 */
export const ENGINES: ReadonlyMap<string, Engine> = new Map(
  [CURRENT, FROZEN_1_1_0, FROZEN_1_0_0].map((engine) => [engine.version, engine]),
)
