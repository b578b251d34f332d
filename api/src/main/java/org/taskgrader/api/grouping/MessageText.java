package org.taskgrader.api.grouping;

/** What came of looking at a text that somebody wants learners to be told: one paragraph, of characters that can be shown. */
public sealed interface MessageText {

    /** It is good; line breaks have become spaces. */
    record Good(String text) implements MessageText {}

    /** There is nothing in it. */
    record Blank() implements MessageText {}

    /**
     * It is longer than {@link MessageWords#LONGEST_TEXT}.
     *
     * @param length how long it is, in UTF-16 units
     */
    record TooLong(int length) implements MessageText {}

    /** There are control characters in it, or halves of characters. */
    record Unprintable() implements MessageText {}

    /** Looks at what was typed. */
    static MessageText of(String typed) {
        String text = typed.replaceAll("[\\r\\n\\t]+", " ").strip();
        if (text.isEmpty()) {
            return new Blank();
        }
        if (text.length() > MessageWords.LONGEST_TEXT) {
            return new TooLong(text.length());
        }
        return text.codePoints().anyMatch(MessageText::isNoCharacter) ? new Unprintable() : new Good(text);
    }

    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
