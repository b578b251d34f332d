package org.taskgrader.core.exercise.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program's arguments on one line, as a shell reads and people write them. Nothing of it is ever given to a shell. */
public final class ShellWords {

    private static final Pattern PIECE =
            Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|\\\\(.)|([^\\s'\"\\\\]+)|(\\s+)", Pattern.DOTALL);
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWords() {}

    /** The arguments of a line; a quote that is never closed counts as a space. */
    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        Matcher pieces = PIECE.matcher(line);
        while (pieces.find()) {
            if (pieces.group(5) != null) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
                continue;
            }
            begun = true;
            for (int group = 1; group <= 4; group++) {
                String text = pieces.group(group);
                if (text != null) {
                    word.append(group == 2 ? text.replaceAll("\\\\([\"\\\\$`])", "$1") : text);
                }
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    /** A line of which {@link #split} makes these arguments again. */
    public static String join(List<String> arguments) {
        return arguments.stream()
                .map(argument ->
                        SIMPLE.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
