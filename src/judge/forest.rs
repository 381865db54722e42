//! Decision trees as rows of bytes: code that walks them is small, and data is nearly free.

/// One node in five bytes: a question, the number it is compared with, and how far it is to the node for
/// answers that are not below it; the node for those that are comes next.
#[derive(Clone, Copy)]
struct Node {
    question: u16,
    number: i16,
    skip: u8,
}

/// In place of a question: the number is what the tree adds.
const LEAF: u16 = u16::MAX;

pub(super) struct Forest {
    nodes: Vec<Node>,
    /// Where each tree begins.
    trees: Vec<usize>,
}

impl Forest {
    /// `bytes`: three rows of equal length, for questions (two bytes each), numbers (two) and skips (one).
    /// Rows of like numbers are packed better than nodes one by one.
    pub(super) fn of(bytes: &[u8]) -> Forest {
        let count = bytes.len() / 5;
        let pair = |at: usize| [bytes[at], bytes[at + 1]];
        let mut nodes = Vec::with_capacity(count);
        for at in 0..count {
            nodes.push(Node {
                question: u16::from_le_bytes(pair(2 * at)),
                number: i16::from_le_bytes(pair(2 * (count + at))),
                skip: bytes[4 * count + at],
            });
        }
        let trees = roots(&nodes);
        Forest { nodes, trees }
    }

    pub(super) fn sum(&self, answer: &dyn Fn(usize) -> i16) -> i32 {
        let mut sum = 0;
        for &root in &self.trees {
            let mut at = root;
            while self.nodes[at].question != LEAF {
                let Node { question, number, skip } = self.nodes[at];
                at += if answer(question.into()) < number { 1 } else { skip.into() };
            }
            sum += i32::from(self.nodes[at].number);
        }
        sum
    }
}

/// A tree ends where each of its questions has both its answers.
fn roots(nodes: &[Node]) -> Vec<usize> {
    let mut roots = Vec::new();
    let mut open = 0;
    for (at, node) in nodes.iter().enumerate() {
        if open == 0 {
            roots.push(at);
            open = 1;
        }
        if node.question == LEAF { open -= 1 } else { open += 1 }
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::{Forest, LEAF};

    /// The rows that `Forest::of` reads.
    fn bytes(nodes: &[(u16, i16, u8)]) -> Vec<u8> {
        let mut bytes: Vec<u8> = nodes.iter().flat_map(|node| node.0.to_le_bytes()).collect();
        bytes.extend(nodes.iter().flat_map(|node| node.1.to_le_bytes()));
        bytes.extend(nodes.iter().map(|node| node.2));
        bytes
    }

    #[test]
    fn trees_are_walked_and_added() {
        let forest = Forest::of(&bytes(&[
            (7, 10, 2),
            (LEAF, -500, 0),
            (8, 0, 2),
            (LEAF, 20, 0),
            (LEAF, 300, 0),
            (LEAF, 1, 0),
        ]));
        assert_eq!(forest.sum(&|_| 9), -499);
        assert_eq!(forest.sum(&|question| if question == 7 { 10 } else { -1 }), 21);
        assert_eq!(forest.sum(&|_| 10), 301);
    }
}
