import { keepPreviousData, QueryClient, useQueries, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Car } from "../src/contract/car.ts"
import type { CarPage } from "../src/contract/cars.ts"
import { ApiError, getCar, getCars, getSimilar } from "./api.ts"
import type { Boot } from "./boot.ts"
import { orHeld, useHeld } from "./ranking/held.ts"
import { useShop } from "./shop.tsx"
import { useProfile } from "./state/use-profile.ts"
import { carsQuery, isPlain, stockSearch } from "./storefront/stock/search.ts"

const MINUTE = 60_000

/** The cache of everything read, with the page's first data already in it. */
export function openCache(boot: Boot, page: { readonly pathname: string; readonly search: string }): QueryClient {
  const cache = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        refetchOnWindowFocus: false,
        networkMode: "offlineFirst",
        // Without a signal that is said at once; a signal that is only weak may carry the second try.
        retry: (failures, error) =>
          failures < 2 &&
          error instanceof ApiError &&
          error.temporary &&
          (navigator.onLine || error.code !== "offline"),
      },
    },
  })
  const { cars, car } = boot.route ?? {}
  if (car !== undefined) cache.setQueryData(["car", car.id], car)
  if (cars !== undefined && page.pathname === "/") cache.setQueryData(["newest"], cars)
  if (cars !== undefined && page.pathname === "/estoque" && isPlain(page.search)) {
    cache.setQueryData(["cars", stockSearch(page.search)], cars)
  }
  return cache
}

/** The newest cars, for the start page. */
export function useNewest() {
  return useQuery({ queryKey: ["newest"], queryFn: ({ signal }) => getCars("sort=newest&pageSize=9", signal) })
}

/** `search` must be in the one spelling of `stockSearch`, so that equal wishes share an answer. */
export function useCars(search: string) {
  const held = useHeld()
  return useQuery({
    queryKey: ["cars", search],
    queryFn: orHeld(
      ({ signal }) => getCars(search, signal),
      () => held()?.search(carsQuery(search)),
    ),
    placeholderData: keepPreviousData,
  })
}

/** How many cars each of several searches finds, as far as it is known. */
export function useCarCounts(searches: readonly string[]): readonly (number | undefined)[] {
  const held = useHeld()
  const answers = useQueries({
    queries: searches.map((search) => ({
      queryKey: ["car-count", search],
      queryFn: orHeld(
        async ({ signal }) => (await getCars(`${search}&pageSize=1`, signal)).total,
        () => held()?.search(carsQuery(search)).total,
      ),
    })),
  })
  return answers.map(({ data }) => data)
}

export function useCar(id: string) {
  const cache = useQueryClient()
  const held = useHeld()
  return useQuery({
    queryKey: ["car", id],
    queryFn: orHeld(
      ({ signal }) => getCar(id, signal),
      () => held()?.car(id),
    ),
    // A car seen in a list is shown at once, and checked.
    placeholderData: () => knownCar(cache, id) ?? held()?.car(id),
  })
}

/** The cars most like one, still on sale: by what this shopper cares about, where the stock is held here already. */
export function useSimilar(id: string) {
  const held = useHeld()
  const profile = useProfile()
  const ask = orHeld<readonly Car[]>(
    async ({ signal }) => (await getSimilar(id, signal)).items.map(({ car }) => car),
    () => held()?.similar(id, profile),
  )
  return useQuery({
    queryKey: ["similar", id, profile],
    queryFn: async (context) => {
      const own = profile === undefined ? undefined : held()?.similar(id, profile)
      // A car that left before this stock was read is known to the server alone.
      return own === undefined || own.length === 0 ? ask(context) : own
    },
  })
}

/** Every price in stock, ascending: from the page or the engine, else read page by page (600 cars at most). */
export function usePrices() {
  const { boot } = useShop()
  const held = useHeld()
  return useQuery({
    queryKey: ["prices"],
    initialData: boot.route?.prices === undefined ? undefined : [...boot.route.prices],
    queryFn: async ({ signal }) => {
      const own = held()?.prices()
      if (own !== undefined) return own
      const first = await getCars("pageSize=60", signal)
      const pages = Math.min(Math.ceil(first.total / 60), 10)
      const rest = await Promise.all(
        Array.from({ length: Math.max(pages - 1, 0) }, (_, i) => getCars(`page=${i + 2}&pageSize=60`, signal)),
      )
      return [first, ...rest].flatMap(({ items }) => items.map(({ price }) => price)).sort((a, b) => a - b)
    },
  })
}

/** Several cars by id; one that is gone is left out. */
export function useCarsById(ids: readonly string[]) {
  const cache = useQueryClient()
  const held = useHeld()
  return useQuery({
    queryKey: ["cars-by-id", ids],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        ids.map(async (id) => {
          try {
            return knownCar(cache, id) ?? held()?.car(id) ?? (await getCar(id, signal))
          } catch (error) {
            if (error instanceof ApiError && error.code === "not_found") return undefined
            throw error
          }
        }),
      )
      return found.filter((car) => car !== undefined)
    },
  })
}

function knownCar(cache: QueryClient, id: string): Car | undefined {
  const whole = cache.getQueryData<Car>(["car", id])
  if (whole !== undefined) return whole
  const lists = [
    ...cache.getQueriesData<CarPage>({ queryKey: ["cars"] }),
    ...cache.getQueriesData<CarPage>({ queryKey: ["newest"] }),
  ].flatMap(([, page]) => page?.items ?? [])
  return lists.find((car) => car.id === id)
}
