// The pieces of the pages.
const MONTHS = "January February March April May June July August September October November December".split(" ");
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escape = (text) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
export const iso = (date) => date.toISOString().slice(0, 19) + "+00:00";
export const inWords = (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
export const when = (date) => `<time class="dt-published" datetime="${iso(date)}">${inWords(date)}</time>`;

const initial = (person) => `<span class="initial" aria-hidden="true">${escape(person.name[0])}</span>`;

export const person = (who) => `
<span class="person p-author h-card">
<span class="window">${initial(who)}</span>
<span><a class="p-name u-url" href="/authors/${who.id}/">${escape(who.name)}</a>
<span class="role p-job-title">${escape(who.role)}</span></span>
</span>`;

export const resident = (who, count = 0) => `
<li class="p-author h-card">
<a class="u-url" href="/authors/${who.id}/"><span class="window window-large">${initial(who)}</span>
<span class="p-name">${escape(who.name)}</span></a>
<span class="role p-job-title">${escape(who.role)}</span>
${count ? `<span class="role">${count} posts</span>` : ""}
</li>`;

export const cards = (posts, people) => `
<ol class="cards plain">
${posts.map((post) => `<li>
<article class="card h-entry">
<p class="byline">
${post.data.authors.map((id) => person(people[id])).join("")}
</p>
<h2 class="p-name"><a class="u-url" href="${post.url}">${escape(post.data.title)}</a></h2>
<p class="summary p-summary">${escape(post.data.summary)}</p>
<p class="meta row">
${when(post.date)}
<span>${post.data.minutes} minutes to read</span>
</p>
</article>
</li>`).join("\n")}
</ol>`;

export const paged = (list, people) => `
${list.number > 1 ? `<p class="meta">Page ${list.number} of ${list.count}</p>` : ""}
${cards(list.posts, people)}
${list.count > 1 ? `<nav class="paging" aria-label="More posts">
${list.newer ? `<a href="${list.newer}" rel="next">Newer posts</a>` : ""}
${list.older ? `<a href="${list.older}" rel="prev">Older posts</a>` : ""}
</nav>` : ""}`;

const graph = (site, page) => `
<meta property="og:site_name" content="${escape(site.name)}">
<meta property="og:title" content="${escape(page.title)}">
<meta property="og:type" content="website">
<meta property="og:url" content="${site.url}${page.url}">`;

export const whole = (site, page, content) => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.url === "/" ? "" : `${escape(page.title)} · `}${escape(site.name)}</title>
<link rel="canonical" href="${site.url}${page.url}">
<link rel="alternate" type="application/rss+xml" title="${escape(site.name)}" href="/feed.xml">
<link rel="icon" type="image/svg+xml" href="/theme/favicon.svg">
<link rel="stylesheet" href="/theme/brand.css">
<link rel="stylesheet" href="/theme/style.css">
${page.head ?? graph(site, page)}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-header">
<div class="wide">
<a class="brand" href="/" rel="home">
<svg viewBox="0 0 32 32" aria-hidden="true"><path class="mark-light" d="M9 5h14v21H9z"/><path class="mark-sash" d="M9 5 2 2v28l7-4zM23 5l7-3v28l-7-4z"/></svg>
<span>${escape(site.name)}</span>
</a>
<nav class="site-nav" aria-label="Main pages">
<ul class="plain">
<li><a href="/archive/">Archive</a></li>
<li><a href="/authors/">Authors</a></li>
<li><a href="/tags/">Tags</a></li>
<li><a href="/subscribe/">Subscribe</a></li>
</ul>
</nav>
</div>
</header>
<main id="main" tabindex="-1">
${content}
</main>
<footer class="site-footer">
<div class="wide">
<nav aria-label="All pages">
<ul class="plain">
<li><a href="/">Home</a></li>
<li><a href="/archive/">Archive</a></li>
<li><a href="/authors/">Authors</a></li>
<li><a href="/tags/">Tags</a></li>
<li><a href="/series/">Series</a></li>
<li><a href="/corrections/">Corrections</a></li>
<li><a href="/subscribe/">Subscribe</a></li>
</ul>
</nav>
<p>People write here in their own names. What was wrong is corrected in the open, never quietly.</p>
<p>${escape(site.name)}</p>
</div>
</footer>
</body>
</html>
`;
