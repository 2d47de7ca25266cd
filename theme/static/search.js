/* The search page: shows the form, and what Pagefind finds for the words in the address.

   To search is to load the page again with other words, so bookmarks and the back button need nothing from here. */

"use strict";

(() => {
  const words = (new URLSearchParams(location.search).get("q") ?? "").trim();
  const page = document.documentElement;
  const AT_ONCE = 10;

  // Before anything is painted, so that nothing moves when the form shows.
  page.classList.add("can-search");
  page.classList.toggle("has-searched", words !== "");

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector(".search-form");
    const field = form.elements.q;
    field.value = words;
    field.addEventListener("focus", () => pagefind(form), { once: true });
    if (words) {
      document.title = `${words} · ${document.title}`;
      for (const link of document.querySelectorAll(".search-elsewhere a")) {
        link.search = new URLSearchParams({ q: words });
      }
      show(form);
    }
  });

  async function show(form) {
    const found = document.querySelector(".search-found");
    const status = found.querySelector("[role=status]");
    const say = (sentence, count) => {
      status.textContent = status.dataset[sentence].replace("{count}", count);
    };
    say("searching");
    try {
      const results = await resultsFor(words, await pagefind(form));
      say(results.length ? "found" : "nothing", results.length);
      page.classList.toggle("has-searched", results.length > 0);
      await list(results, found);
    } catch {
      say("failed");
      page.classList.remove("has-searched");
    }
  }

  let loaded;

  function pagefind(form) {
    loaded ??= import(`${form.dataset.index}pagefind.js`).then(async (made) => {
      await made.options({ baseUrl: "/" });
      await made.init();
      return made;
    });
    loaded.catch(() => {}); // told where it is waited for
    return loaded;
  }

  async function resultsFor(asked, search) {
    const best = new Map();
    for (const spelling of spellings(asked)) {
      for (const result of (await search.search(spelling)).results) {
        if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
      }
    }
    return [...best.values()].sort((one, other) => other.score - one.score);
  }

  /* Pagefind 1.5 folds accents ("ecouter" finds "écouter"), but not ligatures. And the index parts words from their
     elisions: whoever looks for "l'été" means "été". */
  function spellings(asked) {
    const plain = asked.replace(/(^|[^\p{L}\p{N}])(?:\p{L}|\p{L}*qu)['’](?=\p{L})/giu, "$1");
    const apart = plain.replace(/œ/g, "oe").replace(/Œ/g, "OE").replace(/æ/g, "ae").replace(/Æ/g, "AE");
    const joined = apart.replace(/oe/gi, "œ").replace(/ae/gi, "æ");
    return new Set([plain, apart, joined]);
  }

  async function list(results, found) {
    const [items, more] = [found.querySelector("ol"), found.querySelector("button")];
    const next = async () => {
      const texts = await Promise.all(results.splice(0, AT_ONCE).map((result) => result.data()));
      const added = texts.map((text) => item(text, found.querySelector("template")));
      items.append(...added);
      more.hidden = results.length === 0;
      return added[0];
    };
    more.addEventListener("click", async () => (await next()).querySelector("a").focus());
    await next();
  }

  function item(text, template) {
    const made = template.content.firstElementChild.cloneNode(true);
    const link = made.querySelector("a");
    link.href = text.raw_url;
    link.textContent = whole(text.meta.title);
    made.querySelector("span").textContent = whole(text.meta.byline);
    made.querySelector("time").textContent = text.meta.date;
    made.querySelector("time").dateTime = text.meta.datetime;
    const excerpt = made.querySelector(".search-excerpt");
    excerpt.append(...marked(text.excerpt));
    excerpt.classList.toggle("is-part", text.plain_excerpt.split(" ").length < text.word_count);
    return made;
  }

  /* Pagefind escapes "<" and ">" of a text, so every <mark> is its own. Nothing is ever read as HTML here. */
  function marked(excerpt) {
    return whole(excerpt).split(/<\/?mark>/).map((piece, place) => {
      const plain = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      if (place % 2 === 0) return plain;
      const mark = document.createElement("mark");
      mark.textContent = plain;
      return mark;
    });
  }

  /* Elisions are put together again: see core/search/plain_text.py. */
  function whole(text) {
    return (text ?? "").replaceAll("\u2060 ", "");
  }
})();
