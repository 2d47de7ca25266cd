// Which posts stand on which page: computed once, as plain values.
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(`content/_data/${name}.json`, "utf-8"));
const around = new Map();

export const site = () => read("site");

export function neighbours(posts) {
  posts.forEach((post, index) => around.set(post.inputPath, { newer: posts[index - 1], older: posts[index + 1] }));
  return posts;
}

export const beside = (inputPath) => around.get(inputPath) ?? {};

function grouped(posts, keysOf) {
  const groups = new Map();
  for (const post of posts) {
    for (const key of keysOf(post.data)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(post);
    }
  }
  return groups;
}

export const byAuthor = (posts) => grouped(posts, (data) => data.authors);
export const byTag = (posts) => grouped(posts, (data) => data.topics);
export const byPeriod = (posts) => grouped(posts, (data) => [data.month.slice(0, 4), data.month]);

function* paged(kind, id, url, posts, size) {
  const count = Math.max(Math.ceil(posts.length / size), 1);
  const address = (number) => (number === 1 ? url : `${url}page/${number}/`);
  for (let number = 1; number <= count; number++) {
    yield {
      kind, id, url: address(number), number, count,
      posts: posts.slice((number - 1) * size, number * size),
      newer: number > 1 ? address(number - 1) : null,
      older: number < count ? address(number + 1) : null,
    };
  }
}

export function listsOf(posts) {
  const size = read("site").perPage;
  const lists = [...paged("home", "", "/", posts, size)];
  const add = (kind, folder, groups) => {
    for (const [id, group] of groups) lists.push(...paged(kind, id, `/${folder}/${id}/`, group, size));
  };
  add("author", "authors", byAuthor(posts));
  add("tag", "tags", byTag(posts));
  add("team", "teams", grouped(posts, (data) => [data.team]));
  add("period", "archive", byPeriod(posts));
  return lists;
}

export function feedsOf(posts) {
  const most = read("site").feedItems;
  const authors = [...byAuthor(posts)].map(([id, group]) => ({ url: `/authors/${id}/`, author: id, posts: group.slice(0, most) }));
  return [{ url: "/", author: "", posts: posts.slice(0, most) }, ...authors];
}
