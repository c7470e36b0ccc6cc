import { fileURLToPath } from "node:url"
import { build, type Rolldown } from "vite"

const root = fileURLToPath(new URL("../..", import.meta.url))

/**
 * One file of plain JavaScript out of an entry and all that it imports; the contract's checks, which rank nothing, are
 * left out.
 */
export async function bundle(entry: string): Promise<string> {
  const outputs = (await build({
    root,
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { zod: `${root}web/no-zod.ts` } },
    build: {
      write: false,
      target: "es2024",
      lib: { entry: `${root}${entry}`, formats: ["es"] },
      // Only spaces and comments go: the code stays what was run.
      minify: false,
      rolldownOptions: { output: { minify: { compress: false, mangle: false, codegen: true } } },
    },
  })) as Rolldown.RolldownOutput[]
  const [chunk, ...rest] = outputs.flatMap(({ output }) => output)
  if (chunk?.type !== "chunk" || rest.length > 0) throw new Error(`${entry} is not one file.`)
  return chunk.code
}
