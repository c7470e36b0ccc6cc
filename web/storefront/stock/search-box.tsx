import { Search } from "lucide-react"
import { useEffect, useRef, useState } from "react"

/** Searches while typing, after a short rest; Enter searches at once. */
export function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value)
  const latest = useRef(onChange)
  const asked = useRef(value)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    // Changed from outside: a chip was taken off, or the shopper went back.
    if (value !== asked.current) setText(value)
    asked.current = value
  }, [value])
  useEffect(() => {
    if (text.trim() === asked.current) return
    const timer = setTimeout(() => {
      asked.current = text.trim()
      latest.current(text.trim())
    }, 300)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault()
        asked.current = text.trim()
        onChange(text.trim())
      }}
    >
      <Search size={20} strokeWidth={2} aria-hidden="true" />
      <input
        type="search"
        className="search__input"
        aria-label="Procurar no estoque"
        placeholder="Modelo, ou “SUV até 80 mil”"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}
