package org.taskgrader.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.Bytes;

class TextExcerptTest {

    @Test
    void plainTextStaysWhatItIs() {
        assertThat(TextExcerpt.of(Bytes.utf8("Zoé\tétait\nlà 🎈"), false))
                .isEqualTo(new TextExcerpt("Zoé\tétait\nlà 🎈", false, false));
    }

    @Test
    void octetsThatAreNoUtf8AreWrittenOneByOne() {
        byte[] latin1 = "été".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextExcerpt.of(Bytes.of(latin1), false)).isEqualTo(new TextExcerpt("\\xe9t\\xe9", false, true));
    }

    @Test
    void controlCharactersDoNothing() {
        assertThat(TextExcerpt.of(Bytes.utf8("\u001b[2J\u0000\r"), false))
                .isEqualTo(new TextExcerpt("\\x1b[2J\\x00\\x0d", false, true));
    }

    @Test
    void whatTurnsTheDirectionOrIsNotSeenIsWrittenOut() {
        assertThat(TextExcerpt.of(Bytes.utf8("a\u202eb\u2066c\ufeffd\u2028e\uffff\udb40\udc41"), false))
                .isEqualTo(new TextExcerpt(
                        "a\\xe2\\x80\\xaeb\\xe2\\x81\\xa6c\\xef\\xbb\\xbfd\\xe2\\x80\\xa8e\\xef\\xbf\\xbf\\xf3\\xa0\\x81\\x81",
                        false,
                        true));
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        // The limit falls into the middle of a character of two octets.
        TextExcerpt excerpt = TextExcerpt.of(Bytes.utf8("a" + "é".repeat(TextExcerpt.MAX_BYTES)), false);
        assertThat(excerpt.text()).isEqualTo("a" + "é".repeat(TextExcerpt.MAX_BYTES / 2 - 1));
        assertThat(excerpt.truncated()).isTrue();
        assertThat(excerpt.escaped()).isFalse();
    }

    @Test
    void halfACharacterAtTheRealEndIsShown() {
        assertThat(TextExcerpt.of(Bytes.of(new byte[] {'a', (byte) 0xC3}), false))
                .isEqualTo(new TextExcerpt("a\\xc3", false, true));
    }

    @Test
    void outputThatWasCutBeforeStaysMarked() {
        assertThat(TextExcerpt.of(Bytes.utf8("begin"), true).truncated()).isTrue();
    }
}
