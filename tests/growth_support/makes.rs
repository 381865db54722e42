//! Makes of pages: each repeats one thing, and the longer page has more of it.

use std::fmt::Write;

/// A name, and what writes the end of the head and the body, of about so many bytes.
pub type Make = (&'static str, fn(&mut String, usize));

/// The prose makes an article of the page, so that what stands below it is composed and written.
const HEAD: &str = "<title>The tide turns at last</title></head><body><h1>The tide turns at last</h1>\
    <p>The harbour is shut from today, and nobody knows for how long. The boats came in late, and all had gone.</p>\
    <p>Whoever asked was told to wait, which they did until the lamps were lit and the last of the ferries left.</p>\
    <p>In the morning the tide had turned, the harbour was open again, and the town spoke of something else.</p>";

/// Deep enough that what doubles with each level never ends, and what looks again at each level is felt.
const DEPTH: usize = 150;

pub const MAKES: &[Make] = &[
    ("flat paragraphs", |page, bytes| repeated(page, bytes, |n| format!("<p>{}</p>", sentences(n, 3)))),
    ("one long paragraph", |page, bytes| within("<p>", "</p>", page, bytes, |n| sentences(n, 1))),
    ("one long word", |page, bytes| within("<p>", "</p>", page, bytes, word)),
    ("signs of Markdown", |page, bytes| {
        within("<p>", "</p>", page, bytes, |n| {
            ["*", "_ ", "~", "`", "[", "]( ", "&amp;", "$", "^a ", "# "][n % 10].into()
        });
    }),
    ("repeated phrases", |page, bytes| {
        repeated(page, bytes, |n| {
            format!(
                "<div>Sign up for our newsletter. {} Read more: by Ann Lee, 5 May 2024. Share</div>",
                sentences(n % 3, 1)
            )
        });
    }),
    ("one phrase", |page, bytes| within("<p>", "</p>", page, bytes, |_| "Photo by Ann Lee. ".into())),
    ("scripts without spaces", |page, bytes| {
        repeated(page, bytes, |n| format!("<p>{}。</p>", "関連記事港の橋は五月に閉じる、".repeat(1 + n % 4)));
    }),
    ("many links", |page, bytes| {
        repeated(page, bytes, |n| format!("<p>{} <a href=\"/{n}\">{}</a>.</p>", words(n, 12), words(n, 3)));
    }),
    ("links in one paragraph", |page, bytes| {
        within("<p>", "</p>", page, bytes, |n| {
            format!("{} <a href=\"/{n}?a&amp;b\"><b>{}</b></a>, ", words(n, 5), word(n))
        });
    }),
    ("styles in one paragraph", |page, bytes| {
        within("<p><b>", "</b></p>", page, bytes, |n| {
            format!("<i>{} <sup>{n}</sup></i>“<s>{}</s>” ", words(n, 3), word(n))
        });
    }),
    ("menu", |page, bytes| {
        within("<nav><ul>", "</ul></nav>", page, bytes, |n| {
            format!("<li><a href=\"/{n}\">{}</a></li>", words(n, 2))
        });
    }),
    ("teasers", |page, bytes| {
        repeated(page, bytes, |n| {
            format!(
                "<div class=\"card\"><a href=\"/{n}\"><img src=\"/{n}.jpg\" alt=\"\"><h3>{}</h3></a><p>{}</p><time>5 May 2024</time></div>",
                words(n, 6),
                sentences(n, 1)
            )
        });
    }),
    ("boxes in boxes", |page, bytes| nested(page, bytes, "<div>", "</div>", 1)),
    ("depth without end", |page, bytes| within("", "", page, bytes, |_| "<div>a".into())),
    ("depth of many stacks", |page, bytes| {
        repeated(page, bytes, |n| {
            format!("{}<p>{}</p>{}", "<div>".repeat(100), sentences(n, 2), "</div>".repeat(100))
        });
    }),
    ("depth above the text", |page, bytes| {
        page.push_str(HEAD);
        page.push_str(&"<div>".repeat(400));
        repeat(page, bytes, |n| format!("<p>{}</p>", sentences(n, 2)));
        page.push_str(&"</div>".repeat(400));
    }),
    ("styles in styles", |page, bytes| nested(page, bytes, "<b><i>", "</i></b>", 2)),
    ("quotes in quotes", |page, bytes| nested(page, bytes, "<blockquote>", "</blockquote>", 2)),
    ("lists in lists", |page, bytes| nested(page, bytes, "<ul><li>", "</li></ul>", 1)),
    ("terms in terms", |page, bytes| nested(page, bytes, "<dl><dd>", "</dd></dl>", 1)),
    ("tables in tables", |page, bytes| {
        nested(page, bytes, "<table><tbody><tr><td>", "</td></tr></tbody></table>", 1)
    }),
    ("figures in figures", |page, bytes| nested(page, bytes, "<figure><ul><li>a</li></ul>", "</figure>", 2)),
    ("headings in headings", |page, bytes| nested(page, bytes, "<section><h2>", "</h2></section>", 1)),
    ("headings", |page, bytes| {
        repeated(page, bytes, |n| {
            format!("<h{0}>{1}</h{0}><p>{2}</p>", 2 + n % 5, words(n, 4), sentences(n, 1))
        });
    }),
    ("only titles", |page, bytes| repeated(page, bytes, |n| format!("<h1>{}</h1>", words(n, 5)))),
    ("list", |page, bytes| within("<ol>", "</ol>", page, bytes, |n| format!("<li>{}</li>", sentences(n, 1)))),
    ("terms", |page, bytes| {
        within("<dl>", "</dl>", page, bytes, |n| format!("<dt>{}</dt><dd>{}</dd>", word(n), sentences(n, 1)));
    }),
    ("table", |page, bytes| {
        within("<table><tbody>", "</tbody></table>", page, bytes, |n| {
            format!("<tr><td>{}</td><td>{n}</td><td rowspan=\"2\">{}</td></tr>", word(n), words(n, 3))
        });
    }),
    ("wide table", |page, bytes| {
        within("<table><tbody><tr><td>a</td></tr><tr>", "</tr></tbody></table>", page, bytes, |n| {
            format!("<td colspan=\"1000\">{}</td>", word(n))
        });
    }),
    ("many tables", |page, bytes| {
        repeated(page, bytes, |n| {
            format!(
                "<table><tbody><tr><th>{}</th><td>{n}</td></tr><tr><th>a</th><td>b</td></tr></tbody></table>",
                word(n)
            )
        });
    }),
    ("siblings", |page, bytes| repeated(page, bytes, |n| format!("<div>{}</div>", word(n)))),
    ("siblings in a line", |page, bytes| repeated(page, bytes, |n| format!("<span>{}</span>", word(n)))),
    ("empty siblings", |page, bytes| within("<p><b>", "a</b></p>", page, bytes, |_| "<i></i>".into())),
    ("line breaks", |page, bytes| repeated(page, bytes, |n| format!("{}<br>", words(n, 9)))),
    ("pictures", |page, bytes| {
        repeated(page, bytes, |n| format!("<p><img src=\"/{n}.jpg\" alt=\"{}\"></p>", word(n)))
    }),
    ("pictures of a figure", |page, bytes| {
        within("<figure>", "</figure>", page, bytes, |n| format!("<img src=\"/{n}.jpg\">"));
    }),
    ("sources of a picture", |page, bytes| {
        within("<picture>", "</picture>", page, bytes, |n| format!("<source><img alt=\"{n}\">"));
    }),
    ("captions", |page, bytes| {
        repeated(page, bytes, |n| {
            let caption = words(n, 8);
            format!(
                "<figure><img src=\"/{n}.jpg\"><figcaption>{caption} [Ann Lee/AFP]</figcaption></figure><p>{}</p>",
                sentences(n, 2)
            )
        });
    }),
    ("long caption", |page, bytes| {
        within("<figure><img src=\"/1.jpg\"><figcaption>", "</figcaption></figure>", page, bytes, |n| {
            sentences(n, 1)
        });
    }),
    ("code", |page, bytes| {
        within("<pre><code>", "</code></pre>", page, bytes, |n| format!("<b>let</b> {} = `{n}`;\n", word(n)))
    }),
    ("long class", |page, bytes| long_attribute(page, bytes, "class")),
    ("long style", |page, bytes| long_attribute(page, bytes, "style")),
    ("many classes", |page, bytes| {
        repeated(page, bytes, |n| {
            format!("<div class=\"{0} {1}Box-{0}\" id=\"{0}-{n}\">{1}</div>", word(n), word(n + 1))
        });
    }),
    ("many attributes", |page, bytes| {
        repeated(page, bytes, |n| {
            let attributes: String = (0..30).map(|at| format!(" data-{at}=\"{n}\"")).collect();
            format!("<p{attributes}>{}</p>", word(n))
        });
    }),
    ("meta tags", |page, bytes| {
        repeat(page, bytes, |n| {
            format!(
                "<meta property=\"article:tag\" content=\"{}\"><meta name=\"author\" content=\"{} Lee\">",
                word(n),
                word(n + 1)
            )
        });
        page.push_str(HEAD);
    }),
    ("long JSON-LD", |page, bytes| {
        page.push_str("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The tide\",\"articleBody\":\"");
        repeat(page, bytes, |n| sentences(n, 1));
        write!(page, "\"}}</script>{HEAD}<p>{}</p>", sentences(1, 3)).expect("a string takes all");
    }),
    ("JSON-LD of many things", |page, bytes| {
        page.push_str("<script type=\"application/ld+json\">{\"@graph\":[");
        repeat(page, bytes, |n| {
            format!(
                "{{\"@type\":\"NewsArticle\",\"@id\":\"#{n}\",\"headline\":\"{}\",\"author\":{{\"@id\":\"#{}\"}}}},",
                word(n),
                n + 1
            )
        });
        write!(page, "{{\"@type\":\"Person\"}}]}}</script>{HEAD}").expect("a string takes all");
    }),
    ("long title", |page, bytes| {
        page.push_str("<title>");
        repeat(page, bytes / 2, |n| format!("{} | ", words(n, 3)));
        page.push_str("</title></head><body><h1>");
        repeat(page, bytes, |n| format!("{} | ", words(n, 3)));
        page.push_str("</h1><p>");
        page.push_str(&sentences(1, 3));
        page.push_str("</p>");
    }),
    ("long title above much text", |page, bytes| {
        page.push_str("<title>");
        repeat(page, bytes / 3, |n| words(n, 1));
        page.push_str("</title></head><body><h1>");
        repeat(page, bytes * 2 / 3, |n| words(n, 1));
        page.push_str("</h1>");
        repeat(page, bytes, |n| format!("<p>{}</p>", words(n, 2)));
    }),
    ("long byline", |page, bytes| {
        within("<p class=\"byline\">By ", "</p>", page, bytes, |n| format!("{} Lee, ", word(n)));
    }),
    ("much to cut", |page, bytes| {
        repeated(page, bytes, |n| {
            format!("<p>{}</p><div class=\"newsletter\">Sign up for our newsletter</div>", sentences(n, 2))
        });
    }),
    ("hidden boxes", |page, bytes| {
        repeated(page, bytes, |n| {
            format!("<div hidden=\"\"><p>{}</p></div><p style=\"display:none\">{n}</p>", words(n, 4))
        });
    }),
    ("frames", |page, bytes| {
        repeated(page, bytes, |n| format!("<iframe src=\"/{n}\"></iframe><p>{}</p>", word(n)))
    }),
    ("shadow roots", |page, bytes| {
        repeated(page, bytes, |n| {
            format!(
                "<x-a><template shadowrootmode=\"open\"><b><slot></slot></b><slot name=\"a\"></slot></template>{}</x-a>",
                word(n)
            )
        });
    }),
    ("slots", |page, bytes| {
        page.push_str(HEAD);
        page.push_str("<x-a><template shadowrootmode=\"open\">");
        repeat(page, bytes / 2, |_| "<slot></slot>".into());
        page.push_str("</template>");
        repeat(page, bytes, |n| format!("<p>{}</p>", word(n)));
        page.push_str("</x-a>");
    }),
    ("stray end tags", |page, bytes| within("<p>", "", page, bytes, |n| format!("{}</b></i> ", word(n)))),
    ("unclosed comment", |page, bytes| within("<p>a</p><!--", "", page, bytes, |_| "-> ".into())),
];

/// The page's head and title, then `part` of 0, 1, 2 and so on until the page is as long as it should be.
fn repeated(page: &mut String, bytes: usize, part: impl Fn(usize) -> String) {
    page.push_str(HEAD);
    repeat(page, bytes, part);
}

fn repeat(page: &mut String, bytes: usize, part: impl Fn(usize) -> String) {
    for n in 0.. {
        if page.len() >= bytes {
            return;
        }
        page.push_str(&part(n));
    }
}

fn within(open: &str, close: &str, page: &mut String, bytes: usize, part: impl Fn(usize) -> String) {
    page.push_str(HEAD);
    page.push_str(open);
    repeat(page, bytes, part);
    page.push_str(close);
}

/// One thing in another, each with so many words, as deep as a small page allows, and then again.
fn nested(page: &mut String, bytes: usize, open: &str, close: &str, length: usize) {
    repeated(page, bytes, |n| {
        let opened: String = (0..DEPTH).map(|depth| format!("{open}{}", words(n + depth, length))).collect();
        opened + &close.repeat(DEPTH)
    });
}

fn long_attribute(page: &mut String, bytes: usize, name: &str) {
    page.push_str(HEAD);
    write!(page, "<div {name}=\"").expect("a string takes all");
    repeat(page, bytes, |n| format!("{}-{} ", word(n), word(n + 7)));
    write!(page, "\"><p>{}</p></div>", sentences(1, 3)).expect("a string takes all");
}

fn sentences(n: usize, count: usize) -> String {
    (0..count).map(|at| format!("The {}, and so it was. ", words(n * 7 + at, 14))).collect()
}

fn words(n: usize, count: usize) -> String {
    (0..count).map(|at| word(n * 31 + at) + " ").collect()
}

/// A word like others, another one for each number.
fn word(n: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "ri", "ton", "e", "lu", "mar", "si", "no", "ter", "ka", "il", "po", "ven", "da", "ho", "mi"];
    // Numbers that follow one another must not make words that do.
    let mut rest = (n as u32).wrapping_mul(0x9e37_79b1) >> 16 | 1 << 12;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[rest as usize % 16]);
        rest /= 16;
    }
    word
}
