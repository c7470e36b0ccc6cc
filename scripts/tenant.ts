/** `npm run tenant`: the platform's verbs. */
import { DomainError } from "../src/base/errors.ts"
import type { TenantListed } from "../src/contract/platform.ts"
import { listTenants } from "../src/platform/details.ts"
import { parseWords, print, runCommand, sentence, UsageError, wrongVerb } from "./cli/command.ts"
import { openEnvironment } from "./environment.ts"
import { FLAGS, VERBS, type Words } from "./tenant/verbs.ts"

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

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords(FLAGS)
  const [name = "", ...words] = positionals
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (verb === undefined && name !== "list") throw wrongVerb(name, ["list", ...Object.keys(VERBS)])
  refuseExtra(name, words.slice(verb?.words ?? 0), values, verb?.flags ?? [])
  const act = verb?.read(words, values)
  const environment = await openEnvironment({ yes: values.yes })
  try {
    if (act === undefined) {
      const items = await listTenants(environment.platform)
      print(values.json, { items }, () => items.map(line).join("\n"))
    } else {
      const tenant = await act(environment.platform).catch(throwBadValue)
      print(values.json, tenant, () => (name === "show" ? JSON.stringify(tenant, null, 2) : line(tenant)))
    }
  } finally {
    await environment.close()
  }
})

/** What the domain finds wrong with a value (a colour, a host) was wrong on the command line. */
function throwBadValue(error: unknown): never {
  const isValue = error instanceof DomainError && error.code === "invalid" && error.errors !== undefined
  throw isValue ? new UsageError(sentence(error)) : error
}

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
