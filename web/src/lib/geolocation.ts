import type { Position } from './types'

export type NoPosition = 'denied' | 'declined' | 'unavailable'

export class PositionError extends Error {
  constructor(readonly reason: NoPosition) {
    super(reason)
  }
}

/** Where the device is, in WGS-84, with its likely error in metres. */
export function whereAmI(): Promise<Position & { accuracy: number }> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new PositionError('unavailable'))
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude, accuracy: coords.accuracy }),
      ({ code }) => reject(new PositionError(code === 1 ? 'denied' : 'unavailable')),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    )
  })
}

/** Whether the person already allowed it, so that asking again needs no further tap. */
export async function mayLocate(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' })
    return state === 'granted'
  } catch {
    return false
  }
}
