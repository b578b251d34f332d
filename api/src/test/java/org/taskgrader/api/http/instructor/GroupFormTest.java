package org.taskgrader.api.http.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.grouping.MessageWords.HintTexts;
import org.taskgrader.api.http.instructor.GroupForm.Flaw;

/** What somebody types, and which message it is. */
class GroupFormTest {

    private static Map<String, Flaw> errors(Map<String, String> typed) {
        return ((GroupForm.Refused) new GroupForm(typed).read()).errors();
    }

    private static MessageWords good(Map<String, String> typed) {
        return ((GroupForm.Good) new GroupForm(typed).read()).words();
    }

    @Test
    void oneLanguageIsEnoughAndEmptyHintsAreNone() {
        assertThat(good(Map.of("fr", " Regardez\r\nencore. ", "en", "  ", "en-1", "")))
                .isEqualTo(new MessageWords(Optional.empty(), Optional.of("Regardez encore."), Optional.empty()));
        assertThat(good(Map.of("en", "Look.", "en-1", "First.", "en-2", " ", "en-3", "Last."))
                        .hints())
                .contains(new HintTexts(Optional.of(List.of("First.", "Last.")), Optional.empty()));
    }

    @Test
    void whatIsWrongIsSaidOfItsField() {
        assertThat(errors(Map.of())).containsOnlyKeys("en", "fr").containsValue(new GroupForm.Missing());
        assertThat(errors(Map.of("en", "Look.", "fr-2", "Encore.")))
                .containsExactly(Map.entry("fr", new GroupForm.HintsAlone()));
        assertThat(errors(Map.of("en", "x".repeat(1001), "en-3", "a\u0000b")))
                .containsExactly(
                        Map.entry("en", new GroupForm.TooLong(1001)), Map.entry("en-3", new GroupForm.Unprintable()));
        assertThat(errors(Map.of("fr", "\ud800"))).containsOnlyKeys("fr");
        assertThat(good(Map.of("en", "x".repeat(1000))).en()).isPresent();
    }

    @Test
    void aMessageThatIsWrittenIsTypedAgainAsItIs() {
        MessageWords words = new MessageWords(
                Optional.of("Look."),
                Optional.of("Regardez."),
                Optional.of(new HintTexts(Optional.of(List.of("First.", "Second.")), Optional.of(List.of("Un.")))));
        assertThat(GroupForm.of(Optional.of(words)).read()).isEqualTo(new GroupForm.Good(words));
        assertThat(GroupForm.of(Optional.empty()).typed()).isEmpty();
    }
}
