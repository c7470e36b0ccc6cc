import { createContext, useContext } from "react"
import type { TenantConfig } from "../src/contract/tenant.ts"
import type { Boot } from "./boot.ts"
import type { FirstList } from "./ranking/first-list.ts"
import type { Ranking } from "./ranking/ranking.ts"
import type { Track } from "./state/events.ts"
import type { Shopper } from "./state/shopper.ts"

/** What every page may read: the dealer, what this browser remembers, and when the page was opened. */
export interface Shop {
  readonly config: TenantConfig
  readonly shopper: Shopper
  readonly boot: Boot
  readonly ranking: Ranking
  readonly firstList: FirstList
  /** Notes what the shopper did, for the dealer's figures. */
  readonly track: Track
  /** Drops what was noted and not sent. */
  readonly forgetEvents: () => void
  readonly now: number
  readonly newId: () => string
  /** Whether this visit has already moved between pages, so that there is one of ours to go back to. */
  readonly moved: { current: boolean }
}

const Context = createContext<Shop | undefined>(undefined)
export const ShopProvider = Context.Provider

export function useShop(): Shop {
  const shop = useContext(Context)
  if (shop === undefined) throw new Error("useShop outside of ShopProvider")
  return shop
}
