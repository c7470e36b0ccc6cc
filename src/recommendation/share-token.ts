import { z } from "zod"
import { deflate, inflate } from "../base/deflate.ts"
import { DomainError } from "../base/errors.ts"
import { createSigner, fromHex, toHex } from "../base/hmac.ts"
import { Profile } from "../contract/profile.ts"
import type { TenantContext } from "../storage/context.ts"

/** Days after which a link opens no more: as long as cars that left are still in the stock, so that each is known. */
const LIFETIME_MS = 30 * 86_400_000

const ASKED = { profile: Profile.optional(), profiles: z.tuple([Profile, Profile]).optional() }

/** The links of before: every car by its whole id and title. None is made any more; the last opens until its end. */
const Lengthy = z.object({
  v: z.literal(1),
  ...ASKED,
  at: z.number().int(),
  before: z.array(z.tuple([z.uuid(), z.string(), z.number()])),
})

/** `cars`: the ends of the cars' ids, six bytes each; the beginning of a UUIDv7 is time, and would be half of a link. */
const Short = z.object({
  v: z.literal(2),
  ...ASKED,
  at: z.number().int(),
  cars: z.base64url(),
  prices: z.array(z.number()),
})

const Payload = z.discriminatedUnion("v", [Lengthy, Short])

/** What a link carries; `at` is when it was made, in milliseconds since the epoch. */
export interface Shared {
  readonly profile?: Profile | undefined
  readonly profiles?: [Profile, Profile] | undefined
  readonly at: number
  /** The list as it was: the last twelve hex digits of each car's id, and its price in BRL. */
  readonly before: readonly { readonly end: string; readonly price: number }[]
}

/** Longer ones are none of ours. */
const MOST_CHARACTERS = 8000
const TOKEN = /^([\w-]+)\.(?:([\w-]{43})|([0-9a-f]{64}))$/
const BASE64 = { alphabet: "base64url", omitPadding: true } as const
const END = 12

export const untilOf = ({ at }: Shared): number => at + LIFETIME_MS

/** How a link names a car. */
export const endOf = (id: string): string => id.slice(-END)

/**
 * `{deflated JSON}.{HMAC}` under a key of this tenant's own, so that another tenant's link opens nothing here.
 * Throws DomainError `too_large` where the answers are more than a link can carry.
 */
export async function sealShare(ctx: TenantContext, keyHex: string, shared: Shared): Promise<string> {
  const { before, ...asked } = shared
  const cars = fromHex(before.map(({ end }) => end).join("")).toBase64(BASE64)
  const payload: z.infer<typeof Short> = { v: 2, ...asked, cars, prices: before.map(({ price }) => price) }
  const bytes = Uint8Array.from(new TextEncoder().encode(JSON.stringify(payload)))
  const body = (await deflate(bytes)).toBase64(BASE64)
  const mac = fromHex(await (await signerOf(ctx, keyHex)).sign(body)).toBase64(BASE64)
  const token = `${body}.${mac}`
  if (token.length <= MOST_CHARACTERS) return token
  throw new DomainError("too_large", { detail: "São respostas demais para um link." })
}

/** What a token carries that this tenant signed; undefined for any other. Unpacks only what is signed. */
export async function openShare(ctx: TenantContext, keyHex: string, token: string): Promise<Shared | undefined> {
  const [, body, mac, hex] = token.length > MOST_CHARACTERS ? [] : (TOKEN.exec(token) ?? [])
  if (body === undefined) return undefined
  const signed = hex ?? toHex(Uint8Array.fromBase64(mac ?? "", { alphabet: "base64url" }))
  // The last character has two bits to spare: one spelling of a signature is enough.
  if (mac !== undefined && fromHex(signed).toBase64(BASE64) !== mac) return undefined
  if (!(await (await signerOf(ctx, keyHex)).verify(body, signed))) return undefined
  const bytes = await inflate(Uint8Array.fromBase64(body, { alphabet: "base64url" }))
  const payload = Payload.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  if (payload === undefined) return undefined
  const { profile, profiles, at } = payload
  return { profile, profiles, at, before: payload.v === 1 ? lengthy(payload) : short(payload) }
}

const lengthy = ({ before }: z.infer<typeof Lengthy>) => before.map(([id, , price]) => ({ end: endOf(id), price }))

function short({ cars, prices }: z.infer<typeof Short>): Shared["before"] {
  const ends = toHex(Uint8Array.fromBase64(cars, { alphabet: "base64url" }))
  return prices.map((price, k) => ({ end: ends.slice(END * k, END * (k + 1)), price }))
}

async function signerOf(ctx: TenantContext, keyHex: string) {
  return createSigner(await createSigner(keyHex).sign(`share-key:${ctx.tenant.slug}`))
}
