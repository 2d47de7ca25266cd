import { iso } from "./parts.mjs";

export const data = { permalink: "/sitemap.xml" };

export const render = ({ collections, site }) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${collections.posts.map((post) => `<url><loc>${site.url}${post.url}</loc><lastmod>${iso(post.date)}</lastmod></url>`).join("\n")}
${collections.lists.map((list) => `<url><loc>${site.url}${list.url}</loc></url>`).join("\n")}
</urlset>
`;
