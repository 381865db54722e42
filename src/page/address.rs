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
