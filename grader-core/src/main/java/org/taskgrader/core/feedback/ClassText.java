package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words for one error class in one language: the front matter and the body of {@code error-classes/<id>/<lang>.md}.
 *
 * @param seenHidden what takes the place of {@code seen} for a test whose data may not be shown
 * @param hints three: the place, the idea with an example of something similar, the edit
 * @param explanation CommonMark, for whoever wants to know more
 */
record ClassText(
        Locale language,
        Template title,
        Template seen,
        Optional<Template> seenHidden,
        Template why,
        Template next,
        List<Template> hints,
        String explanation) {

    ClassText {
        hints = List.copyOf(hints);
    }

    Stream<Template> templates() {
        return Stream.of(Stream.of(title, seen), seenHidden.stream(), Stream.of(why, next), hints.stream())
                .flatMap(part -> part);
    }
}
