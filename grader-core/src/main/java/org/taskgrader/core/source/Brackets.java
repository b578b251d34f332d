package org.taskgrader.core.source;

import java.util.List;
import java.util.Optional;

/**
 * Which parentheses, brackets and braces belong together. A closing one pairs with the innermost open one if that is of
 * its kind; if not, it closes the nearest of its kind inside the innermost braces, and those it passes stay alone.
 */
public final class Brackets {

    private final List<Token> tokens;
    private final int[] partner;
    private final int[] braceDepth;
    private final int deepest;

    private Brackets(List<Token> tokens, int[] partner, int[] braceDepth, int deepest) {
        this.tokens = tokens;
        this.partner = partner;
        this.braceDepth = braceDepth;
        this.deepest = deepest;
    }

    static Brackets of(List<Token> tokens) {
        int[] partner = new int[tokens.size()];
        int[] braceDepth = new int[tokens.size()];
        int[] open = new int[tokens.size()];
        int size = 0;
        int deepest = 0;
        int braces = 0;
        for (int i = 0; i < partner.length; i++) {
            partner[i] = -1;
            String text =
                    tokens.get(i).kind() == TokenKind.PUNCTUATOR ? tokens.get(i).text() : "";
            if (isOpening(text)) {
                braceDepth[i] = braces;
                braces += text.equals("{") ? 1 : 0;
                open[size++] = i;
                deepest = Math.max(deepest, size);
                continue;
            }
            if (isClosing(text)) {
                int match = size - 1;
                boolean brace = text.equals("}");
                while (match >= 0
                        && !pairs(tokens.get(open[match]).text(), text)
                        && (brace || !tokens.get(open[match]).is("{"))) {
                    match--;
                }
                if (match >= 0 && pairs(tokens.get(open[match]).text(), text)) {
                    partner[i] = open[match];
                    partner[open[match]] = i;
                    size = match;
                }
                braces = brace ? Math.max(0, braces - 1) : braces;
            }
            braceDepth[i] = braces;
        }
        return new Brackets(tokens, partner, braceDepth, deepest);
    }

    private static boolean isOpening(String text) {
        return text.equals("(") || text.equals("[") || text.equals("{");
    }

    private static boolean isClosing(String text) {
        return text.equals(")") || text.equals("]") || text.equals("}");
    }

    private static boolean pairs(String opening, String closing) {
        return switch (opening) {
            case "(" -> closing.equals(")");
            case "[" -> closing.equals("]");
            default -> closing.equals("}");
        };
    }

    /** The other one of a pair; empty for what is no bracket or stands alone. */
    public Optional<Token> partnerOf(Token token) {
        int other = token.kind().isCode() ? partner[token.index()] : -1;
        return other < 0 ? Optional.empty() : Optional.of(tokens.get(other));
    }

    /** The brackets without a partner, in the order of the text. */
    public List<Token> unpaired() {
        return tokens.stream()
                .filter(token -> token.kind() == TokenKind.PUNCTUATOR)
                .filter(token -> isOpening(token.text()) || isClosing(token.text()))
                .filter(token -> partner[token.index()] < 0)
                .toList();
    }

    /** How many braces are open at a token of the code; the braces of a pair have the same depth. */
    public int braceDepthAt(Token token) {
        return braceDepth[token.index()];
    }

    /** The most brackets of all kinds open at one place. */
    public int deepest() {
        return deepest;
    }
}
