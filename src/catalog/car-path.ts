/** The car's page: `/carros/{make-model-year}-{id}`. Only the id is read back; the words are for people. */
export function carPath(car: { id: string; make: string; model: string; modelYear: number }): string {
  const words = `${car.make} ${car.model} ${car.modelYear}`
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
  return `/carros/${words}-${car.id}`
}

/** The id at the end of a car's page address, if there is one. */
export function carIdOf(pathSegment: string): string | undefined {
  return /(?:^|-)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(pathSegment)?.[1]
}
