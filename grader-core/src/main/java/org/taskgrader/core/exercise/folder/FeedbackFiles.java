package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.OwnMessage.Position;
import org.taskgrader.core.exercise.folder.Settings.Message;

/**
 * The files {@code feedback/NAME.LANGUAGE.md}: the author's own words, for an error class or one of the exercise's messages, in
 * all of the exercise's languages.
 */
final class FeedbackFiles {

    static final String FOLDER = "feedback";
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";
    private static final Pattern FILE = Pattern.compile("(" + NAME + ")\\.([a-z]{2,3})\\.md");
    private static final ByteSize LARGEST = ByteSize.ofKibibytes(16);

    private final Set<Locale> titles;
    private final Map<String, Message> messages;
    private final FolderFiles files;
    private final Vocabulary vocabulary;
    private final Problems problems;

    private FeedbackFiles(Settings settings, FolderFiles files, Vocabulary vocabulary, Problems problems) {
        this.titles = settings.titles().keySet();
        this.messages = settings.messages().stream().collect(Collectors.toMap(Message::name, Function.identity()));
        this.files = files;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /**
     * What can be shown to learners of this grader.
     *
     * @param classes words for classes
     * @param messages words for messages, by their names
     */
    record Words(List<FeedbackOverride> classes, Map<String, List<FeedbackOverride>> messages) {}

    static boolean isName(String text) {
        return text.matches(NAME);
    }

    static Words read(Settings settings, FolderFiles files, Vocabulary vocabulary, Problems problems) {
        return new FeedbackFiles(settings, files, vocabulary, problems).words();
    }

    private Words words() {
        List<String> found = files.names(FOLDER);
        if (found.isEmpty() && files.has(FOLDER)) {
            problems.error(FOLDER, "There is no feedback here.", "Put CLASS.LANGUAGE.md here, or remove it.");
        }
        Words words = new Words(new ArrayList<>(), new HashMap<>());
        Set<String> names = new TreeSet<>();
        for (String file : found) {
            Matcher parts = FILE.matcher(file);
            if (parts.matches()) {
                names.add(parts.group(1));
                read(FOLDER + "/" + file, parts.group(1), Locale.forLanguageTag(parts.group(2)), words);
            } else {
                problems.error(
                        FOLDER + "/" + file,
                        "This is no feedback.",
                        "Name it CLASS.LANGUAGE.md, as in integer-division.en.md.");
            }
        }
        names.forEach(this::checkLanguages);
        messages.values().stream()
                .filter(message -> !names.contains(message.name()))
                .forEach(message -> message.place()
                        .error(
                                "There are no words for this message.",
                                "Write " + FOLDER + "/" + message.name() + ".LANGUAGE.md for each language."));
        return words;
    }

    private void read(String file, String name, Locale language, Words words) {
        boolean spoken = checkLanguage(file, language);
        Message message = messages.get(name);
        if (message != null) {
            ofMessage(file, message, language)
                    .filter(own -> spoken)
                    .ifPresent(own -> words.messages()
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(own));
            return;
        }
        boolean known = checkClass(file, name);
        Vocabulary.Slots slots = vocabulary.errorClasses().get(name);
        files.text(file, LARGEST)
                .flatMap(text -> new FeedbackReader(file, problems, slots).read(name, language, text))
                .filter(own -> known && spoken)
                .ifPresent(words.classes()::add);
    }

    /** Words that stand alone have no general ones behind them. */
    private Optional<FeedbackOverride> ofMessage(String file, Message message, Locale language) {
        Vocabulary.@Nullable Slots slots = message.errorClass().isEmpty()
                ? Vocabulary.Slots.NONE
                : vocabulary.errorClasses().get(message.errorClass().get());
        Optional<FeedbackOverride> own = files.text(file, LARGEST)
                .flatMap(text -> new FeedbackReader(file, problems, slots)
                        .read(message.errorClass().orElse(message.name()), language, text));
        boolean alone = message.errorClass().isEmpty() || message.position() == Position.AFTER;
        own.filter(words -> alone && !isWhole(words))
                .ifPresent(words -> problems.error(
                        file,
                        "A message that is told by itself is whole.",
                        "Write title, seen, why and next between the two lines of ---."));
        return own;
    }

    private static boolean isWhole(FeedbackOverride words) {
        return words.title().isPresent()
                && words.seen().isPresent()
                && words.why().isPresent()
                && words.next().isPresent();
    }

    /** A class that this grader does not know is no reason to keep the exercise from learners. */
    private boolean checkClass(String file, String name) {
        Set<String> known = vocabulary.errorClasses().keySet();
        if (!known.contains(name)) {
            Set<String> all = new TreeSet<>(known);
            all.addAll(messages.keySet());
            problems.hint(
                    file,
                    messages.isEmpty()
                            ? "There is no error class \"" + name + "\", so nobody will read this."
                            : "There is no error class and no message \"" + name + "\", so nobody will read this.",
                    Spelling.advice(name, all));
        }
        return known.contains(name);
    }

    private boolean checkLanguage(String file, Locale language) {
        if (!titles.isEmpty() && !titles.contains(language)) {
            problems.error(
                    file,
                    "The exercise has no title in this language.",
                    "Write \"" + language + ":\" below \"title:\" in exercise.yaml.");
        } else if (!vocabulary.languages().contains(language)) {
            problems.hint(
                    file,
                    "Feedback is not given in this language, so nobody will read this.",
                    Spelling.oneOf(vocabulary.languages().stream()
                            .map(Locale::toString)
                            .toList()));
        }
        return vocabulary.languages().contains(language);
    }

    private void checkLanguages(String name) {
        vocabulary.languages().stream()
                .filter(titles::contains)
                .map(language -> FOLDER + "/" + name + "." + language + ".md")
                .filter(file -> !files.has(file))
                .forEach(file -> problems.error(
                        file,
                        messages.containsKey(name)
                                ? "There are words for this message in another language, but not in this one."
                                : "There is feedback on this class in another language, but not in this one.",
                        "Write this file, or remove the others."));
    }
}
