import { readdirSync, readFileSync } from "node:fs"
import { inflateRawSync } from "node:zlib"
import { expect, it } from "vitest"
import { type Asked, CorruptSnapshot, type ListedCar, listText, openWith } from "../../../src/engine/index.ts"
import { ENGINES } from "../../../src/engine/replay/engines.ts"
import { ENGINE_VERSION } from "../../../src/engine/version.ts"

/** What a release left: a snapshot as it wrote it, and lists that it showed out of it. */
interface Left {
  readonly engine: string
  /** Deflated, in base64. */
  readonly snapshot: string
  readonly logged: readonly { readonly asked: Asked; readonly items: readonly ListedCar[] }[]
}

const folder = new URL("../../fixtures/engine/", import.meta.url)
const left = readdirSync(folder)
  .filter((name) => name.endsWith("-logged.deflated"))
  .map((name) => JSON.parse(inflateRawSync(readFileSync(new URL(name, folder))).toString()) as Left)
const bytesOf = ({ snapshot }: Left): Uint8Array => Uint8Array.from(inflateRawSync(Buffer.from(snapshot, "base64")))

it("there is one for each version before this one, made by the release itself", () => {
  expect(left.map(({ engine }) => engine).sort()).toEqual(
    [...ENGINES.keys()].filter((v) => v !== ENGINE_VERSION).sort(),
  )
})

it.each(left.map((one) => [one.engine, one] as const))(
  "lists that %s showed come out again byte for byte",
  (engine, one) => {
    const again = openWith(ENGINES.get(engine)!, bytesOf(one), ENGINES)
    const texts = one.logged.map(({ items }) => listText(items))
    expect(one.logged.map(({ asked }) => listText(again(asked)))).toEqual(texts)
    expect(new Set(texts).size).toBe(6)
    // They tell the versions apart (control): another's lists are others.
    const [, other] = [...ENGINES].find(([version]) => version !== engine && version !== ENGINE_VERSION)!
    const others = openWith(other, bytesOf(one), ENGINES)
    expect(one.logged.map(({ asked }) => listText(others(asked)))).not.toEqual(texts)
  },
)

it("a snapshot of a format that no engine reads is refused by name, never read for another", () => {
  const bytes = bytesOf(left[0]!)
  for (const format of [0, 1, 99, 0xffffffff]) {
    const other = bytes.slice()
    new DataView(other.buffer).setUint32(4, format, true)
    for (const engine of ENGINES.values()) {
      expect(() => openWith(engine, other, ENGINES)).toThrow(new CorruptSnapshot(`no engine reads format ${format}`))
      expect(() => engine.open(other)).toThrow(/another format/)
    }
  }
})
