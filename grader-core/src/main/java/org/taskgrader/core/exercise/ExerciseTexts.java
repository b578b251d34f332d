package org.taskgrader.core.exercise;

import java.util.Locale;
import java.util.Map;

/**
 * What a learner reads of an exercise before writing anything. None of it decides a grade.
 *
 * @param titles by language, never empty
 * @param statements CommonMark, by the same languages as the titles
 * @param template what the learner starts from; may be empty
 */
public record ExerciseTexts(Map<Locale, String> titles, Map<Locale, String> statements, String template) {

    public ExerciseTexts {
        titles = Map.copyOf(titles);
        statements = Map.copyOf(statements);
    }
}
