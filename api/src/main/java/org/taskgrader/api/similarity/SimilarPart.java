package org.taskgrader.api.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines of two programs that say the same. */
@Schema(description = "Lines of two programs that say the same.")
public record SimilarPart(
        @Schema(required = true) Lines first,
        @Schema(required = true) Lines second) {

    private static final Pattern PART = Pattern.compile("(\\d{1,6})-(\\d{1,6}):(\\d{1,6})-(\\d{1,6})");

    /** Lines of a program, from 1, both ends included. */
    public record Lines(
            @Schema(required = true, minimum = "1") int from,
            @Schema(required = true, minimum = "1") int to) {

        public Lines {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("no lines: " + from + "-" + to);
            }
        }

        /** Whether {@code line} is among them. */
        public boolean hold(int line) {
            return from <= line && line <= to;
        }
    }

    /**
     * Reads parts as {@link #text} writes them.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static List<SimilarPart> read(String text) {
        return Arrays.stream(text.split(",", -1)).map(SimilarPart::one).toList();
    }

    static String text(List<SimilarPart> parts) {
        return parts.stream()
                .map(part -> part.first.from + "-" + part.first.to + ":" + part.second.from + "-" + part.second.to)
                .collect(Collectors.joining(","));
    }

    private static SimilarPart one(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            throw new IllegalArgumentException("no part: " + text);
        }
        return new SimilarPart(
                new Lines(number(part, 1), number(part, 2)), new Lines(number(part, 3), number(part, 4)));
    }

    private static int number(Matcher part, int group) {
        return Integer.parseInt(part.group(group));
    }
}
