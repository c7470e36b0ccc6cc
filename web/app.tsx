import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react"
import { Route, Router, Switch, useLocation } from "wouter"
import { useShop } from "./shop.tsx"
import { useFreshStock } from "./ranking/fresh-stock.ts"
import type { Ranking } from "./ranking/ranking.ts"
import { useOutbox } from "./state/outbox.ts"
import { useVisit } from "./state/visit.ts"
import { NotFound } from "./storefront/not-found.tsx"
import { Start } from "./storefront/start/start.tsx"
import { Boundary } from "./ui/boundary.tsx"
import { CarDefs } from "./ui/car/silhouette.tsx"
import { Foot } from "./ui/foot.tsx"
import { Header } from "./ui/header.tsx"
import { Offline } from "./ui/offline.tsx"
import { useLocationPastSheets, useNoEmptyEntry } from "./ui/sheet-entry.ts"

const questions = async () => ({ default: (await import("./storefront/questions/questions.tsx")).Questions })
const results = async () => ({ default: (await import("./storefront/results/results.tsx")).Results })
const carPage = async () => ({ default: (await import("./storefront/car/car-page.tsx")).CarPage })
const Questions = lazy(questions)
const Results = lazy(results)
const CarPage = lazy(carPage)
const Stock = lazy(async () => ({ default: (await import("./storefront/stock/stock.tsx")).Stock }))
const Compare = lazy(async () => ({ default: (await import("./storefront/compare/compare.tsx")).Compare }))
const Shared = lazy(async () => ({ default: (await import("./storefront/share/shared.tsx")).Shared }))
const VisitList = lazy(async () => ({ default: (await import("./storefront/visit/visit-list.tsx")).VisitList }))
const Privacy = lazy(async () => ({ default: (await import("./storefront/privacy/privacy.tsx")).Privacy }))

/** The dealer's pages. */
export function App() {
  return (
    <Router hook={useLocationPastSheets}>
      <Pages />
    </Router>
  )
}

/** The questions and the contact form have a head of their own. */
function Pages() {
  const [path] = useLocation()
  const { ranking } = useShop()
  useOutbox()
  useVisit()
  useFreshStock()
  useNoEmptyEntry()
  useEffect(() => fetchAhead(ranking), [ranking])
  return (
    <>
      <CarDefs />
      <a href="#main" className="skip">
        Pular para o conteúdo
      </a>
      {path === "/perguntas" ? (
        <div className="question-head">
          <Header />
        </div>
      ) : (
        <Header />
      )}
      <Main path={path}>
        <Boundary key={path}>
          <Suspense fallback={<div className="page-wait" role="status" aria-label="Carregando a página" />}>
            <Switch>
              <Route path="/" component={Start} />
              <Route path="/perguntas" component={Questions} />
              <Route path="/resultados" component={Results} />
              <Route path="/estoque" component={Stock} />
              <Route path="/carros/:slug">{({ slug }) => <CarPage key={slug} slug={slug} />}</Route>
              <Route path="/comparar" component={Compare} />
              <Route path="/visita" component={VisitList} />
              <Route path="/v/:token">{({ token }) => <Shared key={token} token={token} />}</Route>
              <Route path="/privacidade" component={Privacy} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </Boundary>
      </Main>
      {path === "/perguntas" ? null : <Foot />}
      <Offline />
    </>
  )
}

/** Where somebody may have come for one look, nothing shares the line with the page, nor with its first tap. */
const LOOK_MS = 2500
/** Amid the questions and at the list the next step is sure: it must not need a signal. */
const AMID_MS = 300
const AMID = /^\/(?:perguntas|resultados)/

/**
 * Once the first page is painted, the next ones and the stock are fetched: a step then needs no signal. Not before, as on
 * a slow line that would share it with what the page itself still waits for: amid the path, with the ranking.
 */
function fetchAhead({ state, start }: Ranking): () => void {
  const amid = AMID.test(location.pathname)
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const fetchAll = () => {
    for (const page of [questions, results, carPage]) page().catch(() => undefined)
    start()
  }
  const afterPaint = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (amid && state.get().by === "nobody") return
      drop()
      timer = setTimeout(fetchAll, amid ? AMID_MS : LOOK_MS)
    })
  }
  const drop = state.subscribe(afterPaint)
  afterPaint()
  return () => {
    cancelAnimationFrame(frame)
    drop()
    clearTimeout(timer)
  }
}

/** A new page starts at its top, and the reader's focus goes there with it; going back stays where one was. */
function Main({ path, children }: { path: string; children: ReactNode }) {
  const { moved } = useShop()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  const wentBack = useRef(false)
  useEffect(() => {
    // Where only a sheet was closed, the next page is a new one all the same.
    const note = () => {
      wentBack.current = location.pathname !== shown.current
    }
    window.addEventListener("popstate", note)
    return () => window.removeEventListener("popstate", note)
  }, [])
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    moved.current = true
    main.current?.focus({ preventScroll: true })
    if (!wentBack.current) window.scrollTo(0, 0)
    wentBack.current = false
  }, [path, moved])
  return (
    <main id="main" ref={main} tabIndex={-1}>
      {children}
    </main>
  )
}
