import { type DescribeRouteOptions, resolver } from "hono-openapi"
import type { z } from "zod"
import { PROBLEMS, Problem } from "../contract/problem.ts"

type Schema = ReturnType<typeof resolver>

/** A route's summary and answers: the good one, and problem+json for every other. */
export function answers(summary: string, schema: z.ZodType, status = 200): DescribeRouteOptions {
  return {
    summary,
    responses: {
      [status]: { description: summary, content: { "application/json": { schema: resolver(schema) } } },
      default: {
        description: `Problem; codes: ${Object.keys(PROBLEMS).join(", ")}`,
        content: { "application/problem+json": { schema: resolver(Problem) } },
      },
    },
  }
}

/** A route's JSON body. */
export function takes(schema: Schema): Pick<DescribeRouteOptions, "requestBody"> {
  return { requestBody: { required: true, content: { "application/json": { schema } } } }
}
