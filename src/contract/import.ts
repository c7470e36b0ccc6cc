import { z } from "zod"

/** What an import did, or would do (`dryRun`). Rows are numbered from 1, the header not counted. */
export const ImportReport = z.object({
  inserted: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  rejected: z.array(z.object({ row: z.number().int(), errors: z.array(z.string()) })),
  dryRun: z.boolean(),
  /** What was done that the sender may not expect: ignored columns, a plan that would be refused. */
  warnings: z.array(z.string()),
})
export type ImportReport = z.infer<typeof ImportReport>
