package org.taskgrader.core.exercise.exchange;

import java.util.Locale;

/** What is said where another format has no words. */
public final class MissingTexts {

    private MissingTexts() {}

    /** A statement for an exercise that came without one, in French for French and in English otherwise. */
    public static String statement(Locale language) {
        return language.equals(Locale.FRENCH)
                ? "L’énoncé de cet exercice est encore à écrire.\n"
                : "The statement of this exercise is still to be written.\n";
    }
}
