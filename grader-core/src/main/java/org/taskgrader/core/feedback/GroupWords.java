package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.OwnMessages;
import org.taskgrader.core.feedback.Message.Source;
import org.taskgrader.core.grouping.GroupMessage;
import org.taskgrader.core.grouping.GroupMessage.Words;

/**
 * What an instructor says to a group, in the place of what was seen; around it are the general words of an author's message,
 * and its hints where the instructor has written none. Nothing in it is read as a slot.
 */
public final class GroupWords {

    private GroupWords() {}

    /** In the learner's language, or in another that the instructor has written it in. */
    public static Message of(GroupMessage message, MessageCatalogue catalogue, Locale wanted) {
        Locale language = language(message.words(), catalogue.languageFor(wanted));
        Words words = message.words()
                .getOrDefault(language, message.words().values().iterator().next());
        ClassText general = catalogue.text(OwnMessages.CLASS, language);
        return new Message(
                OwnMessages.CLASS,
                language,
                plain(general.title(), general),
                LearnerText.paragraph(words.text()),
                Optional.empty(),
                Optional.empty(),
                plain(general.why(), general),
                plain(general.next(), general),
                words.hints().isEmpty()
                        ? general.hints().stream()
                                .map(hint -> plain(hint, general))
                                .toList()
                        : words.hints().stream().map(LearnerText::paragraph).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Source.GROUP,
                Optional.empty(),
                Optional.empty());
    }

    private static Locale language(Map<Locale, Words> words, Locale learner) {
        List<Locale> best = List.of(learner, MessageCatalogue.FALLBACK);
        return best.stream()
                .filter(words::containsKey)
                .findFirst()
                .orElseGet(() -> words.keySet().iterator().next());
    }

    private static String plain(Template template, ClassText general) {
        return template.fill(Map.of(), Map.of(), general.language());
    }
}
