import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { runScript } from "./cli.ts"

const SLUG = `c${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`
const HEADER = "ref;marca;modelo;ano;km;preco"
const CARS = Array.from({ length: 10 }, (_, i) => `R${i};Fiat;Uno;2019;${50_000 + i};${30_000 + i}`)
let folder: string
const run = (name: string, ...words: string[]) => runScript(name, words, { ...inject("stack") })

/** Imports a file of these contents. */
async function importing(contents: string | Uint8Array, ...flags: string[]) {
  const path = join(folder, "stock.csv")
  writeFileSync(path, contents)
  const { code, out, err } = await run("stock", "import", SLUG, path, ...flags)
  return { code, out, err: err.trim() }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "carmatch-stock-"))
  const { code, err } = await run("tenant", "create", SLUG, "--name", "Loja", "--plan", "professional")
  expect(code, err).toBe(0)
  expect(await importing(gzipSync([HEADER, ...CARS].join("\n")))).toMatchObject({
    code: 0,
    out: expect.stringContaining("10 inserted") as unknown,
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

test("an error names the flag that helps, and what it stopped has changed nothing", { timeout: 60_000 }, async () => {
  const fleet = CARS.map((_, i) => `Loja,FIAT,UNO,2019,${i + 1000},30000`).join("\n")
  const unnamed = await importing(fleet)
  expect([unnamed.code, unnamed.err]).toEqual([
    1,
    expect.stringMatching(/--columns make,model.*\(invalid\) A dealer would read: “.*reconheci .*”$/),
  ])
  const removal = await importing([HEADER, ...CARS.slice(4)].join("\n"), "--full")
  expect([removal.code, removal.err]).toEqual([
    1,
    expect.stringMatching(/--yes\. \(conflict\) A dealer would read: “A importação completa tiraria 4 .*”$/),
  ])
  const unlabelled = [HEADER, ...CARS].map((line) => line.slice(line.indexOf(";") + 1)).join("\n")
  const doubles = await importing(unlabelled)
  expect([doubles.code, doubles.err]).toEqual([
    1,
    expect.stringMatching(/--full.*\(conflict\) A dealer would read: “10 dos 10 carros.*em dobro.*”$/),
  ])
  const dry = await importing(unlabelled, "--dry-run")
  expect([dry.code, dry.out]).toEqual([0, expect.stringMatching(/note: “Seria recusada\. 10 dos 10[^]*”\n[^]*--yes/)])
  expect((await importing([HEADER, ...CARS].join("\n"))).out).toContain("10 unchanged")
})

test("a file that is none, or too large, is one sentence", { timeout: 60_000 }, async () => {
  const missing = await run("stock", "import", SLUG, join(folder, "nothing.csv"))
  expect([missing.code, missing.err.trim()]).toEqual([
    1,
    expect.stringMatching(/^Cannot read .*no such file\. \(invalid\)$/),
  ])
  const large = join(folder, "large.csv")
  writeFileSync(large, HEADER)
  truncateSync(large, 300 * 1024 * 1024)
  const refused = await run("stock", "import", SLUG, large)
  expect([refused.code, refused.err.trim()]).toEqual([1, expect.stringMatching(/larger than 20 MB\. \(too_large\)$/)])
  const pdf = await importing("%PDF-1.7 x")
  expect([pdf.code, pdf.err]).toEqual([
    1,
    expect.stringMatching(/^It cannot .*\(invalid\) A dealer .*“O arquivo não é texto: parece um PDF.*”$/),
  ])
})

test("a FIPE table is loaded for every dealer, and again without a change", { timeout: 60_000 }, async () => {
  const path = join(folder, "fipe.csv")
  const load = async (text: string, ...flags: string[]) => {
    writeFileSync(path, gzipSync(text))
    return run("stock", "fipe", path, ...flags)
  }
  // Before the months that other suites load into this stack.
  const table = '"R$ 31.000,00",Lada,Laika 1.6 4p,1994,Gasolina,900011-9,maio de 2000 ,1,G\n'
  await importing("ref;marca;modelo;versao;ano;preco\nL;Lada;Laika;1.6;1994;30000")
  const first = await load(table, "--json")
  expect(first.code, first.err).toBe(0)
  const report = JSON.parse(first.out) as { tenants: object[] }
  expect(report).toMatchObject({ months: [{ month: "2000-05", prices: 1, codes: 1, outcome: "loaded" }] })
  expect(report.tenants).toContainEqual(expect.objectContaining({ slug: SLUG, asked: 11 }))
  const again = await load(table)
  expect(again.out).toMatch(/^2000-05 unchanged: 1 prices of 1 models\n/)
  expect(again.out).toMatch(
    new RegExp(`${SLUG}: \\d+ of 11 cars without a price of their own found in 20\\d\\d-\\d\\d, 0 changed`),
  )
  expect((await load(table, "--month", "maio")).code).toBe(2)

  // One mistyped row would be the newest month, and take every other car's price away.
  const rows = Array.from({ length: 10 }, (_, n) => table.replace("900011-9", `90002${n}-0`))
  const mixed = [...rows, rows[0]!.replace("maio", "agosto")].join("").replaceAll("maio", "julho")
  const part = await load(mixed)
  expect([part.code, part.err]).toEqual([1, expect.stringMatching(/say --yes[^]*2000-08 tem 1 preço e 2000-07 tem 10/)])
  const meant = await load(mixed, "--yes", "--json")
  expect(JSON.parse(meant.out)).toMatchObject({ months: [{ prices: 10 }, { month: "2000-08", prices: 1 }] })
})
