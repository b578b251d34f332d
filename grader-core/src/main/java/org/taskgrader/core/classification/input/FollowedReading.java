package org.taskgrader.core.classification.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Conversion;
import org.taskgrader.core.source.fact.FormatCall;

/** Follows formats through an input by the rules of scanf (ISO C11 7.21.6.2), up to the first part that does not match. */
public final class FollowedReading {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[+-]?(0[xX])?[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern SPACE_OR_WORD = Pattern.compile("\\s+|\\S+");
    private static final Pattern NOTHING_TO_MATCH = Pattern.compile("(?!)");

    private final String input;
    private final List<Taken> taken = new ArrayList<>();
    private int at;

    private FollowedReading(String input) {
        this.input = input;
    }

    /** Everything taken from the input in order; what did not match, if anything did not, is the last. */
    public static List<Taken> of(CSource source, String input) {
        FollowedReading reading = new FollowedReading(input);
        for (FormatCall call : ReadingOrder.of(source)) {
            if (!reading.follow(call)) {
                break;
            }
        }
        return List.copyOf(reading.taken);
    }

    private boolean follow(FormatCall call) {
        String format = call.format().value();
        int place = 0;
        for (Conversion conversion : call.conversions()) {
            if (!literals(call, format.substring(place, Math.max(place, conversion.position())))
                    || !take(call, conversion)) {
                return false;
            }
            place = conversion.position() + conversion.text().length();
        }
        return literals(call, format.substring(Math.min(place, format.length())));
    }

    /** What stands between two conversions: words that the input must have, and white space that may be any or none. */
    private boolean literals(FormatCall call, String text) {
        Matcher parts = SPACE_OR_WORD.matcher(text);
        while (parts.find()) {
            if (parts.group().isBlank()) {
                skipWhiteSpace();
            } else if (!word(call, parts.group().replace("%%", "%"))) {
                return false;
            }
        }
        return true;
    }

    private boolean word(FormatCall call, String word) {
        boolean matches = input.startsWith(word, at);
        taken.add(new Taken(call, Optional.empty(), word, matches ? Optional.of(word) : Optional.empty(), at));
        at = matches ? at + word.length() : at;
        return matches;
    }

    private boolean take(FormatCall call, Conversion conversion) {
        boolean skips = !"c[n".contains(conversion.specifier());
        if (skips) {
            skipWhiteSpace();
        }
        int from = at;
        boolean matches = conversion.specifier().equals("c") ? character(conversion) : region(conversion);
        taken.add(new Taken(
                call,
                Optional.of(conversion),
                "",
                matches ? Optional.of(input.substring(from, at)) : Optional.empty(),
                from));
        return matches;
    }

    private boolean character(Conversion conversion) {
        int count = conversion.width().isEmpty() ? 1 : width(conversion);
        boolean there = at + count <= input.length();
        at = there ? at + count : at;
        return there;
    }

    private boolean region(Conversion conversion) {
        int end = conversion.width().isEmpty() ? input.length() : Math.min(input.length(), at + width(conversion));
        Matcher matcher = pattern(conversion).matcher(input).region(at, end);
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private static int width(Conversion conversion) {
        return conversion.width().matches("\\d{1,6}") ? Integer.parseInt(conversion.width()) : Integer.MAX_VALUE / 2;
    }

    /** A set ({@code %[...]}) is not followed. */
    private static Pattern pattern(Conversion conversion) {
        return switch (conversion.specifier()) {
            case "d", "u", "i" -> WHOLE;
            case "x", "X", "o", "p" -> HEXADECIMAL;
            case "f", "e", "g", "a", "F", "E", "G", "A" -> DECIMAL;
            case "s" -> WORD;
            default -> NOTHING_TO_MATCH;
        };
    }

    private void skipWhiteSpace() {
        while (at < input.length() && Character.isWhitespace(input.charAt(at))) {
            at++;
        }
    }
}
