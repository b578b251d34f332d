package org.taskgrader.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    @Test
    void isReadAsItWasWritten() {
        KeyText key = KeyText.random();
        assertThat(key.text()).matches("tg_[0-9a-f]{12}_[0-9a-f]{72}");
        assertThat(KeyText.parse(key.text())).contains(key);
    }

    @Test
    void everyMistypedOrMissingCharacterIsSeen() {
        String text = KeyText.random().text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '0' ? '1' : '0';
            assertThat(KeyText.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("other character at %d", i)
                    .isEmpty();
            assertThat(KeyText.parse(text.substring(0, i) + text.substring(i + 1)))
                    .as("without character at %d", i)
                    .isEmpty();
            assertThat(KeyText.parse(text.substring(0, i)))
                    .as("cut off at %d", i)
                    .isEmpty();
        }
        assertThat(KeyText.parse(text + "\n")).isEmpty();
        assertThat(KeyText.parse(text.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void noTwoAreTheSameAndNoneIsShownByAccident() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            KeyText key = KeyText.random();
            assertThat(secrets.add(key.secret())).isTrue();
            assertThat(key.toString()).doesNotContain(key.secret());
        }
    }
}
