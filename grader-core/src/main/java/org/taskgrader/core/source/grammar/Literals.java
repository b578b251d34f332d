package org.taskgrader.core.source.grammar;

import java.math.BigInteger;
import java.util.Locale;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;

/** Values of constants and string literals (ISO C11 6.4.4, 6.4.5). */
final class Literals {

    private Literals() {}

    static Expression integer(String raw, SourceRange range) {
        String digits = raw.toLowerCase(Locale.ROOT).replaceAll("[ul]+$", "");
        if (digits.startsWith("0x")) {
            return new Expression.IntLiteral(raw, new BigInteger(digits.substring(2), 16), range);
        }
        if (digits.startsWith("0b")) {
            return new Expression.IntLiteral(raw, new BigInteger(digits.substring(2), 2), range);
        }
        int radix = digits.length() > 1 && digits.startsWith("0") ? 8 : 10;
        return new Expression.IntLiteral(raw, new BigInteger(digits, radix), range);
    }

    static Expression floating(String raw, SourceRange range) {
        String number = raw.toLowerCase(Locale.ROOT);
        boolean hexadecimal = number.startsWith("0x");
        String digits = number.replaceAll("l$", "").replaceAll(hexadecimal ? "(?<=p.{1,9})f$" : "f$", "");
        return new Expression.FloatLiteral(raw, Double.parseDouble(digits), range);
    }

    static Expression character(String raw, SourceRange range) {
        return new Expression.CharLiteral(raw, content(raw, '\''), range);
    }

    /** The text between the quotes, escapes resolved; what has no quotes is a library's format macro. */
    static String content(String raw, char quote) {
        int start = raw.indexOf(quote);
        if (start < 0) {
            boolean wide = raw.contains("64") || raw.contains("MAX") || raw.contains("PTR");
            return (wide ? "l" : "") + raw.charAt(3);
        }
        boolean closed = raw.length() > start + 1 && raw.charAt(raw.length() - 1) == quote;
        return unescape(raw.substring(start + 1, closed ? raw.length() - 1 : raw.length()));
    }

    private static String unescape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\' || i == text.length()) {
                result.append(c);
                continue;
            }
            char escape = text.charAt(i++);
            switch (escape) {
                case 'n' -> result.append('\n');
                case 't' -> result.append('\t');
                case 'r' -> result.append('\r');
                case 'a' -> result.append('\u0007');
                case 'b' -> result.append('\b');
                case 'f' -> result.append('\f');
                case 'v' -> result.append('\u000B');
                case 'e' -> result.append('\u001B');
                case '\r' -> i += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
                case '\n' -> {
                    // A continued line: nothing stands for it.
                }
                case 'x' -> i = number(text, i, 16, 8, result);
                case 'u' -> i = number(text, i, 16, 4, result);
                case 'U' -> i = number(text, i, 16, 8, result);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> i = number(text, i - 1, 8, 3, result);
                default -> result.append(escape);
            }
        }
        return result.toString();
    }

    private static int number(String text, int start, int radix, int most, StringBuilder result) {
        int end = start;
        int value = 0;
        while (end < text.length() && end - start < most && Character.digit(text.charAt(end), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(end), radix);
            end++;
        }
        result.append((char) value);
        return end;
    }
}
