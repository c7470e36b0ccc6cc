import { isUtf8 } from "node:buffer"
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
  if (typeof text !== "string" || !/^[\x20-\x7e]*$/.test(text)) throw refusal(`invalid header: ${HEADER}`)
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url)
    throw refusal(
      `invalid connection string: ${/^[a-z][\w+.-]*:/i.test(text) ? "not a URL" : "relative URL without a base"}`,
    )
  if (url.protocol !== "postgres:" && url.protocol !== "postgresql:") throw refusal("incorrect scheme")
  if (!url.pathname.startsWith("/")) throw refusal("missing database name")
  // An empty name is Postgres' to judge: it takes the user's for it.
  const database = decodeName(url.pathname.split("/")[1] ?? "")
  const user = decodeName(url.username)
  if (user === "") throw refusal("missing username")
  // Tokens are for projects with an identity provider; ours has passwords only.
  if (headers.authorization !== undefined || url.password === "") {
    throw refusal("missing authentication credentials: required password")
  }
  if (url.hostname === "") throw refusal("missing hostname")
  const login = {
    user,
    password: decode(url.password).toString("utf8"),
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
    .filter((word) => !/^(?:(?:endpoint|project)=|neon_\w+:)/.test(word))
    .join(" ")
}

/** A database's or a role's name, which must be text. */
function decodeName(text: string): string {
  const name = decode(text)
  if (!isUtf8(name)) throw refusal("invalid username: not UTF-8")
  return name.toString("utf8")
}

/** Percent-decoding that leaves a stray % alone: passwords have them. */
function decode(ascii: string): Buffer {
  const bytes = ascii.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1")
}

function refusal(message: string): HttpFailure {
  return new HttpFailure(400, message)
}
