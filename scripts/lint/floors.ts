/**
 * The house: which folder of src stands on which floor, and who may import which package. DESIGN §1 as data; the rules
 * that read it are in import-rules.ts.
 */

/** Floor of each folder or file directly under src. Imports go to lower floors; a new folder must be entered here. */
export const floors: Readonly<Record<string, number>> = {
  "worker.ts": 5,
  http: 4,
  jobs: 4,
  recommendation: 3,
  platform: 3,
  billing: 3,
  catalog: 2,
  analytics: 2,
  leads: 2,
  identity: 2,
  privacy: 2,
  tenancy: 2,
  storage: 1,
  engine: 1,
  contract: 0,
  base: 0,
  "env.ts": 0,
}

/** An import between two folders of one floor, allowed for the reason given. */
export interface Edge {
  from: string
  to: string
  reason: string
}

export const edges: readonly Edge[] = [
  { from: "base", to: "contract", reason: "errors carry the contract's codes, and the tenant's record its config" },
]

/** What each folder may import where the floors alone would allow more; `packages` are exact names or `name/…`. */
export const diets: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  engine: { folders: ["engine", "contract"], packages: [] },
  contract: { folders: ["contract"], packages: ["zod"] },
  base: { folders: ["base", "contract"], packages: ["zod", "uuid"] },
}

/** Packages that only some folders of src may import. A pattern ending in `*` is a prefix. */
export interface Guard {
  rule: string
  packages: readonly string[]
  folders: readonly string[]
}

const verbs = Object.keys(floors).filter((folder) => floors[folder] === 2 || floors[folder] === 3)

export const guards: readonly Guard[] = [
  { rule: "hono-in-http", packages: ["hono*", "@hono/*"], folders: ["http", "worker.ts"] },
  { rule: "drizzle-in-verbs", packages: ["drizzle-orm*"], folders: ["storage", ...verbs] },
  {
    rule: "drivers-in-storage",
    packages: ["@neondatabase/*", "@upstash/*"],
    folders: ["storage"],
  },
]
