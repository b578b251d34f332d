package org.taskgrader.api.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal shows of a report, as CommonMark: a screen may be narrower than a terminal. Sentences then break where they must,
 * and what is set in columns keeps them.
 */
public final class SaidText {

    /** A line of a program with its number, what is under it, and whatever is indented. */
    private static final Pattern SET = Pattern.compile("[ >].*|\\d+ \\|.*");

    private static final Pattern CODE_OR_SIGN = Pattern.compile("(`[^`]*`)|(\\p{Punct})");
    private static final String FENCE = "> ````text\n";

    private SaidText() {}

    /** Whether what stands in {@code line} stands below or above something, so that it is not to be broken. */
    public static boolean isSet(String line) {
        return SET.matcher(line).matches();
    }

    /** As a quotation. It is for text of ours: a line may look like the end of what is set. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        boolean set = false;
        for (String line : text.lines().toList()) {
            boolean nowSet = isSet(line);
            if (nowSet != set) {
                quoted.append(nowSet ? FENCE : "> ````\n>\n");
                set = nowSet;
            }
            quoted.append("> ").append(nowSet ? line : sentence(line)).append(nowSet ? "\n" : "\n>\n");
        }
        return quoted.append(set ? "> ````" : ">").toString();
    }

    /** A sign means itself; code stays code. */
    private static String sentence(String line) {
        return CODE_OR_SIGN
                .matcher(line)
                .replaceAll(
                        part -> Matcher.quoteReplacement(part.group(1) != null ? part.group(1) : "\\" + part.group(2)));
    }
}
