package org.taskgrader.core.exercise.exchange.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What an author can begin with who wants to say something about wrong programs: the programs themselves as {@code solutions/},
 * with what they got, and if there are words for them, a message of the exercise's own (docs/exercise-format.md, messages).
 * {@code ./taskgrader check} then says whether the message reaches them.
 *
 * @param exercise its id
 * @param name of the message and of the files, as files in {@code feedback/} are named
 * @param verdict what the programs got
 * @param tests those that they fail; of a program that does not compile there are none
 * @param errorClass the class that is to lead their feedback: where there are words, that of messages
 * @param words by language; empty if nobody has written any
 */
public record MessageDraft(
        String exercise,
        String name,
        String verdict,
        List<String> tests,
        Optional<String> errorClass,
        Map<Locale, Words> words,
        List<String> programs) {

    /** Where the lines for {@code exercise.yaml} are; no file of an exercise. */
    public static final String SETTINGS = "add-to-exercise.yaml";

    private static final int HINTS = 3;

    public MessageDraft {
        tests = List.copyOf(tests);
        words = Map.copyOf(words);
        programs = List.copyOf(programs);
    }

    /** A whole message in one language; a message has three hints or none. */
    public record Words(String title, String seen, String why, String next, List<String> hints) {

        public Words {
            hints = List.copyOf(hints);
        }
    }

    /** All files, by their path within the exercise's folder. */
    public SortedMap<String, Bytes> files() {
        SortedMap<String, Bytes> files = new TreeMap<>();
        files.put(SETTINGS, Bytes.utf8(settings()));
        for (int i = 0; i < programs.size(); i++) {
            files.put("solutions/" + solution(i), Bytes.utf8(programs.get(i)));
        }
        words.forEach((language, said) ->
                files.put("feedback/" + name + "." + language.toLanguageTag() + ".md", Bytes.utf8(feedback(said))));
        return files;
    }

    private String solution(int place) {
        return name + "-" + (place + 1) + ".c";
    }

    private String settings() {
        StringBuilder text = new StringBuilder("""
                # Put these lines into exercise.yaml, and let "./taskgrader check %s" say what comes of it. This file is
                # no part of an exercise. The programs are learners': look for names in them before you hand them on.
                """.formatted(exercise));
        Map<String, Object> settings = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            text.append("""
                    # An exercise's message cannot ask for the form of a program. So this one is told to more than it was written
                    # for: to every program with this verdict that fails one of these tests. Narrow it with class, printed, has
                    # or lacks.
                    """);
            Map<String, Object> when = new LinkedHashMap<>();
            if (!tests.isEmpty()) {
                when.put("tests", tests);
            }
            when.put("verdict", verdict);
            settings.put("messages", Map.of(name, when));
        }
        Map<String, Object> promises = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            promises.put(solution(i), promise());
        }
        if (!promises.isEmpty()) {
            settings.put("solutions", promises);
        }
        return settings.isEmpty()
                ? text.toString()
                : text.append(yaml(settings)).toString();
    }

    private Map<String, Object> promise() {
        Map<String, Object> promise = new LinkedHashMap<>();
        promise.put("verdict", verdict);
        errorClass.ifPresent(led -> promise.put("class", led));
        if (!words.isEmpty()) {
            promise.put("message", name);
        }
        return promise;
    }

    private static String feedback(Words said) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("title", plain(said.title()));
        parts.put("seen", plain(said.seen()));
        parts.put("why", plain(said.why()));
        parts.put("next", plain(said.next()));
        List<String> hints = said.hints().stream().map(MessageDraft::plain).toList();
        List<String> lines = new ArrayList<>(List.of("---"));
        if (hints.size() == HINTS) {
            parts.put("hints", hints);
        } else if (!hints.isEmpty()) {
            lines.add("# Hints are three or none; there are: " + String.join(" / ", hints));
        }
        lines.add(yaml(parts) + "---");
        return String.join("\n", lines) + "\n";
    }

    /** What looks like a slot would be taken for one, and is none. */
    private static String plain(String text) {
        return FeedbackOverride.SLOT.matcher(text).replaceAll("{ $1 }");
    }

    private static String yaml(Map<String, ?> content) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options).dump(content);
    }
}
