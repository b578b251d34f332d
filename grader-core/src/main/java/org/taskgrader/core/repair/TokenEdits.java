package org.taskgrader.core.repair;

import java.util.List;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/** Changes at several places at once, as one edit of all that lies between. */
final class TokenEdits {

    private TokenEdits() {}

    /** The same replacement for each of the tokens, which are in order. */
    static Edit everywhere(CSource source, List<Token> tokens, String replacement) {
        return together(
                source,
                tokens.stream()
                        .map(token -> new Part(token, token, replacement))
                        .toList());
    }

    /** Something before the one and something behind the other token. */
    static Edit around(CSource source, Token first, Token last, String before, String behind) {
        return new Edit(
                SourceRange.spanning(first.range(), last.range()),
                before + source.text().substring(first.offset(), last.endOffset()) + behind);
    }

    /** Several parts, in order; one that overlaps the one before is left out. */
    static Edit together(CSource source, List<Part> parts) {
        StringBuilder text = new StringBuilder();
        Token last = parts.getFirst().first();
        int done = last.offset();
        for (Part part : parts) {
            if (part.first().offset() >= done) {
                text.append(source.text(), done, part.first().offset()).append(part.replacement());
                last = part.last();
                done = last.endOffset();
            }
        }
        return new Edit(SourceRange.spanning(parts.getFirst().first().range(), last.range()), text.toString());
    }

    /** All from one token to another, replaced. */
    record Part(Token first, Token last, String replacement) {}
}
