// What Material's own scripts expect of its inline script: where the site begins, and how something
// is remembered in the browser. It stands in a file so that a web server can forbid inline scripts.
var __md_scope = new URL("..", document.currentScript.src)
var __md_hash = (text) => [...text].reduce((hash, sign) => (hash << 5) - hash + sign.charCodeAt(0), 0)
var __md_get = (key, storage = localStorage, scope = __md_scope) =>
  JSON.parse(storage.getItem(scope.pathname + "." + key))
var __md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value))
  } catch {
    // The browser remembers nothing. The page works all the same.
  }
}
