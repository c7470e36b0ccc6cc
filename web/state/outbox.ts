import { useEffect } from "react"
import { ApiError, postLead } from "../api.ts"
import { useShop } from "../shop.tsx"
import { type KeptLead, keepToken, nonceFor, type Shopper } from "./shopper.ts"

/**
 * Sends a lead. It is kept in this browser until the server has it or wants it in no shape: a page that is closed on the
 * way, or a refusal that may pass, leaves it to be sent again with the same key.
 */
export async function sendLead(shopper: Shopper, lead: KeptLead): Promise<void> {
  shopper.outbox.set((kept) => [...without(kept, lead.key), lead])
  try {
    const { sessionId } = lead.body
    const { sessionToken } = await postLead(lead.body, lead.key, nonceFor(shopper.session.get(), sessionId))
    keepToken(shopper.session, sessionId, sessionToken)
  } catch (error) {
    const later = error instanceof ApiError && error.temporary
    if (!later) shopper.outbox.set((kept) => without(kept, lead.key))
    throw error
  }
  shopper.outbox.set((kept) => without(kept, lead.key))
}

/** Sends what was kept, when the page opens and when the signal comes back. */
export function useOutbox(): void {
  const { shopper } = useShop()
  useEffect(() => {
    const flush = () => void sendKept(shopper)
    flush()
    window.addEventListener("online", flush)
    return () => window.removeEventListener("online", flush)
  }, [shopper])
}

async function sendKept(shopper: Shopper): Promise<void> {
  for (const lead of shopper.outbox.get()) {
    try {
      await sendLead(shopper, lead)
    } catch {
      // Still refused: it stays kept, or was dropped because no repetition would help.
    }
  }
}

const without = (leads: readonly KeptLead[], key: string) => leads.filter((lead) => lead.key !== key)
