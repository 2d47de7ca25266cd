// What a browser knows of the page that it shows. Each answer is plain, and empty when all is well.
({
  /** Texts and pictures that reach beyond the screen where nothing lets people scroll to them. */
  beyond_the_edge() {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? ["the page scrolls sideways"] : [];
    for (const { node, boxes } of this._seen()) {
      const beyond = boxes.some((box) => box.right > width + 1 || box.left < -1);
      if (beyond && !this._within(node, (each) => /auto|scroll/.test(getComputedStyle(each).overflowX)))
        found.push(this._named(node));
    }
    return found;
  },

  /** Each line of text: its colour, its box on the page, and where it stands. */
  inks() {
    const found = [];
    const isRead = (node) => node.nodeType === Node.TEXT_NODE && !node.parentElement.closest("[aria-hidden='true']");
    for (const { node, boxes } of this._seen(isRead))
      for (const box of boxes) {
        const shown = this._clipped(node.parentElement, box);
        if (shown) found.push([this._rgba(getComputedStyle(node.parentElement).color), shown, this._named(node)]);
      }
    return found;
  },

  /** Hides all text, so that only what it stands on is seen. */
  hide_texts() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { color: transparent !important; text-decoration: none !important }");
    document.adoptedStyleSheets = [sheet];
  },

  /** What moves by itself, or slowly. */
  moving() {
    const found = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["smooth scrolling"] : [];
    for (const element of document.querySelectorAll("*"))
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(element, part);
        const lasts = style.transitionDuration.split(",").some((each) => parseFloat(each) > 0.01);
        if (lasts || style.animationName !== "none") found.push(this._named(element) + (part ?? ""));
      }
    return found;
  },

  /** Things to press that are smaller than 24 by 24, but for links within a sentence (WCAG 2.5.8). */
  too_small() {
    const found = [];
    for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
      const boxes = [...element.getClientRects(), ...[...element.children].flatMap((each) => [...each.getClientRects()])];
      const high = Math.max(0, ...boxes.map((box) => box.height));
      const wide = Math.max(0, ...boxes.map((box) => box.width));
      if (high && !this._covered(element) && (high < 23.9 || wide < 23.9) && !this._in_a_sentence(element))
        found.push(`${wide.toFixed(0)}x${high.toFixed(0)} ${this._named(element)}`);
    }
    return found;
  },

  /** In print: what leads elsewhere although paper cannot be clicked, and addresses that are not told. */
  lost_on_paper() {
    const found = [];
    for (const nav of document.querySelectorAll("header nav, footer nav, a[href='#main']"))
      if (nav.getClientRects().length && !nav.closest("main")) found.push(`shown: ${this._named(nav)}`);
    for (const link of document.querySelectorAll("article .e-content a[href^='http'], article .body a[href^='http']")) {
      const told = getComputedStyle(link, "::after").content + link.textContent;
      if (link.getClientRects().length && !told.includes(link.getAttribute("href"))) found.push(`not told: ${link.href}`);
    }
    return found;
  },

  /** The sum of all layout shifts since the page began, and what moved (screen.py watches them). */
  shifts() {
    const entries = [...watched.seen, ...watched.observer.takeRecords()];
    const moved = entries.flatMap((each) => each.sources.map((source) => this._named(source.node)));
    return { score: entries.reduce((sum, each) => sum + each.value, 0), moved };
  },

  /** What has the focus, for a walk with the keyboard. */
  focused() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const every = [...document.querySelectorAll("*")];
    return {
      place: every.indexOf(element),
      name: this._named(element),
      text: element.textContent.trim().replace(/\s+/g, " "),
      href: element.getAttribute("href") ?? "",
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      on_screen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  },

  /** Whether what has the focus can be used, one by one, in the order of the page. */
  reachable() {
    const every = [...document.querySelectorAll("*")];
    const can = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    return [...document.querySelectorAll(can)]
      .filter((each) => each.checkVisibility() && !each.disabled && !each.closest("[inert]"))
      .map((each) => every.indexOf(each));
  },

  *_seen(wanted = () => true) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isText = node.nodeType === Node.TEXT_NODE;
      const element = isText ? node.parentElement : node;
      if (!(isText ? node.data.trim() : element.matches("img, svg, input, button, video")) || !wanted(node)) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest("script, style, template, svg title") || this._covered(element)) continue;
      const range = document.createRange();
      if (isText) range.selectNodeContents(node);
      const boxes = [...(isText ? range : element).getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      if (boxes.length) yield { node, boxes };
    }
  },

  /** Whether an element is there for those who listen only, or waits off the screen until it is focused. */
  _covered(element) {
    return this._within(element, (each) => {
      const style = getComputedStyle(each);
      if (style.position !== "absolute") return false;
      const box = each.getBoundingClientRect();
      return /inset\((50|100)%/.test(style.clipPath) || box.bottom + scrollY < 0 || (box.width <= 1 && box.height <= 1);
    });
  },

  _within(node, test) {
    for (let each = node.nodeType === Node.TEXT_NODE ? node.parentElement : node; each; each = each.parentElement)
      if (test(each)) return each;
    return null;
  },

  _in_a_sentence(element) {
    const block = this._within(element.parentElement, (each) => !/^(inline|contents)/.test(getComputedStyle(each).display));
    const around = (block.textContent ?? "").replace(element.textContent, "");
    return /^inline/.test(getComputedStyle(element).display) && /\p{L}{2}/u.test(around);
  },

  _named(node) {
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (!element) return "?";
    const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}${element.className ? ` class="${element.getAttribute("class")}"` : ""}> ${text}`;
  },

  _rgba(colour) {
    this._canvas ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    this._canvas.clearRect(0, 0, 1, 1);
    this._canvas.fillStyle = colour;
    this._canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = this._canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  },

  /** What can be seen of a box without scrolling, as [left, top, right, bottom] on the page. */
  _clipped(element, box) {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let each = element; each !== document.body && each; each = each.parentElement) {
      if (getComputedStyle(each).overflow === "visible") continue;
      const frame = each.getBoundingClientRect();
      [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
      [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    const inside = right - left > 2 && bottom - top > 2;
    return inside && [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY];
  },
})
