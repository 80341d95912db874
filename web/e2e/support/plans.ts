import type { Page } from '@playwright/test'
import { ask } from './ask'

interface Plans {
  items: { id: string; version: number; state: string }[]
}

/** A community has one plan at a time: what an earlier journey left behind is withdrawn. */
export async function withdrawOpenPlans(page: Page): Promise<void> {
  const { items } = await ask<Plans>(page, 'GET', '/adjustments')
  for (const { id, version } of items.filter(({ state }) => ['DRAFT', 'SUBMITTED'].includes(state))) {
    await ask(page, 'POST', `/adjustments/${id}/actions/withdraw`, {}, version)
  }
}
