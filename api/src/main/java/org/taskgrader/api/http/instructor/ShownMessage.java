package org.taskgrader.api.http.instructor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.api.grouping.GroupsView.WrittenView;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.grouping.MessageWords.HintTexts;
import org.taskgrader.api.page.Prose;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.VisibleText;

/**
 * A message that is written for a group, for the template of a page.
 *
 * @param group the group's id
 * @param here whether the group is on the page
 * @param moment when it was written, for people
 * @param outdated whether nobody gets it any more
 * @param form what it was written for; empty if that is not known
 */
public record ShownMessage(String group, boolean here, String moment, boolean outdated, String form, List<Text> texts) {

    public ShownMessage {
        texts = List.copyOf(texts);
    }

    /** What it says in one language. */
    public record Text(String language, List<Prose.Part> said, List<List<Prose.Part>> hints) {

        public Text {
            said = List.copyOf(said);
            hints = List.copyOf(hints);
        }
    }

    /**
     * As learners are told it.
     *
     * @param audience who reads it, in words
     * @param other whether it is in another language than theirs, as it is not written in that
     */
    public record Told(
            String audience,
            String language,
            boolean other,
            List<Prose.Part> title,
            List<Prose.Part> seen,
            List<Prose.Part> why,
            List<Prose.Part> next,
            List<List<Prose.Part>> hints) {

        public Told {
            title = List.copyOf(title);
            seen = List.copyOf(seen);
            why = List.copyOf(why);
            next = List.copyOf(next);
            hints = List.copyOf(hints);
        }

        static Told of(Message message, String audience, Locale wanted) {
            return new Told(
                    audience,
                    message.language().toLanguageTag(),
                    !message.language().equals(wanted),
                    Prose.of(message.title()),
                    Prose.of(message.seen()),
                    Prose.of(message.why()),
                    Prose.of(message.next()),
                    message.hints().stream().map(Prose::of).toList());
        }
    }

    static ShownMessage of(WrittenView written, boolean here, String moment) {
        return new ShownMessage(
                written.group(),
                here,
                moment,
                written.outdated(),
                VisibleText.of(written.form()),
                texts(written.message()));
    }

    /** In each language that it is written in. */
    static List<Text> texts(MessageWords words) {
        List<Text> texts = new ArrayList<>();
        words.en().ifPresent(text -> texts.add(text("en", text, words.hints().flatMap(HintTexts::en))));
        words.fr().ifPresent(text -> texts.add(text("fr", text, words.hints().flatMap(HintTexts::fr))));
        return texts;
    }

    private static Text text(String language, String said, Optional<List<String>> hints) {
        return new Text(
                language,
                Prose.of(VisibleText.of(said)),
                hints.orElse(List.of()).stream()
                        .map(hint -> Prose.of(VisibleText.of(hint)))
                        .toList());
    }
}
