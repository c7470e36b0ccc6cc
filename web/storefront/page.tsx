import { useEffect } from "react"
import { useShop } from "../shop.tsx"

/** Names the page in the tab and in the history; the worker has written the first one already. */
export function usePage(title: string): void {
  const { config } = useShop()
  const whole = title === config.name ? `${config.name}: carros no estoque` : `${title} · ${config.name}`
  useEffect(() => {
    document.title = whole
  }, [whole])
}
