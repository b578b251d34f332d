package org.taskgrader.core.source.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.source.SourceRange;

/**
 * A part of the program. Two nodes are never the same object, though equal ones exist where a macro was replaced, so
 * whoever keeps something for each node keys it by identity. No tree is deeper than {@link #MAX_DEPTH}: walking one
 * recursively is safe.
 */
public sealed interface Node permits Expression, Statement, Declaration, TranslationUnit {

    /** Far above any program a person writes, far below what a thread's stack holds. */
    int MAX_DEPTH = 200;

    /** From its first to its last token; without the parentheses around an expression. */
    SourceRange range();

    /** The nodes directly below, in the order of the text. */
    default List<Node> children() {
        return Children.of(this);
    }

    /** This node and all below, each before its children, in the order of the text. */
    default Stream<Node> descendants() {
        List<Node> found = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Node node = open.pop();
            found.add(node);
            node.children().reversed().forEach(open::push);
        }
        return found.stream();
    }

    /** This node and all below that are of a kind, in the order of the text. */
    default <T> Stream<T> descendants(Class<T> kind) {
        return descendants().filter(kind::isInstance).map(kind::cast);
    }
}
