//! Relative addresses made absolute: by the browser in the module, by a crate natively, since a URL
//! parser with its tables weighs 76 KB (`CONTRIBUTING.md`, "Budgets").

#[cfg(target_arch = "wasm32")]
pub(super) fn resolve(base: &str, address: &str) -> Option<String> {
    match base {
        "" => web_sys::Url::new(address),
        _ => web_sys::Url::new_with_base(address, base),
    }
    .ok()
    .map(|url| url.href())
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn resolve(base: &str, address: &str) -> Option<String> {
    let base = url::Url::parse(base).ok();
    url::Url::options().base_url(base.as_ref()).parse(address).ok().map(String::from)
}

/// `Größe` of `Gr%C3%B6%C3%9Fe`; `None` if that is no text.
#[cfg(target_arch = "wasm32")]
pub(crate) fn unescaped(name: &str) -> Option<String> {
    js_sys::decode_uri_component(name).ok().map(String::from)
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn unescaped(name: &str) -> Option<String> {
    percent_encoding::percent_decode_str(name).decode_utf8().ok().map(|name| name.into_owned())
}
