/**
 * Pieces of text as a body, each asked for when the one before it has gone. The first is made before this returns, so
 * that its error is the caller's; a later one breaks the body off.
 */
export async function streamText(pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder()
  let next = await pieces.next()
  return new ReadableStream({
    async pull(controller) {
      if (next.done === true) return controller.close()
      controller.enqueue(encoder.encode(next.value))
      next = await pieces.next()
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}
