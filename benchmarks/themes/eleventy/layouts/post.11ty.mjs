import { beside } from "../lists.mjs";
import { escape, iso, resident, when, whole } from "../parts.mjs";

const HEADING = /<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/g;

const contents = (html) => [...html.matchAll(HEADING)].map(([, id, text]) => `<li class="toc-2"><a href="#${id}">${text}</a></li>`).join("\n");

const head = ({ site, people, title, summary, authors, page }) => `
<meta name="description" content="${escape(summary)}">
${authors.map((id) => `<link rel="alternate" type="application/rss+xml" title="${escape(site.name)} — ${escape(people[id].name)}" href="/authors/${id}/feed.xml">`).join("\n")}
<link rel="stylesheet" href="/theme/code.css">
<meta property="og:site_name" content="${escape(site.name)}">
<meta property="og:title" content="${escape(title)}">
<meta property="og:type" content="article">
<meta property="og:url" content="${site.url}${page.url}">
<meta property="og:description" content="${escape(summary)}">
<meta property="article:published_time" content="${iso(page.date)}">
<meta property="article:modified_time" content="${iso(page.date)}">
${authors.map((id) => `<meta property="article:author" content="${site.url}/authors/${id}/">`).join("\n")}`;

const neighbour = (label, post) => (post ? `<p><span class="label">${label}</span> <a href="${post.url}">${escape(post.data.title)}</a></p>` : "");

export function render(data) {
  const { older, newer } = beside(data.page.inputPath);
  const page = { title: data.title, url: data.page.url, head: head(data) };
  return whole(data.site, page, `
<article class="h-entry">
<header class="post-header">
<div class="ledge">
<div class="column">
<ul class="people plain">
${data.authors.map((id) => resident(data.people[id])).join("")}
</ul>
</div>
</div>
<div class="column">
<h1 class="p-name">${escape(data.title)}</h1>
<p class="summary p-summary">${escape(data.summary)}</p>
<div class="meta">
<p class="row">
${when(data.page.date)}
<span>${data.minutes} minutes to read</span>
</p>
<p>The authors speak personally here, not for the company.</p>
</div>
</div>
</header>
<div class="column">
<details class="toc">
<summary>On this page</summary>
<ul>
${contents(data.content)}
</ul>
</details>
<div class="body e-content">
${data.content}
</div>
<div class="post-footer">
<p class="small tags">Tags: ${data.topics.map((id) => `<a href="/tags/${id}/">${escape(data.topicNames[id])}</a>`).join(", ")}</p>
<nav class="paging" aria-label="Posts before and after">
${neighbour("Published before", older)}
${neighbour("Published after", newer)}
</nav>
<p class="meta"><a class="u-url u-uid" href="${data.page.url}">Permanent link to this post</a></p>
</div>
</div>
</article>`);
}
