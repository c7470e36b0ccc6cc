/**
 * Two peoples, between whom real ones are taken to lie; what holds for one of them alone proves little. `free`: tastes
 * have nothing to do with the use, priorities are told exactly and against others with the same use, nobody must have
 * an item. `usual`: tastes gather about what the use suggests, priorities are told loosely and against everybody, so
 * that they repeat what the use said, and some must have an item.
 */
export const PEOPLES = {
  free: { follow: 0, loose: 0, against: "own use", mustHave: 0 },
  usual: { follow: 1, loose: 0.25, against: "everybody", mustHave: 0.3 },
} as const
export type People = keyof typeof PEOPLES
