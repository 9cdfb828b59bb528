// Leaves the page: blank at once, then a page that many visit. The link does it alone when no script runs.
// Shift three times does the same (the choice that was tested for GOV.UK: five seconds, told to those who listen).
(() => {
  const link = document.querySelector(".leave a")
  const TIMES = 3, WITHIN = 5000
  const told = document.createElement("p")
  told.className = "told"
  told.setAttribute("role", "status")
  link.after(told)
  let pressed = []

  const cover = () => {
    const blank = document.createElement("div")
    blank.className = "blank"
    blank.setAttribute("role", "alert")
    blank.textContent = "Laster"
    document.body.append(blank)
    document.documentElement.classList.add("left")
    document.title = "Laster"
  }

  const title = document.title
  const uncover = () => {
    document.documentElement.classList.remove("left")
    document.querySelectorAll(".blank").forEach((it) => it.remove())
    document.title = title
    pressed = []
    told.textContent = ""
  }

  const tell = () => {
    const left = TIMES - pressed.length
    told.textContent = pressed.length === 0 ? "" : left === 1
      ? "Trykk Shift én gang til for å forlate siden." : `Trykk Shift ${left} ganger til for å forlate siden.`
  }

  link.addEventListener("click", cover)
  document.addEventListener("keyup", (event) => {
    const now = event.timeStamp
    pressed = event.key === "Shift" ? [...pressed.filter((then) => now - then < WITHIN), now] : []
    if (pressed.length < TIMES) return tell()
    cover()
    location.assign(link.href)
  })
  // A page that comes back from the browser's own memory is as it was left: covered. It is shown again.
  addEventListener("pageshow", (event) => { if (event.persisted) uncover() })
})()
