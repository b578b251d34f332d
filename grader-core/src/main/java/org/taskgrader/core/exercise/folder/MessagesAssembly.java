package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.taskgrader.core.exercise.Circumstances;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.exercise.folder.Settings.Expectation;
import org.taskgrader.core.exercise.folder.Settings.Message;

/** Makes messages of what the settings say about them and of their words, and holds both against tests and solutions. */
final class MessagesAssembly {

    private MessagesAssembly() {}

    /**
     * The messages that learners of this grader can be told, in the order of the settings.
     *
     * @param words by the names of messages
     * @param tests the names of the exercise's
     */
    static List<OwnMessage> assemble(
            Settings settings,
            Map<String, List<FeedbackOverride>> words,
            Collection<String> tests,
            Vocabulary vocabulary) {
        TreeSet<String> names = new TreeSet<>();
        List<OwnMessage> messages = new ArrayList<>();
        for (Message message : settings.messages()) {
            names.add(message.name());
            OwnMessage own = new OwnMessage(
                    message.name(),
                    message.errorClass(),
                    circumstances(message, tests),
                    message.position(),
                    words.getOrDefault(message.name(), List.of()));
            if (message.errorClass().stream().allMatch(vocabulary.errorClasses()::containsKey)) {
                messages.add(own);
            }
        }
        settings.solutions().values().forEach(solution -> check(solution, names));
        return messages;
    }

    private static Circumstances circumstances(Message message, Collection<String> tests) {
        message.tests().forEach(pattern -> pattern.checkMatches(tests));
        Circumstances when = message.when();
        return new Circumstances(
                tests.stream()
                        .filter(test -> message.tests().stream().anyMatch(pattern -> pattern.matches(test)))
                        .toList(),
                when.printed(),
                when.has(),
                when.lacks(),
                when.verdict());
    }

    private static void check(Expectation solution, Collection<String> names) {
        solution.message()
                .filter(name -> !names.contains(name))
                .ifPresent(name ->
                        solution.place().error("There is no message \"" + name + "\".", Spelling.advice(name, names)));
    }
}
