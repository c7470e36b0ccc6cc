import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"

/** How a command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const OURS = /^(?:DATABASE_URL|UPSTASH_|TENANT_TOKEN_KEY|SESSION_KEY|PLATFORM_TOKEN|BASE_DOMAIN|DATA_DIR|PORT)/

/** This process' environment without what names a stack, and `own`. */
export function cleanEnvironment(own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))), ...own }
}

/** Runs `scripts/NAME.ts` as a process of its own, with nobody at the terminal, and waits for its end. */
export async function runScript(name: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const script = fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [script, ...words], {
    env: cleanEnvironment(env),
    stdio: ["ignore", "pipe", "pipe"],
  })
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number | null]>,
  ])
  return { code, out, err }
}
