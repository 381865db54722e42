//! The attacks of `tests/hostile`, and the pages they are put into.

use std::fs;

/// One line of a file: where it stands, and what it is.
pub struct Attack {
    pub place: String,
    pub markup: String,
}

pub fn attacks() -> Vec<Attack> {
    let mut files: Vec<_> =
        fs::read_dir("tests/hostile").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let attacks = files.iter().flat_map(|file| {
        let text = fs::read_to_string(file).unwrap();
        let lines: Vec<_> = text.lines().map(str::to_owned).enumerate().collect();
        let attacks = lines.into_iter().filter(|(_, line)| is_attack(line));
        attacks.map(|(at, line)| Attack {
            place: format!("{}:{}", file.display(), at + 1),
            markup: with_signs(&line),
        })
    });
    attacks.collect()
}

fn is_attack(line: &str) -> bool {
    !line.is_empty() && !line.starts_with("# ") && !line.starts_with("= ")
}

/// `⟦a⟧` is the sign with that number.
fn with_signs(line: &str) -> String {
    let mut parts = line.split('⟦');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('⟧').expect("a sign ends with ⟧");
        let number = u32::from_str_radix(number, 16).expect("a sign is a number of base 16");
        out.push(char::from_u32(number).expect("and one of Unicode's"));
        out.push_str(rest);
    }
    out
}

/// Enough before and behind it for the core to take what stands between for a part of the text.
const BEFORE: &str = "<p>The swing bridge at the mouth of the old harbour will close to all traffic in May, and work \
    on it is expected to last until the following spring, the port authority said on Monday.</p>\
    <p>Engineers found cracks in two of the four main girders last autumn, when divers inspected the foundations for \
    the first time in eleven years, and they will not wait for another winter.</p>";
const BEHIND: &str = "<p>For the people on the north quay the closure means a detour of four kilometres by the road \
    bridge upstream. A small ferry will cross every twenty minutes from six in the morning until ten.</p>\
    <p>Fishermen asked whether their boats could pass while the bridge is being taken apart. They can, the authority \
    said: the moving span is to be locked in the open position on the first day.</p>";

/// A page with the attack in each place where a page's words may stand.
pub fn pages(markup: &str) -> Vec<(&'static str, String)> {
    let quoted = escaped(markup);
    let json = serde_json::to_string(markup).unwrap();
    let data = format!(
        "<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":{json},\"description\":{json},\
        \"image\":{json},\"datePublished\":{json},\"author\":{{\"name\":{json},\"url\":{json}}},\
        \"publisher\":{{\"name\":{json}}}}}</script>"
    );
    let head = format!(
        "<title>{quoted}</title><meta property=\"og:title\" content=\"{quoted}\"><meta name=author content=\"{quoted}\">\
        <meta property=\"og:description\" content=\"{quoted}\"><meta property=\"og:image\" content=\"{quoted}\">\
        <link rel=canonical href=\"{quoted}\"><meta property=\"article:published_time\" content=\"{quoted}\">"
    );
    vec![
        ("between paragraphs", page("", markup)),
        ("in a paragraph", page("", &format!("<p>The boat left {markup} at nine, and it was late.</p>"))),
        ("in a table", page("", &format!("<table><tr><th>Boat</th><td>{markup}</td></tr></table>"))),
        ("as text", page("", &format!("<p>Write {quoted} to see.</p><pre><code>{quoted}</code></pre>"))),
        (
            "in attributes",
            page(
                "",
                &format!(
                    "<p><abbr title=\"{quoted}\">PA</abbr> <time datetime=\"{quoted}\">now</time> \
                    <a href=\"{quoted}\" title=\"{quoted}\">more</a></p><figure><img alt=\"{quoted}\" \
                    src=\"http://img.test/1.png\" width=640 height=360><figcaption>{quoted}</figcaption></figure>\
                    <img src=\"{quoted}\" alt=\"a\" width=640 height=360><iframe src=\"{quoted}\" title=\"{quoted}\">\
                    </iframe><pre class=\"language-{quoted}\"><code>boat</code></pre>"
                ),
            ),
        ),
        ("in the head", page(&head, "")),
        ("in the page's data", page(&data, "")),
    ]
}

fn page(head: &str, middle: &str) -> String {
    format!(
        "<html><head>{head}</head><body><main><article><h1>The bridge closes</h1>{BEFORE}{middle}{BEHIND}\
        </article></main></body></html>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
