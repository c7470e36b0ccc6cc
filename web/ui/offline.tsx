import { WifiOff } from "lucide-react"
import { useSyncExternalStore } from "react"

/** Says that there is no signal, and what still works. */
export function Offline() {
  const online = useOnline()
  return (
    <div role="status" className="offline-place">
      {online ? null : (
        <p className="offline">
          <WifiOff size={20} strokeWidth={2} aria-hidden="true" />
          Sem sinal. O que já abriu segue funcionando; o envio espera.
        </p>
      )}
    </div>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed)
  window.addEventListener("offline", changed)
  return () => {
    window.removeEventListener("online", changed)
    window.removeEventListener("offline", changed)
  }
}
