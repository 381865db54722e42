//! Writer.

use crate::article::Article;

pub fn html(article: &Article) -> String {
    article.meta.title.clone()
}
