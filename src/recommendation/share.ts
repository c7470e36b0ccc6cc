import { DomainError } from "../base/errors.ts"
import type { Profile } from "../contract/profile.ts"
import type { RecommendedCar } from "../contract/recommendation.ts"
import type { SharedChange, SharedList, ShareRequest } from "../contract/share.ts"
import { listFor, type Stock } from "../engine/index.ts"
import type { TenantContext } from "../storage/context.ts"
import { askedBy } from "./asked.ts"
import { openShare, sealShare, type SharePayload } from "./share-token.ts"
import type { StockCache } from "./stock-cache.ts"

export interface ShareParts {
  readonly stocks: StockCache
  /** 64 hex digits; each tenant's own key is derived from it. */
  readonly sessionKey: string
}

const LIFETIME_MS = 30 * 86_400_000
const TEN = 10
const MOST_SIGNS = 30

/**
 * A signed token for a list: the answers without personal data, and the list as it is now. Lives 30 days. Throws DomainError
 * `too_large` for more answers than a link can carry, `unavailable` when no stock can be had.
 */
export async function shareList(
  ctx: TenantContext,
  { stocks, sessionKey }: ShareParts,
  { profile, profiles }: ShareRequest,
  now = Date.now(),
): Promise<{ token: string; expiresAt: string }> {
  const asked =
    profiles === undefined
      ? { profile: profile && impersonal(profile) }
      : { profiles: [impersonal(profiles[0]), impersonal(profiles[1])] as [Profile, Profile] }
  const { items } = listFor(await stocks.get(ctx), askedBy({ ...asked, limit: TEN }))
  const before = items.map(({ car }): [string, string, number] => [car.id, titleOf(car), car.price])
  const payload: SharePayload = { v: 1, ...asked, at: now, until: now + LIFETIME_MS, before }
  return { token: await sealShare(ctx, sessionKey, payload), expiresAt: new Date(payload.until).toISOString() }
}

/**
 * What a link holds, ranked anew on today's stock, and what changed since. Throws DomainError `not_found` for a token
 * that is not this tenant's, was tampered with or is past its time; `unavailable` when no stock can be had.
 */
export async function openSharedList(
  ctx: TenantContext,
  { stocks, sessionKey }: ShareParts,
  token: string,
  now = Date.now(),
): Promise<SharedList> {
  const payload = await openShare(ctx, sessionKey, token)
  if (payload === undefined) throw new DomainError("not_found", { detail: "Este link não é válido nesta loja." })
  if (payload.until <= now) throw new DomainError("not_found", { detail: "Este link venceu. Peça um novo." })
  const { profile, profiles, at, until, before } = payload
  const stock = await stocks.get(ctx)
  const list = listFor(stock, askedBy({ profile, profiles, limit: TEN }))
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(profiles === undefined ? {} : { profiles }),
    sharedAt: new Date(at).toISOString(),
    expiresAt: new Date(until).toISOString(),
    versions: list.versions,
    before: before.map(([carId, title, price]) => ({ carId, title, price })),
    now: list.items.map(({ car }) => car.id),
    changes: changesSince(stock, before, list.items),
  }
}

/**
 * The answers that rank, and nothing that tells of a person: no payment or trade-in, no clicks, of the rest the last
 * signs only, and no free text that could be a number, an address or a name with one.
 */
export function impersonal({
  budget,
  evidence,
  makesLiked,
  makesAvoided,
  mustHave,
  colors,
  ...answers
}: Profile): Profile {
  const { payment: _payment, ...money } = budget
  const plain = (key: string, texts: readonly string[] | undefined) => {
    const kept = texts?.filter((text) => text.length <= 40 && !/[@/]|\d{4}|https?:/i.test(text)) ?? []
    return kept.length > 0 ? { [key]: kept } : {}
  }
  const signs = evidence?.filter(({ kind }) => kind !== "click").slice(-MOST_SIGNS) ?? []
  return {
    ...answers,
    budget: money,
    ...plain("makesLiked", makesLiked),
    ...plain("makesAvoided", makesAvoided),
    ...plain("mustHave", mustHave),
    ...plain("colors", colors),
    ...(signs.length > 0 ? { evidence: signs } : {}),
  }
}

function changesSince(stock: Stock, then: SharePayload["before"], items: readonly RecommendedCar[]): SharedChange[] {
  const now = new Set(items.map(({ car }) => car.id))
  const before = new Set(then.map(([id]) => id))
  const changes = then.flatMap(([carId, title, price]): SharedChange[] => {
    const index = stock.indexOf(carId)
    const say = (kind: SharedChange["kind"], text: string): SharedChange[] => [{ carId, kind, title, text }]
    if (index === undefined) return say("gone", "saiu do estoque")
    const car = stock.car(index)
    if (car.status === "sold") return say("sold", "vendido")
    if (car.status === "reserved") return say("reserved", "reservado")
    if (car.status === "removed") return say("gone", "saiu do estoque")
    const moved = car.price - price
    return [
      ...(moved < 0 ? say("cheaper", `baixou ${brl(-moved)}`) : moved > 0 ? say("dearer", `subiu ${brl(moved)}`) : []),
      ...(now.has(carId) ? [] : say("left", "saiu dos dez primeiros")),
    ]
  })
  const entered = items.flatMap(({ car, rank }): SharedChange[] =>
    before.has(car.id)
      ? []
      : [{ carId: car.id, kind: "entered", title: titleOf(car), text: `entrou na lista, em ${rank}º` }],
  )
  return [...changes, ...entered]
}

function titleOf({ make, model, modelYear }: RecommendedCar["car"]): string {
  return `${make} ${model} ${modelYear}`
}

/** "R$ 1.500", with centavos only where there are some. */
function brl(value: number): string {
  const [whole = "0", cents = "00"] = value.toFixed(2).split(".")
  return `R$\u00a0${whole.replace(/\B(?=(\d{3})+$)/g, ".")}${cents === "00" ? "" : `,${cents}`}`
}
