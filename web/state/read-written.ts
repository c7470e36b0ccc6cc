/** What a shopper has typed into the contact form, and for which car. */
export interface Written {
  readonly carId: string
  readonly name: string
  readonly phone: string
  readonly message: string
}

/** Kept text as it is if it still looks like ours, else none. */
export function readWritten(kept: unknown): Written | null {
  const { carId, name, phone, message } = (kept ?? {}) as Partial<Record<keyof Written, unknown>>
  const whole =
    typeof carId === "string" && typeof name === "string" && typeof phone === "string" && typeof message === "string"
  return whole ? { carId, name, phone, message } : null
}
