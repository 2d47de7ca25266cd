// The pages that there are once.
import { byAuthor, byPeriod, byTag } from "./lists.mjs";
import { escape, person, resident, whole } from "./parts.mjs";

const page = (title, content) => `
<section class="wide page">
<h1>${title}</h1>
${content}
</section>`;

const counted = (entries) => `
<ul class="overview plain">
${entries.sort().map(([name, url, count]) => `<li><a href="${url}">${escape(name)}</a>
<span class="meta">${count} posts</span></li>`).join("\n")}
</ul>`;

const authors = ({ collections, people }) => `
<div class="house">
<div class="wide">
<h1>Authors</h1>
<p class="tagline">Each of them writes in their own name. Choose a window and listen.</p>
<ul class="people plain">
${[...byAuthor(collections.posts)].sort().map(([id, posts]) => resident(people[id], posts.length)).join("")}
</ul>
</div>
</div>`;

const tags = ({ collections, topicNames }) =>
  page("Tags", counted([...byTag(collections.posts)].map(([id, posts]) => [topicNames[id], `/tags/${id}/`, posts.length])));

const archive = ({ collections }) =>
  page("Archive", counted([...byPeriod(collections.posts)].map(([id, posts]) => [id, `/archive/${id}/`, posts.length])));

const subscribe = ({ site, people }) => `
<section class="column page">
<h1>Subscribe</h1>
<p class="tagline">You decide what reaches you. Nobody learns that you read, and you stop whenever you like.</p>
<h2>The whole blog</h2>
<dl class="feeds">
<dt><a href="/feed.xml" type="application/rss+xml">${escape(site.name)}</a></dt>
<dd><code class="address">${site.url}/feed.xml</code></dd>
</dl>
<h2>One person at a time</h2>
<ul class="plain voices">
${Object.values(people).map((who) => `<li>${person(who)}
<a href="/authors/${who.id}/feed.xml" type="application/rss+xml">${escape(who.name)}</a>
<code class="address">${site.url}/authors/${who.id}/feed.xml</code></li>`).join("\n")}
</ul>
</section>`;

const PAGES = [
  { url: "/authors/", title: "Authors", body: authors },
  { url: "/tags/", title: "Tags", body: tags },
  { url: "/archive/", title: "Archive", body: archive },
  { url: "/subscribe/", title: "Subscribe", body: subscribe },
  { url: "/corrections/", title: "Corrections", body: () => page("Corrections", "<p>Nothing is published here yet.</p>") },
  { url: "/series/", title: "Series", body: () => page("Series", "<p>Nothing is published here yet.</p>") },
  { url: "/404.html", title: "There is no such page", body: () => page("There is no such page", '<p><a href="/">Home</a></p>') },
];

export const data = {
  pages: PAGES,
  pagination: { data: "pages", size: 1, alias: "single" },
  eleventyImport: { collections: ["posts"] },
  permalink: ({ single }) => (single.url.endsWith("/") ? `${single.url}index.html` : single.url),
};

export const render = (all) => whole(all.site, all.single, all.single.body(all));
