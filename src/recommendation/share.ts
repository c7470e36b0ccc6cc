import { DomainError } from "../base/errors.ts"
import type { Profile } from "../contract/profile.ts"
import { TEN } from "../contract/ten.ts"
import type { SharedList, ShareRequest } from "../contract/share.ts"
import { listFor } from "../engine/index.ts"
import type { TenantContext } from "../storage/context.ts"
import { askedBy } from "./asked.ts"
import { carsThen, changesSince, titleOf } from "./share-changes.ts"
import { endOf, openShare, sealShare, type Shared, untilOf } from "./share-token.ts"
import type { StockCache } from "./stock-cache.ts"

export interface ShareParts {
  readonly stocks: StockCache
  /** 64 hex digits; each tenant's own key is derived from it. */
  readonly sessionKey: string
}

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
  const shared: Shared = {
    ...asked,
    at: now,
    before: items.map(({ car: { id, price } }) => ({ end: endOf(id), price })),
  }
  return { token: await sealShare(ctx, sessionKey, shared), expiresAt: new Date(untilOf(shared)).toISOString() }
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
  const shared = await openShare(ctx, sessionKey, token)
  if (shared === undefined) throw new DomainError("not_found", { detail: "Este link não é válido nesta loja." })
  if (untilOf(shared) <= now) throw new DomainError("not_found", { detail: "Este link venceu. Peça um novo." })
  const { profile, profiles, at } = shared
  const stock = await stocks.get(ctx)
  const before = carsThen(stock, shared)
  const list = listFor(stock, askedBy({ profile, profiles, limit: TEN }))
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(profiles === undefined ? {} : { profiles }),
    sharedAt: new Date(at).toISOString(),
    expiresAt: new Date(untilOf(shared)).toISOString(),
    versions: list.versions,
    before: before.map(({ car, price }) => ({ carId: car.id, title: titleOf(car), price })),
    now: list.items.map(({ car }) => car.id),
    changes: changesSince(before, list.items),
  }
}

/** Whether a link opens: this tenant's, as it was made, and not past its time. */
export async function isOpen(
  ctx: TenantContext,
  sessionKey: string,
  token: string,
  now = Date.now(),
): Promise<boolean> {
  const shared = await openShare(ctx, sessionKey, token)
  return shared !== undefined && untilOf(shared) > now
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
