package org.taskgrader.core.feedback;

import java.util.Map;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.FileDifference;

/** What is said about a file that is not as it should be. Its name is in the statement, so it may be told of hidden tests too. */
final class FileWords {

    private final GeneralTexts general;

    FileWords(GeneralTexts general) {
        this.general = general;
    }

    String of(FileDifference difference, boolean hidden) {
        return switch (difference) {
            case FileDifference.Missing(String name) -> about(GeneralText.TEST_FILE_MISSING, name);
            case FileDifference.NotAFile(String name) -> about(GeneralText.TEST_FILE_NOT_A_FILE, name);
            case FileDifference.TooLong(String name) -> about(GeneralText.TEST_FILE_TOO_LONG, name);
            case FileDifference.Octets(String name, int position) ->
                hidden
                        ? about(GeneralText.TEST_FILE_HIDDEN, name)
                        : general.fill(
                                GeneralText.TEST_FILE_OCTETS,
                                Map.of("file", name, "position", Integer.toString(position)));
            case FileDifference.Text(String name, Difference inText) ->
                hidden ? about(GeneralText.TEST_FILE_HIDDEN, name) : sentence(name, inText);
        };
    }

    private String about(GeneralText text, String name) {
        return general.fill(text, Map.of("file", name));
    }

    private String sentence(String name, Difference difference) {
        GeneralText text =
                switch (difference.kind()) {
                    case EMPTY -> GeneralText.FILE_DIFFERENCE_EMPTY;
                    case MISSING -> GeneralText.FILE_DIFFERENCE_MISSING;
                    case EXTRA -> GeneralText.FILE_DIFFERENCE_EXTRA;
                    case NUMBER, WORD, LETTER_CASE -> GeneralText.FILE_DIFFERENCE_WORD;
                    case WHITESPACE -> GeneralText.FILE_DIFFERENCE_WHITESPACE;
                    case LINE -> GeneralText.FILE_DIFFERENCE_LINE;
                };
        return general.fill(
                text,
                Map.of(
                        "file", name,
                        "line", Integer.toString(TestWords.lineOf(difference)),
                        "expected", difference.expected(),
                        "actual", difference.actual()));
    }
}
