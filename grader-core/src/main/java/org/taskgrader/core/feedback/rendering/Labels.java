package org.taskgrader.core.feedback.rendering;

import java.util.List;
import java.util.Map;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.ShownTest;
import org.taskgrader.core.feedback.TestFeedback;
import org.taskgrader.core.source.SourceRange;

/** The words between the parts of a feedback, the same wherever it is shown. */
final class Labels {

    private Labels() {}

    static String test(GeneralTexts words, TestFeedback test) {
        return words.fill(GeneralText.LABEL_TEST, Map.of("test", test.test()));
    }

    /** Above what was expected: the output, a file, or what a call gives. */
    static String expected(GeneralTexts words, ShownTest shown) {
        return shown.writtenFile()
                .map(file -> words.fill(GeneralText.LABEL_FILE_EXPECTED, Map.of("file", file)))
                .orElseGet(
                        () -> words.get(shown.call() ? GeneralText.LABEL_EXPECTED_RESULT : GeneralText.LABEL_EXPECTED));
    }

    /** Above what came instead. */
    static String actual(GeneralTexts words, ShownTest shown) {
        return shown.writtenFile()
                .map(file -> words.fill(GeneralText.LABEL_FILE_ACTUAL, Map.of("file", file)))
                .orElseGet(() -> words.get(shown.call() ? GeneralText.LABEL_ACTUAL_RESULT : GeneralText.LABEL_ACTUAL));
    }

    static String file(GeneralTexts words, ShownTest.ShownFile file) {
        return words.fill(GeneralText.LABEL_FILE, Map.of("file", file.name()));
    }

    /** A file's lines, or what is said in their place. */
    static List<String> content(GeneralTexts words, ShownTest.ShownFile file) {
        if (file.size().isPresent()) {
            return List.of(words.fill(
                    GeneralText.LABEL_BINARY, Map.of("size", file.size().get().toString())));
        }
        return file.lines().isEmpty() ? List.of(words.get(GeneralText.LABEL_NOTHING)) : file.lines();
    }

    static String line(GeneralTexts words, SourceRange where) {
        return words.fill(GeneralText.LABEL_LINE, Map.of("line", Integer.toString(where.line())));
    }

    /**
     * Which hint of the message's it is.
     *
     * @param number from 1
     */
    static String hint(GeneralTexts words, int number, Message message) {
        return words.fill(
                GeneralText.LABEL_HINT,
                Map.of("number", Integer.toString(number), "total", Integer.toString(message.hintCount())));
    }

    /**
     * What stands before further messages, by the first of them: a program that passes has no other kind than a tip. One
     * about a test is about what went well there by luck.
     */
    static String further(GeneralTexts words, Feedback feedback, Message message) {
        if (feedback.lead().isPresent()) {
            return words.get(GeneralText.LABEL_MORE);
        }
        boolean passed =
                !feedback.tests().isEmpty() && feedback.tests().stream().allMatch(TestFeedback::passed);
        if (passed && message.test().isPresent()) {
            return words.fill(
                    GeneralText.LABEL_TIP_BY_LUCK, Map.of("test", message.test().get()));
        }
        return words.get(passed ? GeneralText.LABEL_TIP_PASSED : GeneralText.LABEL_TIP);
    }

    /** The title, with a word about its language where that is not the feedback's. */
    static String title(GeneralTexts words, Message message) {
        return message.language().equals(words.language())
                ? message.title()
                : message.title() + " " + words.get(GeneralText.LABEL_OTHER_LANGUAGE);
    }
}
