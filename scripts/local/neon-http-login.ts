import type { IncomingHttpHeaders } from "node:http"
import { HttpFailure } from "./neon-http-failure.ts"

/** Who connects to what, as the connection string says. Host and port are ours to know. */
export interface Login {
  user: string
  password: string
  database: string
  applicationName: string
  options: string
}

const HEADER = "neon-connection-string"

/** Reads the login out of the request, refusing in the proxy's words what cannot be one. */
export function readLogin(headers: IncomingHttpHeaders): Login {
  const text = headers[HEADER]
  if (typeof text !== "string" || !/^[\x20-\x7e]+$/.test(text)) throw refusal(`invalid header: ${HEADER}`)
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) throw refusal("invalid connection string: not a URL")
  if (url.protocol !== "postgres:" && url.protocol !== "postgresql:") throw refusal("incorrect scheme")
  if (url.pathname === "") throw refusal("missing database name")
  // An empty name is Postgres' to judge: it takes the user's for it.
  const database = decode(url.pathname.split("/")[1] ?? "")
  const user = decode(url.username)
  if (user === "") throw refusal("missing username")
  // Tokens are for projects with an identity provider; ours has passwords only.
  if (headers.authorization !== undefined || url.password === "") {
    throw refusal("missing authentication credentials: required password")
  }
  if (url.hostname === "") throw refusal("missing hostname")
  const login = {
    user,
    password: decode(url.password),
    database,
    applicationName: url.searchParams.get("application_name") ?? "",
    options: postgresOptions(url.searchParams.get("options") ?? ""),
  }
  // Postgres' first message ends each field with a NUL: one inside would begin another field.
  if (Object.values(login).some((field) => field.includes("\0"))) throw refusal("invalid connection string: NUL inside")
  return login
}

/** Options that name the endpoint are for the proxy, the rest is for Postgres. */
function postgresOptions(options: string): string {
  return options
    .split(/\s+/)
    .filter((word) => !/^(endpoint|project)=/.test(word))
    .join(" ")
}

/** Percent-decoding that leaves a stray % alone: passwords have them. */
function decode(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"))
}

function refusal(message: string): HttpFailure {
  return new HttpFailure(400, message)
}
