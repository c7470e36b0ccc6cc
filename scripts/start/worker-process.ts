/** The process of the worker: runs the order in the file it is told, until SIGTERM. Started by serve.ts. */
import { readFileSync } from "node:fs"
import { type Order, runInWorkerd } from "./runtime.ts"

const runtime = runInWorkerd(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Order)
process.once("SIGTERM", () => void runtime.dispose().then(() => process.exit(0)))
await runtime.ready
