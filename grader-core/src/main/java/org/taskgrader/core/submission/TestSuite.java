package org.taskgrader.core.submission;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer where inputs are asked for: the text's parts, with a line of three hyphens between them.
 *
 * @param inputs each with a line feed at its end, or empty; none of a blank text
 */
public record TestSuite(List<String> inputs) {

    private static final String SEPARATOR = "---";

    public TestSuite {
        inputs = List.copyOf(inputs);
    }

    /** Reads an answer, whatever its lines end with. A blank last part is what an editor adds, and no input. */
    public static TestSuite of(String answer) {
        List<String> inputs = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : (Iterable<String>) answer.lines()::iterator) {
            if (line.strip().equals(SEPARATOR)) {
                inputs.add(part.toString());
                part.setLength(0);
            } else {
                part.append(line).append('\n');
            }
        }
        if (!part.toString().isBlank()) {
            inputs.add(part.toString());
        }
        boolean nothing = inputs.stream().allMatch(String::isBlank);
        return new TestSuite(nothing ? List.of() : inputs);
    }
}
