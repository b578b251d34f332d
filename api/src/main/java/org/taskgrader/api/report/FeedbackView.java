package org.taskgrader.api.report;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the learner is told, in parts and ready to be shown.
 *
 * @param language the language it is in, as a BCP 47 tag
 * @param progress one sentence about how it compares with the learner's earlier attempts, if there is something to say
 * @param lead the message to read first, if something failed
 * @param more at most two further messages; a single tip for a program that passes
 * @param text all of it as plain text
 * @param html all of it as a fragment of XHTML, escaped, without scripts and styles
 */
public record FeedbackView(
        @Schema(required = true) String language,
        @Schema(required = true) String summary,
        Optional<String> progress,
        Optional<MessageView> lead,
        @Schema(required = true) List<MessageView> more,
        @Schema(required = true) String text,
        @Schema(required = true) String html) {

    public FeedbackView {
        more = List.copyOf(more);
    }

    /**
     * A mistake explained. Texts are plain but for back-quoted code.
     *
     * @param errorClass the stable id of the kind of mistake
     * @param language what the message is in: not the feedback's where a translation is missing
     * @param source whose words it is in: this grader's own, the same in all exercises, the exercise's author's, or an
     *     instructor's for a group of programs
     * @param seen what was seen
     * @param why what it most likely means
     * @param next one thing to do next
     * @param hints those that the learner is given, and how many there are
     * @param state what the variables of the line held when the program was stopped there, if that was seen
     * @param picture of memory at that moment, if the mistake was a wrong use of it and values may be shown
     * @param edit the last hint, once it is given: a change after which the program compiles, if one was found
     * @param place where in the program, if there is a place
     * @param excerpt the lines there, if there is a place
     * @param test the test it is about, if it is about one
     * @param help the address of a page about this kind of mistake, if the operator has named where such pages are
     * @param explanation what the exercise's author says at greater length, as CommonMark, if anything
     */
    public record MessageView(
            @Schema(required = true) String errorClass,
            @Schema(required = true) String language,
            @Schema(required = true) MessageSource source,
            @Schema(required = true) String title,
            @Schema(required = true) String seen,
            @Schema(required = true) String why,
            @Schema(required = true) String next,
            @Schema(required = true) HintsView hints,
            Optional<StateView> state,
            Optional<PictureView> picture,
            Optional<EditView> edit,
            Optional<Place> place,
            Optional<ExcerptView> excerpt,
            Optional<String> test,
            Optional<String> help,
            Optional<String> explanation) {}

    /**
     * Hints, graded: the gentlest first. The next one comes with the learner's next attempt, or on request.
     *
     * @param shown how many are given
     * @param total how many there are
     * @param texts those that are given; an edit is a hint too, and is not among them
     */
    public record HintsView(
            @Schema(required = true, minimum = "0") int shown,
            @Schema(required = true, minimum = "0") int total,
            @Schema(required = true) List<String> texts) {

        public HintsView {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A stopped program.
     *
     * @param line where
     * @param variables those of that line
     * @param calls where its function had been called from, the innermost first
     * @param path the lines that the program last came through, at most eight, {@code line} the last; often empty
     */
    public record StateView(
            @Schema(required = true, minimum = "1") int line,
            @Schema(required = true) List<ValueView> variables,
            @Schema(required = true) List<CallView> calls,
            @Schema(required = true) List<Integer> path) {

        public StateView {
            variables = List.copyOf(variables);
            calls = List.copyOf(calls);
            path = List.copyOf(path);
        }
    }

    /** A variable and its value as C would write it; no value where the program had given it none yet. */
    public record ValueView(@Schema(required = true) String name, Optional<String> value) {}

    /** A function and the line it was at. */
    public record CallView(
            @Schema(required = true) String function,
            @Schema(required = true, minimum = "1") int line) {}

    /**
     * A change that makes the program compile.
     *
     * @param text says where it is
     * @param change the changed lines; missing where the change is only hinted at
     */
    public record EditView(@Schema(required = true) String text, Optional<ChangeView> change) {}

    /** Lines of the program, the first of which has the number {@code firstLine}, as they are and as they could be. */
    public record ChangeView(
            @Schema(required = true, minimum = "1") int firstLine,
            @Schema(required = true) List<String> before,
            @Schema(required = true) List<String> after) {

        public ChangeView {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** A stretch of the program; lines and columns count from 1, the end column is the one behind the last character. */
    public record Place(
            @Schema(required = true, minimum = "1") int line,
            @Schema(required = true, minimum = "1") int column,
            @Schema(required = true, minimum = "1") int endLine,
            @Schema(required = true, minimum = "1") int endColumn) {}

    /** Some lines of the program, the first of which has the number {@code firstLine}. */
    public record ExcerptView(
            @Schema(required = true, minimum = "1") int firstLine,
            @Schema(required = true) List<String> lines) {

        public ExcerptView {
            lines = List.copyOf(lines);
        }
    }
}
