/** The answer to a request, read as JSON. @throws when it is no success, saying what it is. */
export const ask = async <T>(address: string, { body, headers }: { body?: unknown; headers?: Record<string, string> } = {}): Promise<T> => {
  const response = await fetch(address, body === undefined
    ? { headers }
    : { body: JSON.stringify(body), headers: { ...headers, 'Content-Type': 'application/json' }, method: 'POST' })
  const text = await response.text()
  if (!response.ok) throw new Error(`${address} answers ${response.status}: ${text.slice(0, 300)}`)
  return (text ? JSON.parse(text) : null) as T
}
