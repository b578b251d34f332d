package org.taskgrader.core.exercise.folder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.grading.ExerciseWords;

/** Messages of a test's case, written as those of an exercise. */
public final class CaseMessages {

    private CaseMessages() {}

    /**
     * Reads them.
     *
     * @param yaml a mapping with the key {@code messages}
     * @param words of all of them
     * @param tests the names of the exercise's
     * @throws IllegalArgumentException if there is anything wrong with them
     */
    public static List<OwnMessage> read(String yaml, List<FeedbackOverride> words, Collection<String> tests) {
        Vocabulary vocabulary = ExerciseWords.of(ErrorClasses.load());
        Problems problems = new Problems();
        Optional<Settings> settings = Setting.parse(
                        "case.yaml", "id: case\ntitle: {en: Case}\n" + yaml, "Write messages.", problems)
                .map(file -> SettingsReader.read(file, vocabulary));
        List<OwnMessage> messages = settings.map(read -> {
                    Map<String, List<FeedbackOverride>> byName = read.messages().stream()
                            .collect(Collectors.toMap(Settings.Message::name, message -> words));
                    return MessagesAssembly.assemble(read, byName, tests, vocabulary);
                })
                .orElse(List.of());
        if (!problems.inOrder().isEmpty()) {
            throw new IllegalArgumentException(problems.inOrder().toString());
        }
        return messages;
    }
}
