import { z } from "zod"
import { deflate, inflate } from "../base/deflate.ts"
import { DomainError } from "../base/errors.ts"
import { createSigner } from "../base/hmac.ts"
import { Profile } from "../contract/profile.ts"
import type { TenantContext } from "../storage/context.ts"

/** What a link carries; times are milliseconds since the epoch. */
export const SharePayload = z.object({
  v: z.literal(1),
  profile: Profile.optional(),
  profiles: z.tuple([Profile, Profile]).optional(),
  at: z.number().int(),
  until: z.number().int(),
  before: z.array(z.tuple([z.uuid(), z.string(), z.number()])),
})
export type SharePayload = z.infer<typeof SharePayload>

/** Longer ones are none of ours. */
const MOST_CHARACTERS = 8000
const TOKEN = /^([\w-]+)\.([0-9a-f]{64})$/
const BASE64 = { alphabet: "base64url", omitPadding: true } as const

/**
 * `{deflated JSON}.{HMAC}` under a key of this tenant's own, so that another tenant's link opens nothing here.
 * Throws DomainError `too_large` where the answers are more than a link can carry.
 */
export async function sealShare(ctx: TenantContext, keyHex: string, payload: SharePayload): Promise<string> {
  const bytes = Uint8Array.from(new TextEncoder().encode(JSON.stringify(payload)))
  const body = (await deflate(bytes)).toBase64(BASE64)
  const token = `${body}.${await (await signerOf(ctx, keyHex)).sign(body)}`
  if (token.length <= MOST_CHARACTERS) return token
  throw new DomainError("too_large", { detail: "São respostas demais para um link." })
}

/** The payload of a token that this tenant signed; undefined for any other. Unpacks only what is signed. */
export async function openShare(ctx: TenantContext, keyHex: string, token: string): Promise<SharePayload | undefined> {
  const [, body, mac] = token.length > MOST_CHARACTERS ? [] : (TOKEN.exec(token) ?? [])
  if (body === undefined || mac === undefined) return undefined
  if (!(await (await signerOf(ctx, keyHex)).verify(body, mac))) return undefined
  const bytes = await inflate(Uint8Array.fromBase64(body, { alphabet: "base64url" }))
  return SharePayload.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
}

async function signerOf(ctx: TenantContext, keyHex: string) {
  return createSigner(await createSigner(keyHex).sign(`share-key:${ctx.tenant.slug}`))
}
