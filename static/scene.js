// Opens the scene of a page in the app, with whatever fragment the page was given. A search engine reads the page.
if (!/bot|crawl|spider|slurp/i.test(navigator.userAgent)) {
  const { opens } = document.currentScript.dataset;
  location.replace(`./#${[opens, location.hash.slice(1)].filter(Boolean).join("&")}`);
}
