import type { IncomingHttpHeaders } from "node:http"
import { decodeUtf8 } from "./http-body.ts"
import { isObject, parseJson, type Json } from "./json-text.ts"
import { HttpFailure } from "./neon-http-failure.ts"
import { toPgText } from "./neon-http-params.ts"

/** One statement with its parameters as Postgres texts. */
export interface Statement {
  text: string
  params: (string | null)[]
  /** Rows as arrays rather than objects; the request's header decides where it is undefined. */
  arrayMode: boolean | undefined
}

export type Payload = { kind: "single"; statement: Statement } | { kind: "batch"; statements: Statement[] }

export interface RequestOptions {
  rawText: boolean
  arrayMode: boolean
  isolationLevel: string | undefined
  readOnly: boolean
  deferrable: boolean
}

const ISOLATION_LEVELS: Readonly<Record<string, string>> = {
  ReadUncommitted: "READ UNCOMMITTED",
  ReadCommitted: "READ COMMITTED",
  RepeatableRead: "REPEATABLE READ",
  Serializable: "SERIALIZABLE",
}

/** Reads the headers that say how to run and how to answer. Only the exact word `true` is true. */
export function readOptions(headers: IncomingHttpHeaders): RequestOptions {
  const isolationLevel = header(headers, "neon-batch-isolation-level")
  if (isolationLevel !== undefined && !Object.hasOwn(ISOLATION_LEVELS, isolationLevel)) {
    throw new HttpFailure(400, "invalid isolation level")
  }
  return {
    rawText: header(headers, "neon-raw-text-output") === "true",
    arrayMode: header(headers, "neon-array-mode") === "true",
    isolationLevel,
    readOnly: header(headers, "neon-batch-read-only") === "true",
    deferrable: header(headers, "neon-batch-deferrable") === "true",
  }
}

/** The statement that begins a batch's transaction. */
export function beginStatement(options: RequestOptions): string {
  const modes = [
    options.isolationLevel && `ISOLATION LEVEL ${ISOLATION_LEVELS[options.isolationLevel] ?? ""}`,
    options.readOnly && "READ ONLY",
    options.deferrable && "DEFERRABLE",
  ].filter(Boolean)
  return `START TRANSACTION ${modes.join(", ")}`.trimEnd()
}

/** The batch options as the proxy repeats them in the answer. */
export function echoedHeaders(options: RequestOptions): Record<string, string> {
  return {
    ...(options.isolationLevel === undefined ? {} : { "neon-batch-isolation-level": options.isolationLevel }),
    ...(options.readOnly ? { "neon-batch-read-only": "true" } : {}),
    ...(options.deferrable ? { "neon-batch-deferrable": "true" } : {}),
  }
}

/** Reads the body: one statement, or a batch of them. */
export function readPayload(body: Buffer): Payload {
  let json: Json
  try {
    json = parseJson(decodeUtf8(body))
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : String(error))
  }
  const statement = readStatement(json)
  if (statement) return { kind: "single", statement }
  if (isObject(json) && Array.isArray(json["queries"])) {
    const statements = json["queries"].map(readStatement)
    if (statements.every((item) => item !== null)) return { kind: "batch", statements }
  }
  throw malformed("data did not match any variant of untagged enum Payload")
}

function readStatement(json: Json): Statement | null {
  if (!isObject(json)) return null
  const { query, params = [], arrayMode = null } = json
  if (typeof query !== "string" || !Array.isArray(params)) return null
  if (arrayMode !== null && typeof arrayMode !== "boolean") return null
  return { text: query, params: params.map(toPgText), arrayMode: arrayMode ?? undefined }
}

function malformed(why: string): HttpFailure {
  return new HttpFailure(400, `could not parse the HTTP request body: ${why}`)
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
