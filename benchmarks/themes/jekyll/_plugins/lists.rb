# The paged lists, the feeds and the neighbours: computed once, each page a layout with values.
module Corpus
  class Lists < Jekyll::Generator
    def generate(site)
      @site = site
      posts = site.posts.docs.sort_by { |post| -post.data["number"] }
      site.config["newest_first"] = posts
      lists("home", "home", "", posts, { "title" => site.config["title"] })
      groups(posts, "authors").each { |id, group| author(id, group) }
      groups(posts, "topics").each { |id, group| lists("tag", "plain", "tags/#{id}/", group, { "title" => site.data["tags"][id], "label" => "Tag" }) }
      groups(posts, "team").each { |id, group| lists("team", "team", "teams/#{id}/", group, { "title" => site.data["teams"][id], "id" => id }) }
      groups(posts, "periods").each { |id, group| lists("period", "plain", "archive/#{id}/", group, { "title" => id, "label" => "Archive" }) }
      add("", "feed.xml", "feed", { "title" => site.config["title"], "posts" => posts.first(site.config["feed_items"]) })
      overview("authors", "Authors", groups(posts, "authors"), nil)
      overview("tags", "Tags", groups(posts, "topics"), site.data["tags"])
      overview("archive", "Archive", groups(posts, "periods"), nil)
    end

    private

    def author(id, posts)
      who = @site.data["people"][id]
      lists("author", "author", "authors/#{id}/", posts, { "title" => who["name"], "id" => id })
      add("authors/#{id}/", "feed.xml", "feed", { "title" => who["name"], "posts" => posts.first(@site.config["feed_items"]) })
    end

    def groups(posts, key)
      found = Hash.new { |hash, id| hash[id] = [] }
      posts.each { |post| Array(post.data[key]).each { |id| found[id] << post } }
      found
    end

    def lists(kind, layout, folder, posts, values)
      size = @site.config["per_page"]
      count = [(posts.size + size - 1) / size, 1].max
      (1..count).each do |number|
        shown = { "posts" => posts[(number - 1) * size, size], "number" => number, "count" => count }
        shown["newer"] = number > 2 ? "/#{folder}page/#{number - 1}/" : "/#{folder}" if number > 1
        shown["older"] = "/#{folder}page/#{number + 1}/" if number < count
        add(number == 1 ? folder : "#{folder}page/#{number}/", "index.html", layout, values.merge(shown))
      end
    end

    def overview(folder, title, found, names)
      entries = found.sort.map { |id, group| { "id" => id, "name" => names ? names[id] : id, "count" => group.size, "url" => "/#{folder}/#{id}/" } }
      add("#{folder}/", "index.html", folder == "authors" ? "authors" : "overview", { "title" => title, "entries" => entries })
    end

    def add(folder, name, layout, values)
      page = Jekyll::PageWithoutAFile.new(@site, @site.source, folder, name)
      page.content = ""
      page.data = { "layout" => layout }.merge(values)
      @site.pages << page
    end
  end
end
