import type { z } from "zod"
import { NewTenant, TenantPatch, type TenantDetails } from "../../src/contract/platform.ts"
import type { PlatformContext } from "../../src/platform/context.ts"
import { showTenant } from "../../src/platform/details.ts"
import { addHost, removeHost } from "../../src/platform/hosts.ts"
import { changeTenant, resumeTenant } from "../../src/platform/lifecycle.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import { assignments } from "../cli/assignments.ts"
import { type parseWords, UsageError } from "../cli/command.ts"
import { required, slugOf, wholeNumber } from "../cli/values.ts"

export const FLAGS = {
  name: { type: "string" },
  plan: { type: "string" },
  owner: { type: "string" },
  "trial-days": { type: "string" },
  why: { type: "string" },
  remove: { type: "boolean" },
} as const

export type Words = ReturnType<typeof parseWords<typeof FLAGS>>

/** What was asked for, its values read and found good. */
type Act = (ctx: PlatformContext) => Promise<TenantDetails>

/** What a verb makes of at most so many words after it, SLUG included, and of which flags. */
interface Verb {
  readonly words: number
  readonly flags?: readonly (keyof typeof FLAGS)[]
  /** Throws UsageError on a missing or bad value, before anything is opened. */
  read(words: Words["positionals"], flags: Words["values"]): Act
}

export const VERBS: Readonly<Record<string, Verb>> = {
  create: {
    words: 1,
    flags: ["name", "plan", "owner", "trial-days"],
    read([word], { name, plan, owner, "trial-days": days }) {
      const named = { slug: slugOf(word), name: required(name, "--name"), plan: required(plan, "--plan") }
      const trial = days === undefined ? {} : { trialDays: wholeNumber("--trial-days", days, 0, 365) }
      const input = checked(NewTenant, { ...named, owner, ...trial })
      return async (ctx) => (await provisionTenant(ctx, input)).tenant
    },
  },
  show: { words: 1, read: ([word]) => onTenant(word, showTenant) },
  set: {
    words: Infinity,
    read([word, ...paths]) {
      const config = assignments(paths)
      return onTenant(word, (ctx, slug) => changeTenant(ctx, slug, { config }))
    },
  },
  plan: {
    words: 2,
    read([word, plan]) {
      const patch = checked(TenantPatch, { plan: required(plan, "PLAN") })
      return onTenant(word, (ctx, slug) => changeTenant(ctx, slug, patch))
    },
  },
  suspend: {
    words: 1,
    flags: ["why"],
    read([word], { why }) {
      const patch = checked(TenantPatch, { status: "suspended", why: required(why, "--why") })
      return onTenant(word, (ctx, slug) => changeTenant(ctx, slug, patch))
    },
  },
  resume: { words: 1, read: ([word]) => onTenant(word, resumeTenant) },
  activate: {
    words: 1,
    read: ([word]) => onTenant(word, (ctx, slug) => changeTenant(ctx, slug, { status: "active" })),
  },
  host: {
    words: 2,
    flags: ["remove"],
    read([word, domain], { remove }) {
      const host = required(domain, "DOMAIN")
      return onTenant(word, (ctx, slug) => (remove === true ? removeHost : addHost)(ctx, slug, host))
    },
  },
}

function onTenant(word: string | undefined, act: (ctx: PlatformContext, slug: string) => Promise<TenantDetails>): Act {
  const slug = slugOf(word)
  return (ctx) => act(ctx, slug)
}

/** What each value must be, by its name in the contract, whose own words are Portuguese. */
const ACCEPTED: Readonly<Record<string, string>> = {
  name: "--name takes a name of up to 100 characters.",
  plan: "The plan is basic, professional or enterprise.",
  owner: "--owner takes an e-mail address.",
  why: "--why takes a text of up to 500 characters.",
}

function checked<T extends z.ZodType>(contract: T, input: unknown): z.output<T> {
  const result = contract.safeParse(input)
  if (result.success) return result.data
  const fields = new Set(result.error.issues.map(({ path }) => String(path[0])))
  throw new UsageError([...fields].map((field) => ACCEPTED[field] ?? `${field} is not valid.`).join(" "))
}
