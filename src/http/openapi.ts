import type { Hono } from "hono"
import { describeRoute, type DescribeRouteOptions, openAPIRouteHandler, resolver } from "hono-openapi"
import type { z } from "zod"
import { PROBLEMS, Problem } from "../contract/problem.ts"
import type { AppEnv } from "./parts.ts"

type Schema = ReturnType<typeof resolver>

const VERSION = "1.0.0"
const DESCRIPTION =
  "JSON in and out, in UTF-8. Every error is application/problem+json with a stable `code`. Prices are in BRL, distances in km."
const PROBLEM = { $ref: "#/components/responses/Problem" } as const

/** The table of codes with their Portuguese texts, for people and, as `x-problems`, for programs. */
const TABLE = Object.entries(PROBLEMS).map(([code, [status, title, detail]]) => ({ code, status, title, detail }))
const PROBLEM_RESPONSE = {
  description: [
    "A problem (RFC 9457); `code` is stable:",
    "",
    "| code | status | title | detail |",
    "|---|---|---|---|",
    ...TABLE.map(({ code, status, title, detail }) => `| \`${code}\` | ${status} | ${title} | ${detail} |`),
  ].join("\n"),
  content: { "application/problem+json": { schema: resolver(Problem) } },
}

/** A route's summary and answers: the good one, and problem+json for every other. */
export function answers(summary: string, contract: z.ZodType, status = 200): DescribeRouteOptions {
  const content = { "application/json": { schema: resolver(contract) } }
  return { summary, responses: { [status]: { description: summary, content }, default: PROBLEM } }
}

/** A route that answers 204, without a body. */
export function answersEmpty(summary: string): DescribeRouteOptions {
  return { summary, responses: { 204: { description: summary }, default: PROBLEM } }
}

/** A route that answers with something other than JSON. */
export function answersAs(type: string, summary: string, tag: string): DescribeRouteOptions {
  const content = { [type]: { schema: { type: "string" } as const } }
  return { summary, tags: [tag], responses: { 200: { description: summary, content }, default: PROBLEM } }
}

/** Adds to a read that carries an ETag the answer without a body. */
export function revalidates(options: DescribeRouteOptions): DescribeRouteOptions {
  const responses = { ...options.responses, 304: { description: "As the If-None-Match header names it" } }
  return { ...options, responses }
}

/** A route's JSON body. */
export function takes(schema: Schema): Pick<DescribeRouteOptions, "requestBody"> {
  return { requestBody: { required: true, content: { "application/json": { schema } } } }
}

/** Serves the app's document, itself included, at /api/openapi.json. */
export function documentApp(app: Hono<AppEnv>, title: string): void {
  const documentation = {
    openapi: "3.1.0",
    info: { title, version: VERSION, description: DESCRIPTION },
    components: { responses: { Problem: PROBLEM_RESPONSE } },
    "x-problems": Object.fromEntries(TABLE.map(({ code, ...texts }) => [code, texts])),
  }
  app.get(
    "/api/openapi.json",
    describeRoute(answersAs("application/json", "This document", "operations")),
    // robots.txt and its like are routes here, and a failed validation is a problem like any other.
    openAPIRouteHandler(app, { documentation, excludeStaticFile: false, defaultValidationErrorResponse: false }),
  )
}
