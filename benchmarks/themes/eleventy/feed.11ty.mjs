import { escape } from "./parts.mjs";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  eleventyImport: { collections: ["posts"] },
  permalink: ({ feed }) => `${feed.url}feed.xml`,
};

const item = (post, { site, people, topicNames }) => `<item>
<title>${escape(post.data.title)}</title>
<link>${site.url}${post.url}</link>
<description>${escape(post.data.summary)}</description>
<content:encoded><![CDATA[${post.content}]]></content:encoded>
<dc:creator>${escape(post.data.authors.map((id) => people[id].name).join(", "))}</dc:creator>
${post.data.topics.map((id) => `<category>${escape(topicNames[id])}</category>`).join("")}
<guid isPermaLink="false">${site.url}${post.url}</guid>
<pubDate>${post.date.toUTCString()}</pubDate>
</item>`;

export const render = (all) => `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="/theme/feed.css"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
<channel>
<title>${escape(all.feed.author ? all.people[all.feed.author].name : all.site.name)}</title>
<link>${all.site.url}${all.feed.url}</link>
<description>${escape(all.site.tagline)}</description>
<atom:link href="${all.site.url}${all.feed.url}feed.xml" rel="self" type="application/rss+xml"/>
<language>en</language>
${all.feed.posts.map((post) => item(post, all)).join("\n")}
</channel>
</rss>
`;
