package org.taskgrader.core.diagnosis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.diagnosis.ProgramState.Variable;

/** Turns a value as gdb shows it into one that says something to a beginner. */
final class ShownValue {

    private static final int LONGEST = 60;
    private static final Pattern CAST = Pattern.compile("^\\([^()]{1,120}\\) (?=0x)");
    private static final Pattern POINTER = Pattern.compile("0x(?<address>[0-9a-f]{1,16})(?<behind>.*)", Pattern.DOTALL);
    private static final Pattern CHARACTER = Pattern.compile("-?\\d{1,3} (?<quoted>'(?:[^'\\\\]|\\\\.{1,3})')");
    private static final Pattern ELEMENT = Pattern.compile("[^{},]{1,120}(?=[,}]|\\.\\.\\.)");

    private ShownValue() {}

    /** Empty for what would say nothing, such as an address. */
    static Optional<Variable> of(String name, String shown) {
        String value = withoutCast(shown);
        if (FillPattern.isShownAs(value)) {
            return Optional.of(new Variable(name, Optional.empty()));
        }
        return text(value).map(text -> new Variable(name, Optional.of(shortened(text))));
    }

    /** gdb writes a pointer's type in front of some addresses. */
    private static String withoutCast(String value) {
        return CAST.matcher(value).replaceFirst("");
    }

    private static Optional<String> text(String value) {
        Matcher pointer = POINTER.matcher(value);
        Matcher character = CHARACTER.matcher(value);
        if (pointer.matches()) {
            String behind = pointer.group("behind").strip();
            if (pointer.group("address").matches("0+")) {
                return Optional.of("NULL");
            }
            return behind.startsWith("\"") ? Optional.of(behind) : Optional.empty();
        }
        if (character.matches()) {
            return Optional.of(character.group("quoted"));
        }
        if (value.startsWith("{")) {
            return elements(value);
        }
        boolean unreadable = value.isEmpty() || value.startsWith("<") || value.contains("<error");
        return unreadable ? Optional.empty() : Optional.of(value);
    }

    /** An array or a structure: elements without a value as question marks; nothing at all where all are. */
    private static Optional<String> elements(String value) {
        return Optional.of(ELEMENT.matcher(value).replaceAll(element -> {
            String text = element.group();
            int name = text.indexOf("= ");
            String bare = name < 0 ? text.strip() : text.substring(name + 2);
            String kept = text.substring(0, text.length() - bare.length());
            return Matcher.quoteReplacement(kept + element(bare));
        }));
    }

    /** A text, where gdb shows the one that it points to. An address alone says no more than that it is one. */
    private static String element(String shown) {
        String value = withoutCast(shown);
        if (FillPattern.isShownAs(value)) {
            return "?";
        }
        Matcher pointer = POINTER.matcher(value);
        if (!pointer.matches()) {
            return value;
        }
        String behind = pointer.group("behind").strip();
        if (behind.startsWith("\"")) {
            return behind;
        }
        return pointer.group("address").matches("0+") ? "NULL" : "0x…";
    }

    private static String shortened(String text) {
        int codePoints = text.codePointCount(0, text.length());
        return codePoints <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
