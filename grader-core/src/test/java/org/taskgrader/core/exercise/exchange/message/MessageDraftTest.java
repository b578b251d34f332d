package org.taskgrader.core.exercise.exchange.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.message.MessageDraft.Words;
import org.yaml.snakeyaml.Yaml;

/** The files that an author begins with. */
class MessageDraftTest {

    private static final List<String> PROGRAMS = List.of("int main(void) {}\n", "int main() {}\n");

    private static MessageDraft draft(Map<Locale, Words> words, Optional<String> errorClass) {
        return new MessageDraft(
                "abc/sum", "group-1", "wrong-output", List.of("01-small", "02"), errorClass, words, PROGRAMS);
    }

    private static Bytes file(MessageDraft draft, String name) {
        return Objects.requireNonNull(draft.files().get(name));
    }

    private static Map<String, Object> settings(MessageDraft draft) {
        return new Yaml().load(file(draft, MessageDraft.SETTINGS).text());
    }

    private static String front(MessageDraft draft, String file) {
        return file(draft, file).text().split("---\n", -1)[1];
    }

    @Test
    void whoHasNoWordsBeginsWithThePrograms() {
        MessageDraft draft = draft(Map.of(), Optional.of("wrong-value"));
        assertThat(draft.files().keySet())
                .containsExactly(MessageDraft.SETTINGS, "solutions/group-1-1.c", "solutions/group-1-2.c");
        assertThat(file(draft, "solutions/group-1-2.c").text()).isEqualTo("int main() {}\n");
        assertThat(settings(draft))
                .isEqualTo(Map.of(
                        "solutions",
                        Map.of(
                                "group-1-1.c", Map.of("verdict", "wrong-output", "class", "wrong-value"),
                                "group-1-2.c", Map.of("verdict", "wrong-output", "class", "wrong-value"))));
    }

    @Test
    void aMessageIsPromisedToThePrograms() {
        Words words = new Words("Title: so", "Not {name} but {a b}.", "Why", "# Next", List.of("1", "2", "3"));
        MessageDraft draft = draft(Map.of(Locale.ENGLISH, words), Optional.of("exercise-message"));
        assertThat(settings(draft).get("messages"))
                .isEqualTo(Map.of("group-1", Map.of("tests", List.of("01-small", "02"), "verdict", "wrong-output")));
        assertThat(settings(draft).toString())
                .contains("{verdict=wrong-output, class=exercise-message, message=group-1}");
        assertThat(file(draft, MessageDraft.SETTINGS).text()).contains("told to more than it was written");
        assertThat(new Yaml().<Map<String, Object>>load(front(draft, "feedback/group-1.en.md")))
                .isEqualTo(Map.of(
                        "title", "Title: so",
                        "seen", "Not { name } but {a b}.",
                        "why", "Why",
                        "next", "# Next",
                        "hints", List.of("1", "2", "3")));
    }

    @Test
    void oneHintIsNoLadderAndIsNotLost() {
        Words words = new Words("t", "s", "w", "n", List.of("Only one."));
        String front = front(draft(Map.of(Locale.FRENCH, words), Optional.empty()), "feedback/group-1.fr.md");
        assertThat(front).contains("# Hints are three or none; there are: Only one.");
        assertThat(new Yaml().<Map<String, Object>>load(front)).containsOnlyKeys("title", "seen", "why", "next");
    }

    @Test
    void whatDoesNotCompileFailsNoTest() {
        MessageDraft draft = new MessageDraft(
                "abc/sum",
                "group-1",
                "compile-error",
                List.of(),
                Optional.empty(),
                Map.of(Locale.ENGLISH, new Words("t", "s", "w", "n", List.of())),
                PROGRAMS);
        assertThat(settings(draft).get("messages")).isEqualTo(Map.of("group-1", Map.of("verdict", "compile-error")));
    }
}
