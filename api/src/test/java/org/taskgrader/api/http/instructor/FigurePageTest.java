package org.taskgrader.api.http.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.api.page.Words;

final class FigurePageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|November 30, 2026, 5:02\u202fAM UTC", "fr|30 novembre 2026 à 05:02 UTC"})
    void momentsAreWrittenAsTheirLanguageDoes(String language, String text) {
        Words words = Words.of("instructor", Locale.forLanguageTag(language));
        assertThat(FigurePage.moment(words, "2026-11-30T05:02:07Z")).isEqualTo(text);
    }
}
