import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { inflateRawSync } from "node:zlib"
import { expect, test } from "vitest"
import { encodeSnapshot, type Engine, listText, openWith } from "../../../src/engine/index.ts"
import { ENGINES } from "../../../src/engine/replay/engines.ts"
import { BODIES, FUELS, GEARBOXES } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { ENGINE_VERSION } from "../../../src/engine/version.ts"
import { carId, makeCar } from "./cars.ts"

/**
 * SHA-256 of the lists that an engine version gives for one fixed stock. Where this fails, stored lists cannot be made
 * again under the version they name: freeze the engine as it was, raise ENGINE_VERSION, add a line here.
 */
const LISTS: Readonly<Record<string, string>> = {
  "1.2.0": "a2bed8bf57b8f97b36103c66109f8db55dba61dd24f3e8f00e704c8209b6ca87",
  "1.1.0": "27a123ff3bc4d97eb20b3deae0c36633f10497814c6ec820a5736457758cdb3e",
  "1.0.0": "5c6d425a9208f4d291ab1c84a41100db65dc5acdf0d2473925dfc24fd6f840d7",
}

const CARS = Array.from({ length: 60 }, (_, i) =>
  makeCar({
    id: carId(i + 1),
    model: ["Onix", "Tracker", "Spin"][i % 3]!,
    price: 38_000 + ((i * 7919) % 97) * 1000,
    km: (i * 6151) % 140_000,
    modelYear: 2014 + (i % 12),
    body: BODIES[i % BODIES.length]!,
    fuel: FUELS[i % FUELS.length]!,
    gearbox: GEARBOXES[i % GEARBOXES.length]!,
    equipment: i % 2 === 0 ? ["Ar-condicionado", "6 airbags"] : [],
  }),
)

const PROFILES: readonly Profile[] = [
  { budget: { max: 90_000 }, uses: [] },
  { budget: { max: 70_000, flexible: true }, people: 5, uses: ["family", "highway"] },
  { budget: { max: 45_000 }, uses: ["city"], bodies: ["suv"], gearbox: "automatic", yearMin: 2020, kmMax: 40_000 },
  {
    budget: { max: 120_000 },
    uses: [],
    priorities: { economy: 5, safety: 4 },
    mustHave: ["ar-condicionado"],
    evidence: [
      { kind: "like", carId: carId(9) },
      { kind: "duel", winner: carId(3), loser: carId(20) },
    ],
  },
]

/** The snapshots of the same cars, without and with a learnt prior, as version 1.0.0 and all since have written them. */
const KEPT = ["design", "learnt"].map(keptSnapshot)

function keptSnapshot(prior: string): Uint8Array {
  const file = new URL(`../../fixtures/engine/1.0.0-${prior}.deflated`, import.meta.url)
  return Uint8Array.from(inflateRawSync(readFileSync(file)))
}

const OF_THEIR_TIME = ENGINES.get("1.0.0")!.format

/** Fixed, whatever prior one would learn today. */
const LEARNT = ENGINES.get("1.0.0")!.unpack(KEPT[1]!).prior

function digestOf(engine: Engine, snapshots: readonly Uint8Array[]): string {
  const lists = snapshots.flatMap((bytes) => {
    const rank = openWith(engine, bytes, ENGINES)
    return [
      ...PROFILES.map((profile) => rank({ profile, limit: 50 })),
      rank({ profile: PROFILES[0]!, together: PROFILES[1], limit: 20 }),
      rank({ profile: PROFILES[0]!, seed: "session", limit: 20 }),
    ].map(listText)
  })
  expect(new Set(lists).size).toBe(lists.length)
  return createHash("sha256").update(lists.join("\n")).digest("hex")
}

test("an engine version stands for its lists, byte for byte", () => {
  const snapshots = [undefined, LEARNT].map((prior) => encodeSnapshot(CARS, { stockVersion: 7, prior }))
  expect([...ENGINES.keys()][0]).toBe(ENGINE_VERSION)
  expect(digestOf(ENGINES.get(ENGINE_VERSION)!, snapshots)).toBe(LISTS[ENGINE_VERSION])
})

test("a frozen engine gives the same lists from the snapshots of its time, which every engine opens", () => {
  expect(ENGINES.size).toBe(Object.keys(LISTS).length)
  expect(ENGINES.size).toBeLessThanOrEqual(3)
  for (const [version, engine] of ENGINES) {
    // Who reads their format writes them again; the others open them by whoever does.
    if (engine.format === OF_THEIR_TIME) expect(engine.pack(engine.unpack(KEPT[1]!))).toEqual(KEPT[1])
    expect(digestOf(engine, KEPT)).toBe(LISTS[version])
  }
})

test("a frozen engine is what its first line says, and neither worker nor browser comes near it", () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url))
  const frozen = readdirSync(`${root}src/engine/replay/frozen`).filter((name) => name.endsWith(".js"))
  expect(frozen.map((name) => name.slice(0, -3)).sort()).toEqual([...ENGINES.keys()].slice(1).sort())
  for (const name of frozen) {
    const text = readFileSync(`${root}src/engine/replay/frozen/${name}`, "utf8")
    const [head, code] = [text.slice(0, text.indexOf("\n")), text.slice(text.indexOf("\n") + 1)]
    expect(head).toMatch(/^\/\/ Engine \d+\.\d+\.\d+ of commit [0-9a-f]{40}, sha256 of all below [0-9a-f]{64}$/)
    expect(head.slice(-64)).toBe(createHash("sha256").update(code).digest("hex"))
  }
  const importers = ["src", "web"].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`)
      .filter((name) => /replay\/engines|frozen\/\d/.test(readFileSync(root + name, "utf8"))),
  )
  expect(importers).toEqual(["src/engine/replay/engines.ts"])
})
