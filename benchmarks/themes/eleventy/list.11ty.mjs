import markdownIt from "markdown-it";
import { escape, paged, resident, whole } from "./parts.mjs";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.url}index.html`,
};

const markdown = markdownIt();

const home = ({ list, people, site }) => `
<div class="house">
<div class="wide">
<h1>${escape(site.tagline)}</h1>
<h2 class="away">Who has written lately</h2>
<ul class="people street plain">
${[...new Set(list.posts.flatMap((post) => post.data.authors))].map((id) => resident(people[id])).join("")}
</ul>
</div>
</div>
<div class="wide">
<section class="panes h-feed">
<h2 class="away">Posts</h2>
${paged(list, people)}
</section>
<aside class="box">
<h2>Follow us without being followed</h2>
<p class="small">A feed brings you what you chose, as soon as it is published: no e-mail address, no tracking.</p>
<p><a class="button" href="/subscribe/">Subscribe</a></p>
</aside>
</div>`;

const author = ({ list, people, teams }) => {
  const who = people[list.id];
  return `
<div class="house h-card">
<div class="wide profile">
<span class="window window-large"><span class="initial" aria-hidden="true">${escape(who.name[0])}</span></span>
<div>
<h1 class="p-name">${escape(who.name)}</h1>
<p class="tagline"><span class="p-job-title">${escape(who.role)}</span>, <a href="/teams/${who.team}/">${escape(teams[who.team])}</a></p>
</div>
</div>
</div>
<div class="wide beside">
<section class="about">
<h2 class="away">In their own words</h2>
<div class="body">
${markdown.render(who.about)}
</div>
</section>
<aside>
<p><a class="button" href="/authors/${who.id}/feed.xml" type="application/rss+xml">Follow by feed</a></p>
</aside>
<section class="h-feed">
<h2>Posts by ${escape(who.name)}</h2>
${paged(list, people)}
</section>
</div>`;
};

const team = ({ list, people, teams }) => `
<div class="house">
<div class="wide">
<h1>${escape(teams[list.id])}</h1>
<ul class="people plain">
${Object.values(people).filter((who) => who.team === list.id).map((who) => resident(who)).join("")}
</ul>
</div>
</div>
<section class="wide panes h-feed">
<h2>Posts</h2>
${paged(list, people)}
</section>`;

const plain = (label, title, { list, people }) => `
<section class="wide page panes h-feed">
<p class="label">${label}</p>
<h1>${escape(title)}</h1>
${paged(list, people)}
</section>`;

const KINDS = {
  home: { title: ({ site }) => site.name, body: home },
  author: { title: ({ list, people }) => people[list.id].name, body: author },
  team: { title: ({ list, teams }) => teams[list.id], body: team },
  tag: { title: ({ list, topicNames }) => topicNames[list.id], body: (all) => plain("Tag", all.topicNames[all.list.id], all) },
  period: { title: ({ list }) => list.id, body: (all) => plain('<a href="/archive/">Archive</a>', all.list.id, all) },
};

export function render(all) {
  const kind = KINDS[all.list.kind];
  return whole(all.site, { title: kind.title(all), url: all.list.url }, kind.body(all));
}
