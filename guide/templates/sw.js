// The pages of staff, saved on one phone for the one who asked. What is on the net always goes before what is saved.
// The build writes KEPT above: the files, and a digest of them all, so that a change of one of them is a new worker.
const scope = self.registration.scope
const mine = `veileder ${scope} `
const name = mine + KEPT.version
const files = KEPT.files.map((it) => new URL(it, scope).href)
const HEADING = '<h1 id="innhold">'

const fill = async () => {
  const cache = await caches.open(name)
  await cache.addAll(files.map((it) => new Request(it, { cache: "reload" })))
}

const clear = async (still) => {
  const others = (await caches.keys()).filter((it) => it.startsWith(mine) && it !== still)
  await Promise.all(others.map((it) => caches.delete(it)))
}

// How old a saved page is, in words.
const age = (page) => {
  const then = new Date(page.headers.get("Date"))
  const days = Math.round((new Date().setHours(12, 0, 0, 0) - new Date(then).setHours(12, 0, 0, 0)) / 864e5)
  const ago = days > 1 ? `for ${days} dager siden` : days === 1 ? "i går" : "i dag"
  return `${then.toLocaleDateString("nb", { dateStyle: "long" })}, ${ago}`
}

const notice = (page) => `<p class="draft" role="status"><strong>Uten nett: du leser en kopi.</strong> Lagret ${age(page)}.`
  + ` Telefonnumre og frister kan være endret siden. <a href="${scope}uten-nett/">Slett kopien</a></p>`

const saved = async (url) => {
  const page = await caches.match(url, { cacheName: name })
  if (!page) return Response.error()
  if (!url.endsWith("/")) return page
  const headers = new Headers(page.headers)
  for (const it of ["Content-Encoding", "Content-Length"]) headers.delete(it)
  return new Response((await page.text()).replace(HEADING, notice(page) + HEADING), { headers })
}

self.addEventListener("install", (event) => {
  self.skipWaiting()
  event.waitUntil(fill().catch(async (error) => { await caches.delete(name); throw error }))
})
self.addEventListener("activate", (event) => event.waitUntil(clear(name)))
self.addEventListener("fetch", (event) => {
  const [url] = event.request.url.split(/[?#]/)
  const kept = event.request.method === "GET" && files.includes(url)
  if (kept) event.respondWith(fetch(event.request).catch(() => saved(url)))
  // No other page is saved: without net it leads to one that has the emergency numbers.
  else if (event.request.mode === "navigate")
    event.respondWith(fetch(event.request).catch(() => Response.redirect(`${scope}uten-nett/#ikke-lagret`)))
})
