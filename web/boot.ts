import type { Car } from "../src/contract/car.ts"
import type { CarPage } from "../src/contract/cars.ts"
import type { TenantConfig } from "../src/contract/tenant.ts"

/** What the worker writes into the page, so that the first screen needs no round trip. */
export interface Boot {
  readonly config?: TenantConfig
  readonly stockVersion?: number
  /** The page's first sight is a ranking: engine and stock are on their way already. */
  readonly ranks?: boolean
  /** The first data of the page that was asked for. */
  readonly route?: {
    readonly cars?: CarPage
    readonly car?: Car
    /** Every price in stock, for the start page's histogram. */
    readonly prices?: readonly number[]
  }
}

/** Reads the worker's JSON out of the page; a page without it (or with a broken one) starts empty. */
export function readBoot(page: Document): Boot {
  const text = page.getElementById("carmatch-boot")?.textContent
  if (!text) return {}
  try {
    return JSON.parse(text) as Boot
  } catch {
    return {}
  }
}
