import type { TenantDetails, TenantListed } from "../src/contract/platform.ts"
import { NewTenant, TenantPatch } from "../src/contract/platform.ts"
import { DomainError } from "../src/base/errors.ts"
import { problemsOf } from "../src/base/field-errors.ts"
import { listTenants, showTenant } from "../src/platform/details.ts"
import { addHost, removeHost } from "../src/platform/hosts.ts"
import { changeTenant, resumeTenant } from "../src/platform/lifecycle.ts"
import { provisionTenant } from "../src/platform/provision.ts"
import type { PlatformContext } from "../src/platform/context.ts"
import type { z } from "zod"
import { assignments } from "./cli/assignments.ts"
import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"
import { openEnvironment } from "./environment.ts"

const USAGE = `usage: npm run tenant -- VERB … [--json] [--yes]

  create SLUG --name NAME --plan basic|professional|enterprise [--owner EMAIL] [--trial-days N]
  list
  show SLUG
  set SLUG PATH=VALUE…          changes the config, as in branding.colors.primary=#0ea5e9
  plan SLUG basic|professional|enterprise
  suspend SLUG --why TEXT
  resume SLUG                   ends a suspension
  activate SLUG                 ends a trial: a first paid month begins
  host SLUG DOMAIN [--remove]   a domain of the tenant's own, seen to point here`

const FLAGS = {
  name: { type: "string" },
  plan: { type: "string" },
  owner: { type: "string" },
  "trial-days": { type: "string" },
  why: { type: "string" },
  remove: { type: "boolean" },
} as const

type Words = ReturnType<typeof parseWords<typeof FLAGS>>

/** What a verb does with at most so many words after it, SLUG included, and with which flags. */
interface Verb {
  readonly words: number
  readonly flags?: readonly (keyof typeof FLAGS)[]
  run(ctx: PlatformContext, words: Words["positionals"], flags: Words["values"]): Promise<TenantDetails>
}

const VERBS: Readonly<Record<string, Verb>> = {
  create: {
    words: 1,
    flags: ["name", "plan", "owner", "trial-days"],
    async run(ctx, [slug], { name, plan, owner, "trial-days": trialDays }) {
      const named = { slug: required(slug), name: required(name, "--name"), plan: required(plan, "--plan") }
      const input = { ...named, owner, ...(trialDays === undefined ? {} : { trialDays: Number(trialDays) }) }
      return (await provisionTenant(ctx, checked(NewTenant, input))).tenant
    },
  },
  show: { words: 1, run: (ctx, [slug]) => showTenant(ctx, required(slug)) },
  set: {
    words: Infinity,
    run: (ctx, [slug, ...paths]) => changeTenant(ctx, required(slug), { config: assignments(paths) }),
  },
  plan: {
    words: 2,
    run: (ctx, [slug, plan]) =>
      changeTenant(ctx, required(slug), checked(TenantPatch, { plan: required(plan, "PLAN") })),
  },
  suspend: {
    words: 1,
    flags: ["why"],
    run: (ctx, [slug], { why }) =>
      changeTenant(ctx, required(slug), checked(TenantPatch, { status: "suspended", why: required(why, "--why") })),
  },
  resume: { words: 1, run: (ctx, [slug]) => resumeTenant(ctx, required(slug)) },
  activate: { words: 1, run: (ctx, [slug]) => changeTenant(ctx, required(slug), { status: "active" }) },
  host: {
    words: 2,
    flags: ["remove"],
    run: (ctx, [slug, host], { remove }) =>
      (remove === true ? removeHost : addHost)(ctx, required(slug), required(host, "DOMAIN")),
  },
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords(FLAGS)
  const [name = "", ...words] = positionals
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (verb === undefined && name !== "list") throw new UsageError(`Unknown verb ${name}.`)
  refuseExtra(name, words.slice(verb?.words ?? 0), values, verb?.flags ?? [])
  const environment = await openEnvironment({ yes: values.yes })
  try {
    if (verb === undefined) {
      const items = await listTenants(environment.platform)
      print(values.json, { items }, () => items.map(line).join("\n"))
    } else {
      const tenant = await verb.run(environment.platform, words, values)
      print(values.json, tenant, () => (name === "show" ? JSON.stringify(tenant, null, 2) : line(tenant)))
    }
  } finally {
    await environment.close()
  }
})

/** A word that would be ignored is one that somebody meant. */
function refuseExtra(verb: string, extra: string[], values: Words["values"], flags: readonly string[]): void {
  if (extra.length > 0) throw new UsageError(`What is ${extra.join(" ")} for?`)
  const foreign = Object.keys(FLAGS).find((name) => Object.hasOwn(values, name) && !flags.includes(name))
  if (foreign !== undefined) throw new UsageError(`--${foreign} is not for ${verb}.`)
}

function line(tenant: TenantListed): string {
  if ("broken" in tenant) return `${tenant.slug}  broken: ${tenant.broken.join(", ")}  ${tenant.name}`
  const { slug, name, plan, status, domain } = tenant
  return `${slug}  ${plan}  ${status}  ${domain}  ${name}`
}

function required(word: string | undefined, what = "SLUG"): string {
  if (word === undefined || word === "") throw new UsageError(`${what} is missing.`)
  return word
}

function checked<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new DomainError("invalid", { errors: problemsOf(result.error.issues) })
}
