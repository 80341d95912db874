import { address, csrfToken } from './http'
import { OfflineError, ProblemError } from './problem'

export const photoUrl = (id: string, size: 'thumb' | 'full' = 'thumb'): string => address(`/photos/${id}`, { size })

/** Sends a picture under the id that the device chose; sending it again is harmless. */
export function sendPhoto(id: string, picture: Blob, progress: (share: number) => void = () => undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address(`/photos/${id}`))
    const token = csrfToken()
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token)
    request.timeout = 60_000
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    request.onload = () => {
      if (request.status < 300) resolve()
      else reject(new ProblemError(request.status, problemBody(request.responseText)))
    }
    request.onerror = request.ontimeout = () => reject(new OfflineError())
    const form = new FormData()
    form.append('file', picture, `${id}.jpg`)
    request.send(form)
  })
}

function problemBody(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
