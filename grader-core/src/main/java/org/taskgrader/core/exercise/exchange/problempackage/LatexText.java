package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A statement in LaTeX, as the authors of problems write it, as CommonMark. It knows the handful of commands that statements
 * are made of; what it does not know it leaves out or leaves as it is, and names it.
 *
 * @param title of {@code \problemname}
 * @param unknown commands and environments
 */
record LatexText(Optional<String> title, String markdown, Set<String> unknown) {

    LatexText {
        unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    }

    static LatexText of(String source) {
        LatexReader reader = new LatexReader(source, 0);
        String text = reader.read();
        String markdown = text.replaceAll("(?m)[ \\t]+$", "")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip() + "\n";
        return new LatexText(reader.title(), markdown, reader.unknown());
    }
}
