import { z } from "zod"
import { Time } from "./time.ts"

/** Everything held about one session (LGPD, art. 18): what is stored, and what is on its way there. */
export const SessionExport = z.object({
  sessionId: z.uuid(),
  session: z
    .object({
      id: z.uuid(),
      data: z.looseObject({ firstSeen: Time.optional(), lastSeen: Time.optional() }),
      recommendations: z.array(z.uuid()).nullable(),
      meteredAt: Time.nullable(),
      createdAt: Time,
    })
    .nullable(),
  lists: z.array(
    z.object({
      id: z.uuid(),
      createdAt: Time,
      profile: z.unknown(),
      items: z.unknown(),
      engine: z.string(),
      stockVersion: z.number(),
      prior: z.string(),
    }),
  ),
  events: z.array(z.object({ id: z.uuid(), type: z.string(), data: z.unknown(), createdAt: Time })),
  leads: z.array(
    z.object({
      id: z.uuid(),
      carId: z.uuid().nullable(),
      name: z.string(),
      phone: z.string(),
      email: z.string().nullable(),
      message: z.string().nullable(),
      consent: z.object({ textVersion: z.string(), marketing: z.boolean() }),
      status: z.string(),
      createdAt: Time,
    }),
  ),
  steps: z.array(z.object({ day: z.string(), step: z.string() })),
  waitingRecords: z.array(z.looseObject({})),
  waitingLeads: z.array(z.looseObject({})),
})
export type SessionExport = z.infer<typeof SessionExport>
