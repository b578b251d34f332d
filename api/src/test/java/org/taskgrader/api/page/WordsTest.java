package org.taskgrader.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages say the same in each language. */
final class WordsTest {

    private static final Pattern GAP = Pattern.compile("\\{\\w+}");
    private static final Pattern SPACED_WRONGLY = Pattern.compile("[ \\p{L}][;!?»]|«[^\\u202f]|[^\\u00a0]:");

    @ParameterizedTest
    @ValueSource(strings = {"page", "preview", "instructor", "notice"})
    void everyTextIsThereInEachLanguage(String page) {
        Words english = Words.of(page, Locale.ENGLISH);
        Words french = Words.of(page, Locale.FRENCH);
        assertThat(french.language()).isEqualTo("fr");
        assertThat(french.all().keySet()).isEqualTo(english.all().keySet());
        english.all()
                .forEach((key, text) -> assertThat(gaps(french.of(key))).as(key).isEqualTo(gaps(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "preview", "instructor", "notice"})
    void frenchIsSetAsFrenchIs(String page) {
        assertThat(Words.of(page, Locale.FRENCH).all().values())
                .noneMatch(text -> SPACED_WRONGLY.matcher(text).find());
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
