package org.taskgrader.core.classification.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputDifferTest {

    @ParameterizedTest(name = "{0} → {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # expected              | actual                         | pattern
        `8\\n`                  | ``                             | NO_OUTPUT
        `8\\n`                  | ` \\n`                         | NO_OUTPUT
        `8\\n`                  | `8`                            | MISSING_FINAL_NEWLINE
        `1 2 3\\n`              | `1 2 3 \\n`                    | TRAILING_SPACES
        `1 2 3\\n`              | `1 2 3 `                       | TRAILING_SPACES
        `8\\n9\\n`              | ` 8\\n 9\\n`                   | LEADING_SPACES
        `8\\n`                  | `8\\n\\n`                      | EXTRA_BLANK_LINES
        `8\\n9\\n`              | `8\\n\\n9\\n`                  | EXTRA_BLANK_LINES
        `1 2 3\\n`              | `1\\n2\\n3\\n`                 | NEWLINE_VS_SPACE
        `Total: 8\\n`           | `Total:8\\n`                   | GLUED_OR_SPLIT
        `1 2\\n`                | `12\\n`                        | GLUED_OR_SPLIT
        `yes\\n`                | `Yes\\n`                       | LETTER_CASE
        `hello, world!\\n`      | `hello world\\n`               | PUNCTUATION
        `The answer is 8.\\n`   | `The answer is 8\\n`           | PUNCTUATION
        `1 2 3\\n`              | `1, 2, 3\\n`                  | PUNCTUATION
        `3.50\\n`               | `3.500000\\n`                  | DECIMAL_PLACES
        `3.33\\n`               | `3.3\\n`                       | DECIMAL_PLACES
        `x = 3.50\\n`           | `x = 3.5\\n`                   | DECIMAL_PLACES
        `The triangle\\n`       | `The traingle\\n`              | TYPO_IN_TEXT
        `8\\n`                  | `Enter n: 8\\n`                | EXTRA_PROMPT
        `8 9\\n`                | `8 and 9\\n`                   | EXTRA_LABEL
        `You pay 8 of 9\\n`     | `Answer: 8 euros, 9 left\\n`   | DIFFERENT_TEXT
        `1\\n2\\n3\\n`          | `1\\n2\\n`                     | MISSING_END
        `1\\n2\\n`              | `1\\n2\\n3\\n`                 | EXTRA_END
        `1\\n2\\n3\\n`          | `2\\n3\\n`                     | MISSING_START
        `1\\n2\\n`              | `0\\n1\\n2\\n`                 | EXTRA_START
        `3 5\\n`                | `5 3\\n`                       | WRONG_ORDER
        `6\\n7\\n`              | `1\\n6\\n2\\n7\\n`             | EXTRA_LINES
        `6\\n`                  | `1\\n3\\n6\\n`               | LINES_BEFORE
        `6227020800\\n`         | `1932053504\\n`                | WRAPPED_OVERFLOW
        `8\\n`                  | `-8\\n`                        | WRONG_SIGN
        `3 4\\n`                | `0 4\\n`                       | PRINTS_ZERO
        `3.50\\n`               | `3.00\\n`                      | TRUNCATED_DIVISION
        `3\\n`                  | `2000000000\\n`                | GARBAGE_NUMBER
        `10\\n`                 | `9\\n`                         | OFF_BY_ONE
        `10 20 30\\n`           | `11 20 31\\n`                  | OFF_BY_ONE
        `16777217.0\\n`         | `16777216.0\\n`                | ROUNDING
        `abc\\n`                | `abc\u0000\\n`               | UNPRINTABLE
        `8\\n`                  | `%d\\n`                        | FORMAT_CODE
        `1 2 3\\n`              | `1,2,3\\n`                     | SEPARATOR
        `24-12\\n`              | `24/12\\n`                     | SEPARATOR
        `Sum: 8\\n`             | `8\\n`                         | MISSING_LABEL
        `B\\n`                  | `66\\n`                        | CHARACTER_CODE
        `7\\n`                  | `55\\n`                        | CHARACTER_CODE
        `3\\n`                  | `5 10 15\\n`                   | ITEMS_FOR_COUNT
        `2 8\\n`                | `2 38\\n`                      | ONE_OF_SEVERAL
        `1\\n1 2\\n`            | `1\\n2 5\\n`                   | RIGHT_START
        `The answer is 12\\n`   | `It is 1\\nIt is 2\\n`         | MORE_LINES
        `a 3\\nb 1\\n`          | `b 3\\n`                       | FEWER_LINES
        """)
    void namesThePatternThatSaysMost(String expected, String actual, OutputPattern pattern) {
        assertThat(best(lines(expected), lines(actual))).contains(pattern);
    }

    @ParameterizedTest(name = "{0} → {1} is not {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # expected          | actual              | pattern           | why not
        `8\\n`              | `8\\n`              | OFF_BY_ONE        | nothing differs
        `1\\n`              | `0\\n`              | OFF_BY_ONE        | no and yes are no amounts
        `1\\n`              | `0\\n`              | PRINTS_ZERO       | no and yes are no amounts
        `10 20\\n`          | `11 19\\n`          | OFF_BY_ONE        | one up, one down
        `12\\n`             | `1\\n`              | MISSING_END       | half a number is another number
        `1\\n`              | `12\\n`             | EXTRA_END         | nor the other way round
        `-8\\n`             | `8\\n`              | PUNCTUATION       | a sign is not punctuation
        `3.5\\n`            | `35\\n`             | PUNCTUATION       | nor is a decimal point
        `*\\n**\\n`         | `**\\n***\\n`       | PUNCTUATION       | a drawing
        `3.50\\n`           | `3.40\\n`           | DECIMAL_PLACES    | another value
        `not prime\\n`      | `prime\\n`          | MISSING_START     | another answer
        `6\\n7\\n`         | `1\\n6\\n7\\n`    | LINES_BEFORE      | several lines begin too early
        `3.50\\n`           | `4\\n`              | DECIMAL_PLACES    | the value is lost
        `even\\n`           | `odd\\n`            | TYPO_IN_TEXT      | another word
        `a\\n`              | `b\\n`              | TYPO_IN_TEXT      | an answer of one letter
        `8\\n`              | `7 8\\n`            | EXTRA_PROMPT      | a number is no prompt
        `2 not found\\n`    | `2 found\\n`        | TYPO_IN_TEXT      | a word is missing
        `ab12\\n`           | `ab13\\n`           | OFF_BY_ONE        | digits in a word
        `1,5\\n`            | `1 6\\n`            | SEPARATOR         | the values differ too
        `20 %\\n`           | `%d %\\n`           | FORMAT_CODE       | a percent sign is wanted
        `1\\n`              | `7\\n`              | ITEMS_FOR_COUNT   | one value is no list
        `The sum is 8\\n`   | `The sum is 9\\n`   | RIGHT_START       | the words say nothing
        `3-1=2\\n`          | `3-1=3\\n`          | WRONG_SIGN        | an operator is no sign
        """)
    void isNotFooledBy(String expected, String actual, OutputPattern pattern, String reason) {
        assertThat(OutputDiffer.patterns(lines(expected), lines(actual)))
                .as(reason)
                .doesNotContain(pattern);
    }

    @Test
    void takesNoNumbersOutOfEndlessDigits() {
        String digits = "9".repeat(OutputDiffer.LONGEST - 1);

        assertThat(OutputDiffer.patterns("1\n", digits)).isEmpty();
    }

    @Test
    void looksOnlyAtTheEndsOfLongOutputs() {
        String megabytes = "1 2 3\n".repeat(1_000_000);

        assertThat(OutputDiffer.patterns("1 2 3\n", megabytes)).isEqualTo(Set.of(OutputPattern.EXTRA_END));
        assertThat(OutputDiffer.patterns(megabytes, "1 2 3\n")).isEqualTo(Set.of(OutputPattern.MISSING_END));
        assertThat(OutputDiffer.patterns(megabytes, "")).isEqualTo(Set.of(OutputPattern.NO_OUTPUT));
        assertThat(OutputDiffer.patterns(megabytes, megabytes + "4")).isEmpty();
    }

    private static Optional<OutputPattern> best(String expected, String actual) {
        return OutputDiffer.patterns(expected, actual).stream().min(Comparator.naturalOrder());
    }

    private static String lines(String written) {
        return written.replace("\\n", "\n");
    }
}
