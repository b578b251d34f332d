package org.taskgrader.core.source.grammar;

import java.util.List;
import org.taskgrader.core.source.TokenKind;

/**
 * Other ways to spell C that nobody uses but to hide something: words broken by a backslash at the end of a line (ISO C11
 * 5.1.1.2), and digraphs and trigraphs (6.4.6, 5.2.1.1). Written plainly, everything stays in its line.
 */
final class Spellings {

    private Spellings() {}

    static String plain(String text) {
        return withoutDigraphs(withWholeWords(text));
    }

    /** Puts the ends of lines that are within a word behind it. */
    private static String withWholeWords(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        StringBuilder breaks = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = endOfBreak(text, i);
            boolean inWord = !plain.isEmpty() && isWord(plain.charAt(plain.length() - 1));
            if (end > i && inWord) {
                breaks.append(text, i, end);
                i = end;
                continue;
            }
            if (!breaks.isEmpty() && !isWord(text.charAt(i))) {
                plain.append(breaks);
                breaks.setLength(0);
            }
            plain.append(text.charAt(i));
            i++;
        }
        return plain.append(breaks).toString();
    }

    /** The index behind a backslash, blanks and the end of a line; {@code from} where there is none. */
    private static int endOfBreak(String text, int from) {
        if (text.charAt(from) != '\\') {
            return from;
        }
        int i = from + 1;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '\n' ? i + 1 : from;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static String withoutDigraphs(String text) {
        if (!text.contains("%:") && !text.contains("<%") && !text.contains("<:") && !text.contains("??=")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        List<Lexeme> lexemes = Scanner.scan(text);
        for (int i = 0; i < lexemes.size(); i++) {
            Lexeme lexeme = lexemes.get(i);
            int at = lexeme.token().offset();
            String instead = lexeme.type() == CLexer.Directive
                    ? lexeme.text().replace("%:%:", "##  ").replace("%:", "# ")
                    : i + 1 < lexemes.size() && lexeme.token().kind() == TokenKind.PUNCTUATOR
                            ? instead(
                                    text, at, lexeme.text() + lexemes.get(i + 1).text())
                            : "";
            if (!instead.isEmpty()) {
                plain.replace(at, at + instead.length(), instead);
                i += instead.startsWith("##") ? 3 : 0;
            }
        }
        return plain.toString();
    }

    /** What two punctuators side by side stand for, as long as it was; nothing for most. */
    private static String instead(String text, int at, String pair) {
        return switch (pair) {
            case "%:" -> text.startsWith("%:%:", at) ? "##  " : "# ";
            case "<%" -> "{ ";
            case "%>" -> " }";
            case "<:" -> "[ ";
            case ":>" -> " ]";
            case "??" -> text.startsWith("??=", at) ? "#  " : "";
            default -> "";
        };
    }
}
