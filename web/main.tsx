import "./styles/index.css"
import { QueryClientProvider } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import type { TenantConfig } from "../src/contract/tenant.ts"
import { getConfig, postEvents } from "./api.ts"
import { App } from "./app.tsx"
import { readBoot } from "./boot.ts"
import { openCache } from "./data.ts"
import { createFirstList, LIST_LIMIT } from "./ranking/first-list.ts"
import { createRanking } from "./ranking/ranking.ts"
import { reloadForNewRelease } from "./reload.ts"
import { type Shop, ShopProvider } from "./shop.tsx"
import { toProfile } from "./state/answers.ts"
import { createEvents } from "./state/events.ts"
import { sendInBatches } from "./state/event-sender.ts"
import { openShopper } from "./state/shopper.ts"
import { Failure } from "./ui/notice.tsx"

reloadForNewRelease(window)
const boot = readBoot(document)
const root = createRoot(document.getElementById("root") ?? document.body)

// The page came without the worker's data (an old copy, a proxy): ask for the dealer once.
if (boot.config === undefined) getConfig().then(open, fail)
else open(boot.config)

function fail(error: unknown): void {
  root.render(
    <main className="narrow">
      <Failure error={error} retry={() => location.reload()} />
    </main>,
  )
}

function open(config: TenantConfig): void {
  const newId = () => crypto.randomUUID?.() ?? fallbackId()
  const storage = storageOf(() => window.localStorage)
  const shopper = openShopper({ device: storage, tab: storageOf(() => window.sessionStorage) }, newId)
  const ranking = createRanking(boot.stockVersion, (ranker) => {
    const profile = boot.ranks === true ? toProfile(shopper.answers.get()) : undefined
    if (profile !== undefined) ranker.recommend(profile, LIST_LIMIT)
  })
  if (boot.ranks === true) ranking.start()
  const events = createEvents({ storage, session: shopper.session, newId, send: postEvents })
  sendInBatches(events, window)
  const shop: Shop = {
    config,
    boot,
    shopper,
    ranking,
    firstList: createFirstList(shopper.session, ranking.note),
    track: events.track,
    forgetEvents: events.forget,
    now: Date.now(),
    newId,
    moved: { current: false },
  }
  root.render(
    <QueryClientProvider client={openCache(boot, location)}>
      <ShopProvider value={shop}>
        <App />
      </ShopProvider>
    </QueryClientProvider>,
  )
}

/** Merely naming a storage throws where it is forbidden. */
function storageOf(named: () => Storage): Storage | undefined {
  try {
    return named()
  } catch {
    return undefined
  }
}

/** `randomUUID` needs https; a UUIDv4 by hand for http on a plain host. */
function fallbackId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, i) => {
    if (i === 6) return (byte & 0x0f) | 0x40
    return i === 8 ? (byte & 0x3f) | 0x80 : byte
  })
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}
