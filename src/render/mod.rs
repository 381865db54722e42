//! Writers. Each knows the article and nothing of the page it came from.

mod html;
mod markdown;
mod text;

pub use html::html;
pub use markdown::markdown;
pub use text::text;
