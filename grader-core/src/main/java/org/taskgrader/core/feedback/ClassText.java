package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.SlotType;
import org.taskgrader.core.exercise.FeedbackOverride;

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

    /** The same with an exercise's own words in place of these, part by part. */
    ClassText with(FeedbackOverride own, ErrorClass declared) {
        return new ClassText(
                language,
                own.title().map(Template::new).orElse(title),
                own.seen().map(Template::new).orElse(seen),
                seenHidden(own, declared),
                own.why().map(Template::new).orElse(why),
                own.next().map(Template::new).orElse(next),
                own.hints().isEmpty()
                        ? hints
                        : own.hints().stream().map(Template::new).toList(),
                own.explanation().orElse(explanation));
    }

    /** An author's words by themselves, which are whole but for hints and explanation: those they have or none. */
    ClassText replacedBy(FeedbackOverride own) {
        return new ClassText(
                own.language(),
                own.title().map(Template::new).orElse(title),
                own.seen().map(Template::new).orElse(seen),
                own.seenHidden().map(Template::new),
                own.why().map(Template::new).orElse(why),
                own.next().map(Template::new).orElse(next),
                own.hints().stream().map(Template::new).toList(),
                own.explanation().orElse(""));
    }

    /** What was seen is told in one's own words for a hidden test too, as long as they show nothing of it. */
    private Optional<Template> seenHidden(FeedbackOverride own, ErrorClass declared) {
        Optional<Template> ownSeen = own.seen().map(Template::new);
        return own.seenHidden()
                .map(Template::new)
                .or(() -> ownSeen.isPresent() && !ownSeen.get().shows(SlotType.TEST_DATA, declared)
                        ? Optional.empty()
                        : seenHidden);
    }
}
