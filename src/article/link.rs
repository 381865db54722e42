//! Addresses that are safe to follow.

use serde::Serialize;

/// An address that is safe to follow: absolute, and http, https, mailto or tel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Link(String);

impl Link {
    /// `address` is absolute already; `None` if its scheme is not one of the four.
    pub fn new(address: &str) -> Option<Link> {
        let scheme = address.split(':').next()?.to_ascii_lowercase();
        matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel").then(|| Link(untracked(address)))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Parameters that tell who sent the reader, and nothing that the page needs: what begins so, and what is just that.
const TRACKING_STARTS: [&str; 6] = ["utm_", "mtm_", "pk_", "hsa_", "oly_", "vero_"];
const TRACKING: [&str; 22] = [
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "_openstat",
    "s_cid",
    "srsltid",
    "wickedid",
];

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default();
    TRACKING.contains(&name) || TRACKING_STARTS.iter().any(|start| name.starts_with(start))
}

/// The address without the parameters that track its reader.
fn untracked(address: &str) -> String {
    let (front, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
    let Some((path, query)) = front.split_once('?') else { return address.into() };
    if !query.split('&').any(is_tracking) {
        return address.into();
    }
    let mut clean = String::from(path);
    let mut sign = '?';
    for parameter in query.split('&').filter(|parameter| !is_tracking(parameter)) {
        clean.push(sign);
        clean.push_str(parameter);
        sign = '&';
    }
    clean.push_str(fragment);
    clean
}

#[cfg(test)]
mod tests {
    use super::Link;

    #[test]
    fn safe_schemes_become_links() {
        for address in ["https://a.example/", "HTTP://a.example/", "mailto:a@b.example", "tel:+1"] {
            assert_eq!(Link::new(address).expect("safe").as_str(), address);
        }
    }

    #[test]
    fn other_schemes_do_not() {
        for address in ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "", "/path", " https:"] {
            assert_eq!(Link::new(address), None);
        }
    }

    #[test]
    fn what_tracks_a_reader_goes() {
        for (address, clean) in [
            ("https://a.example/x?utm_source=y&utm_medium=z", "https://a.example/x"),
            ("https://a.example/x?id=7&fbclid=Iw&page=2#top", "https://a.example/x?id=7&page=2#top"),
            ("https://a.example/x?gclid=1#utm_x", "https://a.example/x#utm_x"),
            ("https://a.example/x?utmost=1&igshidden", "https://a.example/x?utmost=1&igshidden"),
            ("https://a.example/utm_source=y", "https://a.example/utm_source=y"),
        ] {
            assert_eq!(Link::new(address).expect("safe").as_str(), clean);
        }
    }
}
