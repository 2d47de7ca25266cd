import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import markdownIt from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { feedsOf, listsOf, neighbours } from "./lists.mjs";

const newestFirst = (api) => api.getFilteredByGlob("content/posts/**/*.md").sort((a, b) => b.data.number - a.data.number);

export default function (config) {
  config.addPlugin(syntaxHighlight);
  config.setLibrary("md", markdownIt({ html: true }).use(footnote).use(anchor, { tabIndex: false }));
  config.addPassthroughCopy({ "static/theme": "theme", "static/robots.txt": "robots.txt" });
  config.addCollection("posts", (api) => neighbours(newestFirst(api)));
  config.addCollection("lists", (api) => listsOf(newestFirst(api)));
  config.addCollection("feeds", (api) => feedsOf(newestFirst(api)));
  config.setQuietMode(true);
  return {
    dir: { input: "content", output: "output", includes: "theme/layouts" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
