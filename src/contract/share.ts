import { z } from "zod"
import { Profile } from "./profile.ts"
import { Versions } from "./recommendation.ts"

export const ShareRequest = z
  .object({ profile: Profile.optional(), profiles: z.tuple([Profile, Profile]).optional() })
  .refine(({ profile, profiles }) => (profile === undefined) !== (profiles === undefined), {
    path: ["profile"],
    message: "profile ou profiles, um dos dois",
  })
export type ShareRequest = z.infer<typeof ShareRequest>

/** The link's address, and until when it opens (ISO 8601). */
export const ShareAnswer = z.object({ url: z.string(), expiresAt: z.string() })
export type ShareAnswer = z.infer<typeof ShareAnswer>

const CHANGE_KINDS = ["sold", "reserved", "gone", "cheaper", "dearer", "left", "entered"] as const
export const SharedChange = z.object({
  carId: z.uuid(),
  kind: z.enum(CHANGE_KINDS),
  title: z.string(),
  text: z.string(),
})
export type SharedChange = z.infer<typeof SharedChange>

/** What a link holds: the answers, the list as it was, the order of today and what changed in between. */
export const SharedList = z.object({
  profile: Profile.optional(),
  profiles: z.tuple([Profile, Profile]).optional(),
  sharedAt: z.string(),
  expiresAt: z.string(),
  versions: Versions,
  /** Best first; price in BRL. */
  before: z.array(z.object({ carId: z.uuid(), title: z.string(), price: z.number() })),
  now: z.array(z.uuid()),
  changes: z.array(SharedChange),
})
export type SharedList = z.infer<typeof SharedList>
