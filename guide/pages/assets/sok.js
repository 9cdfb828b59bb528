// Finds pages by words. The register is fetched when the field is first touched, as a script so that it also
// works from a folder. What is typed stays in the field: no address, no storage, no request tells of it.
(() => {
  const form = document.getElementById("sok")
  const [field, list, status, none] = ["sok-felt", "sok-treff", "sok-antall", "ingen-treff"].map((id) =>
    document.getElementById(id))
  const root = new URL(form.dataset.root, location.href)
  const reader = decodeURIComponent(location.hash.slice(1))
  const SHOWN = 10
  let book

  window.veilederRegister = (read) => {
    book = read
    book.place = new Map(book.stems.map((stem, place) => [stem, place]))
    book.folded = new Map()
    book.stems.forEach((stem, place) => book.folded.set(fold(stem), [...(book.folded.get(fold(stem)) || []), place]))
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
    return /^\d{3,}$/.test(number) ? [number] : found.filter((it) => !book.small.includes(it))
  }

  // A word without its endings, as build_tools/search/language.py finds it: first as snowballstem.org does.
  const stemOf = (word) => bare(word).replace(/^(.{4,}?)(er)?(ing)?$/, "$1")
  const bare = (word) => {
    if (word.length < 3) return word
    const start = Math.max(3, (/^[^aeiouyåæêòóôø]*[aeiouyåæêòóôø]+[^aeiouyåæêòóôø]/.exec(word) || [word])[0].length)
    const before = (pattern) => word.slice(0, word.length - (pattern.exec(word.slice(start)) || [""])[0].length)
    const rest = before(
      /(het(ene?s?|er)?|en(d?e)?s|edes|erte?|[ae]nde|[ae]ne|ede|ets|ers|ast|e[nrst]|a[rs]|[aes])$/)
    const ending = word.slice(rest.length)
    if (ending === "s" ? /[bcdfghjlmnoptvyz]$|[^e]r$|[^aeiouyåæêòóôø]k$/.test(rest)
      : ending !== "ers" || /(skap|hav|giv)$/.test(rest) || !/(ind|kk|nk|[ao]mm|kap|pp|lt|[aø]st|v)$/.test(rest))
      word = ending.startsWith("ert") ? rest + "er" : rest
    if (/[dv]t$/.test(word.slice(start))) word = word.slice(0, -1)
    return before(/(e?leg|e?lig|e?ig|els|e?lov|(het)?slov)$/)
  }

  // As it sounds: without Norwegian letters or doubled ones.
  const fold = (word) => word.replace(/aa|å/g, "a").replace(/ae|æ/g, "e").replace(/oe|ø/g, "o").replace(/(.)\1/g, "$1")

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
    const known = book.place.get(stem) ?? book.place.get(word)
    if (known !== undefined) add(known, 1)
    else book.folded.get(fold(stem))?.forEach((place) => add(place, 0.9))
    if (word.length > 2 && (isLast || !found.size))
      book.stems.forEach((it, place) => { if (place !== known && it.startsWith(word)) add(place, found.size ? 0.4 : 0.7) })
    if (!found.size && word.length > 6)
      for (let cut = 3; cut <= word.length - 4; cut++) {
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

  // Adds what some stems tell of each page to what is known of it: the best of them counts.
  const score = (found, scores) => {
    const best = new Map()
    for (const [place, sure] of found) {
      const row = book.posts[place]
      for (let i = 1, page = 0; i < row.length; i += 2) {
        page += row[i]
        best.set(page, Math.max(best.get(page) || 0, sure * row[0] * Math.sqrt(row[i + 1])))
      }
    }
    for (const [page, points] of best) scores.set(page, (scores.get(page) || 0) + points)
  }

  const isOwn = (page) => page[2].toLowerCase() === reader

  const find = (text) => {
    const words = wordsOf(text), scores = new Map()
    const each = words.map((word, at) => meant(word, stemOf(word), at === words.length - 1))
    for (const [phrase, means] of book.said) {
      const of = phrase.map((place) => each.findIndex((found) => found.has(place)))
      if (of.includes(-1)) continue
      const sure = Math.min(...of.map((at, number) => each[at].get(phrase[number])))
      if (of.length > 1) score(new Map(means.map((place) => [place, sure * of.length])), scores)
      else for (const place of means) each[of[0]].set(place, sure)
    }
    each.forEach((found) => score(found, scores))
    return together([...scores].map(([page, points]) => [points * book.pages[page][3] * (isOwn(book.pages[page]) ? 1.2 : 1), book.pages[page]])
      .sort((one, other) => other[0] - one[0]))
  }

  // Pages that say the same to different readers are one result: the reader's own or the best of them, then the others.
  const together = (found) => {
    const seen = new Set(), best = found.filter(([, page]) => !page[5] || !seen.has(page[5]) && seen.add(page[5]))
    return best.slice(0, SHOWN).map(([, page]) => {
      const all = page[5] ? book.pages.filter((it) => it[5] === page[5]) : []
      const first = all.find(isOwn) || page
      return [first, ...all.filter((it) => it !== first)]
    })
  }

  const linkTo = ([address], text) => {
    const link = document.createElement("a"), [path, place] = address.split("#")
    link.href = new URL(path, root).href + (location.protocol === "file:" ? "index.html" : "") + (place ? `#${place}` : "")
    link.textContent = text
    return link
  }

  const span = (name, ...parts) => {
    const said = document.createElement("span")
    said.className = name
    said.append(...parts)
    return said
  }

  const line = ([page, ...others]) => {
    const item = document.createElement("li")
    item.append(linkTo(page, page[1]))
    if (page[2]) item.append(" ", span("kind", page[2]))
    if (page[4]) item.append(" ", span("about", page[4]))
    if (others.length) item.append(" ", span("kind", "Også for: ", ...others.flatMap((it, at) => [at ? ", " : "", linkTo(it, it[2])])))
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
