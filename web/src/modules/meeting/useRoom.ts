import { type ComputedRef, computed, watch } from 'vue'
import type { DecisionGiven, MeetingRoom } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import { uuidv7 } from '@/lib/uuid'
import { meetings } from './api'

export interface Room extends Loading<MeetingRoom> {
  act: (action: string, given: object) => Promise<void>
  mark: (seat: string, present: boolean) => Promise<void>
  checkIn: (code: string) => Promise<void>
  /** Residents without a phone. */
  count: (counted: number) => Promise<void>
  add: (title: string) => Promise<void>
  decide: (item: string, given: DecisionGiven) => Promise<void>
  /** Whether outcomes and minutes are written now, by this person. */
  writes: ComputedRef<boolean>
  undecided: ComputedRef<number>
}

/** One meeting with everything that may be done in it; each deed answers with how the room stands then. */
export function useRoom(id: () => string): Room {
  const loading = useLoad((signal) => meetings.room(id(), signal))
  const { data } = loading
  watch(id, loading.reload)

  async function take(deed: Promise<MeetingRoom>): Promise<void> {
    data.value = await deed
  }

  return {
    ...loading,
    act: (action, given) => take(meetings.act(id(), action, data.value?.meeting.version ?? 0, given)),
    mark: (seat, present) => take(meetings.mark(id(), seat, present)),
    checkIn: (code) => take(meetings.checkIn(id(), code)),
    count: (counted) => take(meetings.count(id(), counted)),
    add: (title) => take(meetings.addItem(id(), uuidv7(), title)),
    decide: (item, given) => take(meetings.decide(id(), item, given)),
    writes: computed(() => data.value?.records === true && data.value.meeting.state === 'OPEN'),
    undecided: computed(() => data.value?.items.filter(({ outcome }) => !outcome).length ?? 0),
  }
}
