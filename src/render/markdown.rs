//! Writer.

use crate::article::Article;

pub fn markdown(article: &Article) -> String {
    article.meta.title.clone()
}
