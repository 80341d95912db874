// The phone's shell without signal. No answer of the server is kept here. The photos of a grid worker's to-do list are
// put aside by the page (src/lib/kept.ts), which also throws them away; here they are only shown.
const CACHE = 'linjuli-__VERSION__'
const PHOTOS = 'linjuli-photos'
const SHELL = ['/', '/manifest.webmanifest', '/icons/icon-192.png', ...__FILES__]

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = (name) => name !== CACHE && name !== PHOTOS
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/api/v1/photos/')) event.respondWith(photo(request))
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/console')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/') || url.pathname.startsWith('/icons/')) event.respondWith(asset(request))
})

async function page(request) {
  try {
    return await fetch(request)
  } catch (unreachable) {
    const kept = await caches.match('/')
    if (kept) return kept
    throw unreachable
  }
}

/** Without signal a small picture is better than none. */
async function photo(request) {
  try {
    return await fetch(request)
  } catch (unreachable) {
    const photos = await caches.open(PHOTOS)
    const small = request.url.replace('size=full', 'size=thumb')
    const kept = (await photos.match(request, { ignoreVary: true })) ?? (await photos.match(small, { ignoreVary: true }))
    if (kept) return kept
    throw unreachable
  }
}

async function asset(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) {
    const cache = await caches.open(CACHE)
    await cache.put(request, fresh.clone())
  }
  return fresh
}
