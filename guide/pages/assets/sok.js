// Finds pages by words. The register is fetched when the field is first touched, as a script so that it also
// works from a folder. What is typed stays in the field: no address, no storage, no request tells of it.
(() => {
  const form = document.getElementById("sok")
  const [field, list, status, none] = ["sok-felt", "sok-treff", "sok-antall", "ingen-treff"].map((id) =>
    document.getElementById(id))
  const root = new URL(form.dataset.root, location.href)
  const SHOWN = 12
  let book

  window.veilederRegister = (read) => {
    book = read
    book.place = new Map(book.stems.map((stem, place) => [stem, place]))
    book.ends = new Set(book.endings)
    search()
  }

  const fetchOnce = () => {
    if (fetchOnce.asked) return
    fetchOnce.asked = true
    const script = document.createElement("script")
    script.src = new URL("sok/register.js", root).href
    document.head.append(script)
  }

  const wordsOf = (text) => {
    const found = text.toLowerCase().normalize("NFC").match(/[\p{L}\p{N}]+/gu) || []
    const number = found.join("")
    return /^\d{3,}$/.test(number) ? [number] : found
  }

  // The longest known beginning of a word whose rest is an ending.
  const stemOf = (word) => {
    for (let end = word.length; end > 1; end--) {
      const stem = word.slice(0, end)
      if (book.place.has(stem) && (end === word.length || book.ends.has(word.slice(end)))) return stem
    }
    return word
  }

  // How many signs must be changed, added, left out or swapped to make one word of another; never more than `most` + 1.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1
    let above = [], row = Array.from({ length: other.length + 1 }, (_, place) => place)
    for (let i = 1; i <= one.length; i++) {
      const next = [i]
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same)
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          next[j] = Math.min(next[j], above[j - 2] + 1)
      }
      if (Math.min(...next) > most) return most + 1
      above = row
      row = next
    }
    return row[other.length]
  }

  // Stems that a word may mean, each with how surely: itself, what it begins, what it is made of, what it is nearly.
  const meant = (word, stem, isLast) => {
    const found = new Map()
    const add = (place, sure) => found.set(place, Math.max(sure, found.get(place) || 0))
    const sure = book.place.get(stem)
    if (sure !== undefined) add(sure, 1)
    if (word.length > 2 && (isLast || sure === undefined))
      book.stems.forEach((it, place) => { if (it.startsWith(word)) add(place, 0.7) })
    if (!found.size && word.length > 7)
      for (let cut = 4; cut <= word.length - 4; cut++) {
        const [head, tail] = [word.slice(0, cut), word.slice(cut)].map((it) => book.place.get(stemOf(it)))
        if (head !== undefined && tail !== undefined) { add(head, 0.6); add(tail, 0.6) }
      }
    if (!found.size && word.length > 3) {
      const most = word.length > 7 ? 2 : 1
      book.stems.forEach((it, place) => {
        const far = Math.min(distance(stem, it, most), distance(word, it, most))
        if (far <= most) add(place, 0.8 - 0.25 * far)
      })
    }
    return found
  }

  // Synonyms for one word, or for two or three words that stand together.
  const said = (stems, at) => {
    for (let many = 3; many > 0; many--) {
      const phrase = stems.slice(at, at + many)
      const found = phrase.length === many && book.said[phrase.join(" ")]
      if (found) return { found, many }
    }
    return null
  }

  const score = (found, scores) => {
    const best = new Map()
    for (const [place, sure] of found) {
      const row = book.posts[place]
      const rare = Math.log(1 + book.pages.length / (row.length / 2))
      for (let i = 0, page = 0; i < row.length; i += 2) {
        page += row[i]
        best.set(page, Math.max(best.get(page) || 0, sure * rare * Math.sqrt(row[i + 1])))
      }
    }
    for (const [page, points] of best) scores.set(page, (scores.get(page) || 0) + points)
  }

  const find = (text) => {
    const words = wordsOf(text), stems = words.map(stemOf), scores = new Map()
    for (let at = 0; at < words.length; at++) {
      const found = meant(words[at], stems[at], at === words.length - 1)
      const other = said(stems, at)
      if (other) for (const place of other.found) found.set(place, 1)
      score(found, scores)
    }
    return [...scores].map(([page, points]) => [page, points * book.pages[page][3]])
      .sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, SHOWN).map(([page]) => book.pages[page])
  }

  const line = ([address, title, kind, , description]) => {
    const item = document.createElement("li"), link = document.createElement("a")
    link.href = new URL(address, root).href + (location.protocol === "file:" ? "index.html" : "")
    link.textContent = title
    item.append(link)
    for (const [name, text] of [["kind", kind], ["about", description]]) {
      const said = document.createElement("span")
      said.className = name
      said.textContent = text
      if (text) item.append(" ", said)
    }
    return item
  }

  const search = () => {
    if (!book) return fetchOnce()
    const found = field.value.trim() ? find(field.value) : []
    list.replaceChildren(...found.map(line))
    none.hidden = found.length > 0 || !field.value.trim()
    status.textContent = !field.value.trim() ? "" : found.length === SHOWN ? `De ${SHOWN} beste treffene`
      : found.length === 1 ? "1 treff" : `${found.length || "Ingen"} treff`
  }

  form.addEventListener("submit", (event) => event.preventDefault())
  field.addEventListener("focus", fetchOnce)
  field.addEventListener("input", search)
  if (field.value) search()
})()
