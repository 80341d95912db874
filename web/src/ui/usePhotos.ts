import { type ComputedRef, type Ref, computed, onScopeDispose, ref } from 'vue'
import { downscale } from '@/lib/downscale'
import { sendPhoto } from '@/lib/photos'
import { OfflineError } from '@/lib/problem'
import { uuidv7 } from '@/lib/uuid'

export type PhotoState = 'reading' | 'sending' | 'sent' | 'waiting' | 'failed' | 'notAPicture'

export interface PhotoItem {
  id: string
  url: string
  state: PhotoState
  /** 0–1 while it is sent. */
  progress: number
}

export interface Photos {
  items: Ref<PhotoItem[]>
  /** Something is still being made smaller or sent. */
  busy: ComputedRef<boolean>
  sent: ComputedRef<string[]>
  /** Sent, or ready to be once there is signal. */
  usable: ComputedRef<string[]>
  /** Something could not be sent: the person tries again or removes it. */
  unsent: ComputedRef<boolean>
  /** Something will not be sent by waiting either. */
  broken: ComputedRef<boolean>
  add: (files: Iterable<File>) => Promise<void>
  remove: (id: string) => void
  retry: (id: string) => Promise<void>
  /** Puts pictures of an earlier attempt back. */
  restore: (pictures: TakenPicture[]) => void
  /** The pictures themselves, to be kept on the device when they can't be sent. */
  pictures: () => TakenPicture[]
}

export interface TakenPicture {
  id: string
  picture: Blob
  sent: boolean
}

/** Pictures of a form: made smaller, sent at once under their own id, kept when there is no signal. */
export function usePhotos(max = 9): Photos {
  const items = ref<PhotoItem[]>([])
  const pictures = new Map<string, Blob>()

  const find = (id: string): PhotoItem | undefined => items.value.find((item) => item.id === id)

  async function prepare(file: File, id: string): Promise<void> {
    try {
      const picture = await downscale(file)
      pictures.set(id, picture)
      const item = find(id)
      if (item) item.url = URL.createObjectURL(picture)
      await send(id)
    } catch {
      const item = find(id)
      if (item) item.state = 'notAPicture'
    }
  }

  async function send(id: string): Promise<void> {
    const item = find(id)
    const picture = pictures.get(id)
    if (!item || !picture) return
    item.state = 'sending'
    try {
      await sendPhoto(id, picture, (share) => (item.progress = share))
      item.state = 'sent'
    } catch (failure) {
      item.state = failure instanceof OfflineError ? 'waiting' : 'failed'
    }
  }

  function remove(id: string): void {
    const item = find(id)
    if (item?.url) URL.revokeObjectURL(item.url)
    items.value = items.value.filter((one) => one.id !== id)
    pictures.delete(id)
  }

  onScopeDispose(() => items.value.forEach(({ url }) => url && URL.revokeObjectURL(url)))

  return {
    items,
    busy: computed(() => items.value.some(({ state }) => state === 'reading' || state === 'sending')),
    sent: computed(() => items.value.filter(({ state }) => state === 'sent').map(({ id }) => id)),
    unsent: computed(() => items.value.some(({ state }) => state === 'failed' || state === 'waiting' || state === 'notAPicture')),
    usable: computed(() => items.value.filter(({ state }) => state === 'sent' || state === 'waiting').map(({ id }) => id)),
    broken: computed(() => items.value.some(({ state }) => state === 'failed' || state === 'notAPicture')),
    remove,
    retry: send,
    restore: (taken) => {
      for (const { id, picture, sent } of taken) {
        pictures.set(id, picture)
        items.value.push({ id, url: URL.createObjectURL(picture), state: sent ? 'sent' : 'waiting', progress: sent ? 1 : 0 })
      }
    },
    add: async (files) => {
      const room = max - items.value.length
      const added = [...files].slice(0, Math.max(0, room)).map((file) => ({ file, id: uuidv7() }))
      for (const { id } of added) items.value.push({ id, url: '', state: 'reading', progress: 0 })
      await Promise.all(added.map(({ file, id }) => prepare(file, id)))
    },
    pictures: () => [...pictures].map(([id, picture]) => ({ id, picture, sent: find(id)?.state === 'sent' })),
  }
}
