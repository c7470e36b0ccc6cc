/**
 * Five projects, by what runs where: unit and protocol in Node, worker and isolation inside workerd (with the
 * bindings of wrangler.toml), e2e in Node driving a real browser. All but unit have the stack.
 */
import { fileURLToPath } from "node:url"
import { cloudflareTest } from "@cloudflare/vitest-pool-workers"
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config"

const root = fileURLToPath(new URL("..", import.meta.url))

function project(name: string, test: TestProjectInlineConfiguration["test"] = {}): TestProjectInlineConfiguration {
  return { root, test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], testTimeout: 20_000, ...test } }
}

function withStack(name: string, test: TestProjectInlineConfiguration["test"] = {}): TestProjectInlineConfiguration {
  return project(name, { globalSetup: "test/support/global-setup.ts", hookTimeout: 60_000, ...test })
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
      project("unit"),
      inWorkerd("worker"),
      inWorkerd("isolation"),
      withStack("protocol"),
      withStack("e2e", { testTimeout: 60_000 }),
    ],
  },
})
