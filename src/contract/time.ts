import { z } from "zod"

/** An instant: ISO 8601 in UTC with milliseconds, `2026-11-26T02:27:08.123Z`. */
export const Time = z.iso.datetime({ precision: 3 })
