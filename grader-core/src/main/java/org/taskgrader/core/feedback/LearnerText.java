package org.taskgrader.core.feedback;

/**
 * Text that a learner's program or a test brings along, made fit to stand inside ours. Whatever could change how the
 * text around it is read becomes visible instead: control characters, and the marks that turn the direction of writing
 * (Unicode Standard Annex 9, 2).
 */
final class LearnerText {

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_LINE = 200;

    private LearnerText() {}

    /** A name or a short piece of code, between back quotes, on one line. */
    static String code(String raw) {
        // A back quote would end the code; the look-alike does not.
        return "`" + words(raw).replace('`', 'ˋ') + "`";
    }

    /** Words in running text, on one line. */
    static String words(String raw) {
        return cut(visible(raw, false), LONGEST_VALUE * 5);
    }

    /** What an instructor has written for learners, as long as it may be, on one line. */
    static String paragraph(String raw) {
        return visible(raw, false);
    }

    /** A value inside a sentence. */
    static String value(String raw) {
        return code(cut(raw, LONGEST_VALUE));
    }

    /** A line of a program or of an output, one character for each of its characters, tabs as they are. */
    static String line(String raw) {
        return cut(visible(raw, true), LONGEST_LINE);
    }

    private static String visible(String raw, boolean keepTabs) {
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().map(c -> c == '\t' && keepTabs ? c : substitute(c)).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static int substitute(int codePoint) {
        if (codePoint == '\t') {
            return ' ';
        }
        if (codePoint < 0x20) {
            return 0x2400 + codePoint; // the picture of the control character
        }
        if (codePoint == 0x7F) {
            return 0x2421;
        }
        return VisibleText.shows(codePoint) ? codePoint : 0xFFFD;
    }

    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
