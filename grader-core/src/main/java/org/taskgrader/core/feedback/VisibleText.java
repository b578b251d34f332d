package org.taskgrader.core.feedback;

/** Which characters of strangers may stand in a text that we show, whoever reads it: a terminal, a page, a person. */
public final class VisibleText {

    private VisibleText() {}

    /**
     * Whether a code point may be shown as it is: no control character but tab and line feed, none that nobody sees or that
     * turns the direction of writing (Unicode Standard Annex 9, 2), and none that is no character.
     */
    public static boolean shows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // The last two of each plane are no characters (Unicode 23.7), and two of them may not stand in XML.
            default -> (codePoint & 0xFFFE) != 0xFFFE;
        };
    }

    /** A text with U+FFFD in the place of each character that may not be shown, so that columns stay where they are. */
    public static String of(String text) {
        return text.codePoints()
                .map(character -> shows(character) ? character : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
