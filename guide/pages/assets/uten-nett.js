// Saves the pages of staff on this phone when someone asks for it, and takes them away at one tap. Stores nothing before.
(() => {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return
  const [box, save, remove, status] = ["lagring", "lagre", "slett", "lagret"].map((id) => document.getElementById(id))
  const root = new URL(box.dataset.root, location.href).href
  const mine = async () => (await caches.keys()).filter((it) => it.startsWith(`veileder ${root} `))
  const pages = async (cache) => (await cache.keys()).filter((it) => it.url.endsWith("/")).length
  const when = (page) => new Date(page.headers.get("Date")).toLocaleString("nb", { dateStyle: "long", timeStyle: "short" })

  const show = async (trouble = "") => {
    const [name] = await mine()
    const cache = name && await caches.open(name)
    const page = cache && await cache.match(`${root}uten-nett/`)
    save.textContent = page ? "Lagre på nytt" : "Lagre på denne telefonen"
    remove.hidden = !page
    status.textContent = trouble || (page ? `${await pages(cache)} sider er lagret her, ${when(page)}.` : "Ingenting er lagret her.")
  }

  const settled = (worker) => new Promise((done) => {
    const look = () => { if (["activated", "redundant"].includes(worker.state)) done() }
    worker.addEventListener("statechange", look)
    look()
  })

  // What is saved already is fetched anew; the browser sees to it when there is a newer edition.
  const again = async () => {
    for (const name of await mine()) {
      const cache = await caches.open(name)
      await cache.addAll((await cache.keys()).map((it) => new Request(it.url, { cache: "reload" })))
    }
  }

  const keep = async () => {
    const found = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root, updateViaCache: "none" })
    const worker = found.installing || found.waiting
    if (worker) return settled(worker)
    await found.update()
    return found.installing ? settled(found.installing) : again()
  }

  const forget = async () => {
    const found = await navigator.serviceWorker.getRegistration(root)
    if (found && found.scope === root) await found.unregister()
    for (const name of await mine()) await caches.delete(name)
  }

  const on = (button, work, trouble) => button.addEventListener("click", async () => {
    save.disabled = remove.disabled = true
    status.textContent = "Vent litt …"
    const before = (await mine()).length
    const failed = await work().then(async () => work === keep && !(await mine()).length, () => true)
    save.disabled = remove.disabled = false
    await show(failed ? trouble + (before ? " Det som var lagret, er her ennå." : "") : "")
    status.focus()
  })
  on(save, keep, "Det gikk ikke å lagre. Prøv igjen når nettet er bedre.")
  on(remove, forget, "Det gikk ikke å slette. Slett nettstedets data i nettleserens innstillinger.")
  document.getElementById("kan-ikke").hidden = true
  box.hidden = false
  show()
})()
