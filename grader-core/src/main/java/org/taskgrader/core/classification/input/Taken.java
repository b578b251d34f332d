package org.taskgrader.core.classification.input;

import java.util.Optional;
import org.taskgrader.core.source.fact.Conversion;
import org.taskgrader.core.source.fact.FormatCall;

/**
 * What one part of a format took from the input.
 *
 * @param conversion empty for characters of the format that stand for themselves
 * @param literal those characters; empty for a conversion
 * @param text what was taken, without the white space skipped before; empty when it did not match
 * @param from where in the input it begins, or where the match failed
 */
public record Taken(FormatCall call, Optional<Conversion> conversion, String literal, Optional<String> text, int from) {

    /** Whether characters of the format found others in the input: scanf gives up there. */
    public boolean isOtherText() {
        return conversion.isEmpty() && text.isEmpty();
    }
}
