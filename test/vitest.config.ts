/**
 * Five projects, by what runs where: unit and protocol in Node, worker and isolation inside workerd (with the
 * bindings of wrangler.toml), e2e in Node driving a real browser. All but unit have the stack.
 *
 * Two files run at once also on two cores: half of the tests wait for a process to start or to end. Files share their
 * worker, and with it what modules remember (a new workerd a file is 5 s of work): a test has its own tenant, role,
 * key and folder, and kills or counts nothing but its own.
 */
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { cloudflareTest } from "@cloudflare/vitest-pool-workers"
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config"

const root = fileURLToPath(new URL("..", import.meta.url))

const shared = {
  isolate: false,
  maxWorkers: Math.max(2, availableParallelism()),
  // Wide: they end what hangs, and a busy machine is no failure.
  testTimeout: 90_000,
  hookTimeout: 90_000,
  // What is waited for comes at once on an idle machine; how long a busy one takes is not what is tested.
  expect: { poll: { timeout: 10_000 } },
}

type Settings = TestProjectInlineConfiguration["test"]

function project(name: string, test: Settings = {}): TestProjectInlineConfiguration {
  return { root, test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...shared, ...test } }
}

function withStack(name: string, test: Settings = {}): TestProjectInlineConfiguration {
  return project(name, { globalSetup: "test/support/global-setup.ts", ...test })
}

function inWorkerd(name: string): TestProjectInlineConfiguration {
  const plugin = cloudflareTest(({ inject }) => {
    const { POSTGRES_URL: _, REDIS_URL: __, ...bindings } = inject("stack")
    const assets = { directory: inject("pages") }
    return { wrangler: { configPath: "wrangler.toml" }, miniflare: { bindings, assets } }
  })
  return { ...withStack(name), plugins: [plugin] }
}

export default defineConfig({
  root,
  test: {
    projects: [
      project("unit", { setupFiles: "test/support/examples.ts" }),
      inWorkerd("worker"),
      inWorkerd("isolation"),
      // Each file alone: drizzle sets the driver's type parsers for all that share a process with it.
      withStack("protocol", { setupFiles: "test/support/examples.ts", isolate: true }),
      withStack("e2e"),
    ],
  },
})
