//! Writer.

use crate::article::Article;

pub fn text(article: &Article) -> String {
    article.meta.title.clone()
}
