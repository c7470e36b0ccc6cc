import { inject } from "vitest"

/** The two demo dealers, as the browser addresses them. */
export const DEALERS = ["robustcar", "autocenter"] as const
export type Dealer = (typeof DEALERS)[number]

export const addressOf = (dealer: Dealer): string => `http://${dealer}.localhost:${inject("app").port}`
