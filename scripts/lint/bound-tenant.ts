/**
 * No verb below src/platform takes a tenant's id or slug: the tenant is bound into its context, so none can be asked
 * for another's data. tenancy and storage are where the binding is made.
 */
import { folderOf, type NodeOf, projectPath, type Rule } from "./project.ts"

const verbs = ["catalog", "analytics", "leads", "identity", "privacy", "recommendation"]
const refused = /^(slug|tenant_?(id|slug))$/i

type Callable = NodeOf<"FunctionDeclaration"> | NodeOf<"ArrowFunctionExpression">
/** What is looked at on the way up from a function. */
interface Ancestor {
  type: string
  parent?: Ancestor | null
  id?: { type: string; name?: unknown } | null
}

type Parameter = Callable["params"][number]

/**
 * What a parameter asks for by name: itself, the keys it takes apart, the members its type spells out. Not what lies
 * deeper: `ctx.tenant.slug` is the context's own.
 */
function namesOf(parameter: Parameter): string[] {
  if (parameter.type === "TSParameterProperty") return namesOf(parameter.parameter)
  if (parameter.type === "AssignmentPattern") return namesOf(parameter.left)
  if (parameter.type === "RestElement") return namesOf(parameter.argument)
  const own = parameter.type === "Identifier" ? [parameter.name] : []
  const taken = parameter.type === "ObjectPattern" ? parameter.properties.filter(({ type }) => type === "Property") : []
  const type = parameter.typeAnnotation?.typeAnnotation
  const spelled = type?.type === "TSTypeLiteral" ? type.members : []
  const keys = [...taken, ...spelled].map((each) =>
    "key" in each && each.key.type === "Identifier" ? each.key.name : "",
  )
  return [...own, ...keys]
}

/** The exported name or declaration a function is part of, unless it stands inside another function's block. */
function isExported(node: Callable, exportedNames: ReadonlySet<string>): boolean {
  let name: unknown
  for (let at: Ancestor | null | undefined = node; at; at = at.parent) {
    if (at.type === "BlockStatement") return false
    if (at.type.startsWith("Export")) return true
    if (at.id?.type === "Identifier") name = at.id.name
  }
  return typeof name === "string" && exportedNames.has(name)
}

export const boundTenant: Rule = {
  create(context) {
    if (!verbs.includes(folderOf(projectPath(context)) ?? "")) return {}
    const functions: Callable[] = []
    const exportedNames = new Set<string>()
    const keep = (node: Callable): void => void functions.push(node)
    return {
      FunctionDeclaration: keep,
      FunctionExpression: keep,
      ArrowFunctionExpression: keep,
      ExportSpecifier(node) {
        if (node.local.type === "Identifier") exportedNames.add(node.local.name)
      },
      "Program:exit"() {
        for (const node of functions.filter((each) => isExported(each, exportedNames))) {
          const name = node.params.flatMap(namesOf).find((each) => refused.test(each))
          if (name === undefined) continue
          context.report({ node, message: `An exported function takes ${name}: take the tenant from the context.` })
        }
      },
    }
  },
}
