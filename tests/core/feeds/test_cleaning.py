"""HTML made fit for feed readers."""

import pytest

from openwindow.core.feeds.cleaning import cleaned, without_controls

PAGE = "https://blog.example/2026/one/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="#fn-1">1</a>', '<a href="https://blog.example/2026/one/#fn-1">1</a>'),
        ('<a href="/tags/">t</a>', '<a href="https://blog.example/tags/">t</a>'),
        ('<a href="https://x.example/a?b=1">x</a>', '<a href="https://x.example/a?b=1">x</a>'),
        ('<a href="mailto:ada@x.example">x</a>', '<a href="mailto:ada@x.example">x</a>'),
        ('<a class="a" id="b" rel="me" href="/">x</a>', '<a href="https://blog.example/">x</a>'),
        (
            '<img src="/a.png" srcset="/b.png 2x" sizes="9" loading="lazy" alt="A" width="1" height="2">',
            '<img src="https://blog.example/a.png" alt="A" width="1" height="2">',
        ),
        (
            '<picture><source srcset="/a.avif"><img src="/a.png" alt=""></picture>',
            '<img src="https://blog.example/a.png" alt="">',
        ),
        ('<h2 id="a" class="b">A</h2>', "<h2>A</h2>"),
        (
            '<div class="code"><pre><code class="x"><span class="k">def</span></code></pre></div>',
            "<pre><code>def</code></pre>",
        ),
        ("<p>a<script>b</script><style>c</style><iframe>d</iframe></p>", "<p>a</p>"),
        ('<p style="color:red" onclick="x()">a</p>', "<p>a</p>"),
        ('<li class="task"><input type="checkbox" disabled checked> a</li>', "<li>☑ a</li>"),
        ('<li class="task"><input type="checkbox" disabled> a</li>', "<li>☐ a</li>"),
        ('<p lang="fr" dir="ltr">a</p>', '<p lang="fr" dir="ltr">a</p>'),
        ('<td colspan="2">a</td>', "a"),
        (
            '<table><tbody><tr><td colspan="2" class="b">a</td></tr></tbody></table>',
            '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
        ),
        (
            '<figure><img src="a.png"><figcaption>b<br>\n<span class="credit">c</span></figcaption></figure>',
            '<figure><img src="https://blog.example/2026/one/a.png"><figcaption>b<br>\nc</figcaption></figure>',
        ),
        (
            '<blockquote cite="/a/">a</blockquote>',
            "<blockquote>a</blockquote>",
        ),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ('<li>a<a class="footnote-close" href="#fnplace-1" hidden="">×</a></li>', "<li>a</li>"),
        (
            '<p>a</p><section class="footnotes" role="doc-endnotes"><ol><li id="fn-1">b</li></ol></section>',
            "<p>a</p><hr>\n<ol><li>b</li></ol>",
        ),
        (
            (
                '<figure class="embed"><a href="https://video.example/1"><img alt="A" src="a.png"> '
                '<span class="embed-site">See it on video.example</span></a></figure>'
            ),
            (
                '<figure><a href="https://video.example/1">'
                '<img alt="A" src="https://blog.example/2026/one/a.png"> See it on video.example</a></figure>'
            ),
        ),
    ],
)
def test_what_only_our_pages_understand_is_left_out(html: str, expected: str) -> None:
    assert cleaned(html, PAGE) == expected


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert without_controls("a\x00b\x0bc\x1fd\ufffee\ud800f\tg\nh") == "abcdef\tg\nh"
