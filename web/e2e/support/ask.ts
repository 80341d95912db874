import { type Page, expect } from '@playwright/test'

/** Asks a route as whoever is signed in on this page, where a form is not what a journey is about. */
export async function ask<T>(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, data?: object, version?: number): Promise<T> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.context().request.fetch(`/api/v1${path}`, { method, headers: { 'X-XSRF-TOKEN': token, ...(version !== undefined && { 'If-Match': `"${version}"` }) }, ...(data && { data }) })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return (answer.status() === 204 ? undefined : await answer.json()) as T
}
