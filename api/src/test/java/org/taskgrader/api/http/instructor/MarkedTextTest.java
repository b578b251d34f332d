package org.taskgrader.api.http.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.http.instructor.MarkedText.Passage;
import org.taskgrader.api.similarity.SimilarPart.Lines;

class MarkedTextTest {

    private static final String SOURCE = "a\nb\n\nd\ne\nf\n";

    @Test
    void cutsAProgramWhereItsPartsBeginAndEnd() {
        assertThat(MarkedText.of(SOURCE, List.of(new Lines(4, 5), new Lines(2, 2))))
                .containsExactly(
                        new Passage(0, false, 1, 1, "a"),
                        new Passage(2, true, 2, 2, "b"),
                        new Passage(0, false, 3, 3, ""),
                        new Passage(1, true, 4, 5, "d\ne"),
                        new Passage(0, false, 6, 6, "f"));
    }

    @Test
    void aLineThatIsInTwoPartsIsInTheFirst() {
        assertThat(MarkedText.of(SOURCE, List.of(new Lines(3, 3), new Lines(2, 4))))
                .containsExactly(
                        new Passage(0, false, 1, 1, "a"),
                        new Passage(2, true, 2, 2, "b"),
                        new Passage(1, true, 3, 3, ""),
                        new Passage(2, false, 4, 4, "d"),
                        new Passage(0, false, 5, 6, "e\nf"));
    }

    @Test
    void placesBeyondTheEndAreNone() {
        assertThat(MarkedText.of(SOURCE, List.of(new Lines(6, 90), new Lines(700, 800))))
                .containsExactly(new Passage(0, false, 1, 5, "a\nb\n\nd\ne"), new Passage(1, true, 6, 6, "f"));
        assertThat(MarkedText.of("", List.of(new Lines(1, 1)))).isEmpty();
    }

    @Test
    void nothingHidesOrTurnsRoundWhatIsBesideIt() {
        assertThat(MarkedText.of("int x; // \u202E;y tni\0", List.of()))
                .containsExactly(new Passage(0, false, 1, 1, "int x; // \uFFFD;y tni\uFFFD"));
    }
}
