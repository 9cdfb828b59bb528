// Says who answers now, by the reader's own clock read as Norwegian time. The tables say the same without it.
(() => {
  const section = document.querySelector("#uka")
  const status = document.querySelector("#nytt")
  const marks = [...section.querySelectorAll("[data-week]")]
  const holidays = section.dataset.holidays.split(" ")
  const known = (date) => date >= `${holidays[0].slice(0, 4)}-01-01` && date <= `${holidays.at(-1).slice(0, 4)}-12-31`
  const oslo = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Oslo", hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  })

  // The date and the clock in Norway, wherever the reader is.
  const now = () => {
    const part = Object.fromEntries(oslo.formatToParts(new Date()).map((it) => [it.type, it.value]))
    return { date: `${part.year}-${part.month}-${part.day}`, clock: `${part.hour}:${part.minute}` }
  }
  const noon = (date) => new Date(`${date}T12:00:00Z`)
  const weekday = (date) => (noon(date).getUTCDay() + 6) % 7
  const after = (date) => new Date(noon(date).getTime() + 864e5).toISOString().slice(0, 10)

  // When a channel is open on a date, and whether we know that it follows its week then.
  const hours = (it, date) => {
    const special = JSON.parse(it.special)[date]
    if (special) return { spans: special, sure: true }
    const ordinary = JSON.parse(it.week)[weekday(date)]
    if (known(date) && !holidays.includes(date)) return { spans: ordinary, sure: true }
    if (it.onHolidays === "closed" && known(date)) return { spans: [], sure: true }
    return { spans: ordinary, sure: it.onHolidays === "open" }
  }

  // When it closes; over midnight, when it closes the next day.
  const closes = (it, date, end) => {
    const next = hours(it, after(date))
    const early = end === "24:00" && next.sure && next.spans.find(([from]) => from === "00:00")
    return early ? early[1] : end
  }

  const answer = (it, { date, clock }) => {
    const { spans, sure } = hours(it, date)
    const span = spans.find(([from, to]) => from <= clock && clock < to)
    if (span && !sure) return { words: "Vi vet ikke om de svarer i dag: det kan være helligdag." }
    const [open, shut] = "sure" in it ? ["Åpent nå", "Stengt nå"] : ["Trolig åpent nå", "Trolig stengt nå"]
    if (!span) return { words: `${shut}.` }
    return { words: `${open}, til kl. ${closes(it, date, span[1]).replace(":", ".")}.`, open: "sure" in it }
  }

  const mark = () => {
    const at = now()
    const found = marks.map((it) => ({ it, ...answer(it.dataset, at) }))
    for (const { it, words, open } of found) {
      it.textContent = words
      it.classList.toggle("answer--open", Boolean(open))
      it.hidden = false
    }
    const open = found.filter((it) => it.open).map(({ it }) => it.dataset.name)
    const some = open.length ? `Åpent nå: ${open.join(", ")}.` : "Ingen av dem med åpningstider har åpent nå."
    const said = `${some} Andre svarer hele døgnet.`
    if (status.textContent !== said) status.textContent = said
  }
  mark()
  setInterval(mark, 15000)
})()
