import { type ComputedRef, type Ref, computed, reactive, ref, shallowRef, watch } from 'vue'
import { OfflineError, ProblemError } from '@/lib/problem'
import type { Channel, NewRequest, PlaceRef } from '@/lib/types'
import { uuidv7 } from '@/lib/uuid'
import { type Photos, usePhotos } from '@/ui/usePhotos'
import { casework } from './api'
import type { OutgoingReport } from './outbox'
import { useOutbox } from './useOutbox'

const ENOUGH = 4

export interface Draft {
  text: string
  category: string
  address: string
  isPrivate: boolean
  emergency: boolean
}

const blank = (): Draft => ({ text: '', category: '', address: '', isPrivate: false, emergency: false })

function kept(key: string): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>
  } catch {
    return {}
  }
}

export type Outcome = 'sent' | 'kept' | 'refused' | 'incomplete'

export interface Report {
  draft: Draft
  photos: Photos
  place: Ref<PlaceRef | undefined>
  errors: Ref<Record<string, string>>
  failure: Ref<unknown>
  busy: Ref<boolean>
  id: Ref<string>
  /** The category wants a photo, and there is none yet. */
  needsPhoto: ComputedRef<boolean>
  submit: () => Promise<Outcome>
}

const said = ({ request }: OutgoingReport): Draft => ({
  text: request.text,
  category: request.category ?? '',
  address: request.address ?? '',
  isPrivate: request.isPrivate ?? false,
  emergency: request.emergency ?? false,
})

/**
 * A report being written. What was typed survives leaving the page; what can't be sent is kept on the device.
 *
 * @param refused one that the server refused; it is corrected here, and leaves the device when the new one has
 */
export function useReport(
  channel: Channel,
  words: { text: string; place: string; photo: string },
  wantsPhoto: (category: string) => boolean,
  refused?: OutgoingReport,
): Report {
  const key = `linjuli.draft.${channel}${refused ? `.${refused.id}` : ''}`
  const draft = reactive<Draft>({ ...blank(), ...(refused && said(refused)), ...kept(key) })
  const place = shallowRef<PlaceRef>()
  const photos = usePhotos()
  photos.restore(refused?.pictures ?? [])
  const outbox = useOutbox()
  const id = ref(uuidv7())
  const busy = ref(false)
  const failure = ref<unknown>()
  const attempted = ref(false)
  const wrong = ref<Record<string, string>>({})

  watch(draft, (now) => localStorage.setItem(key, JSON.stringify(now)))
  watch([draft, place, () => photos.items.value.length], () => (wrong.value = {}))

  const needsPhoto = computed(() => !draft.emergency && photos.items.value.length === 0 && wantsPhoto(draft.category))

  const missing = computed(() => ({
    ...(draft.text.trim().length < ENOUGH && { text: words.text }),
    ...(needsPhoto.value && { photos: words.photo }),
    ...(!place.value && { place: words.place }),
  }))

  function request(where: PlaceRef): NewRequest {
    return {
      id: id.value,
      text: draft.text.trim(),
      place: where,
      photos: photos.pictures().map((picture) => picture.id),
      channel,
      isPrivate: draft.isPrivate,
      emergency: draft.emergency,
      anonymous: false,
      ...(draft.category && { category: draft.category }),
      ...(draft.address.trim() && { address: draft.address.trim() }),
    }
  }

  async function send(whole: NewRequest): Promise<Outcome> {
    try {
      for (const picture of photos.pictures()) if (!picture.sent) await photos.retry(picture.id)
      if (photos.pictures().some(({ sent }) => !sent)) throw new OfflineError()
      await casework.submit(whole)
      return 'sent'
    } catch (met) {
      if (met instanceof OfflineError) {
        await outbox.add({ kind: 'report', id: whole.id, request: whole, pictures: photos.pictures() })
        return 'kept'
      }
      if (met instanceof ProblemError) wrong.value = met.fieldErrors()
      failure.value = met
      return 'refused'
    }
  }

  return {
    draft,
    photos,
    place,
    failure,
    busy,
    id,
    needsPhoto,
    errors: computed(() => ({ ...(attempted.value ? missing.value : {}), ...wrong.value })),
    submit: async () => {
      attempted.value = true
      failure.value = undefined
      if (!place.value || Object.keys(missing.value).length > 0) return 'incomplete'
      busy.value = true
      const outcome = await send(request(place.value)).finally(() => (busy.value = false))
      if (outcome !== 'refused') {
        Object.assign(draft, blank())
        localStorage.removeItem(key)
        if (refused) await outbox.drop(refused.id)
      }
      return outcome
    },
  }
}
