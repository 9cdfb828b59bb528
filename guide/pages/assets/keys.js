// Material moves to another page on single letters such as n and p. WCAG 2.1.4 forbids that,
// and someone who types with shaking hands must not lose the page: letters outside a field do nothing.
window.addEventListener("keydown", (event) => {
  const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  const field = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")
  if (plain && !field) event.stopImmediatePropagation()
}, true)
